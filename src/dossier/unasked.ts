/** A question that nothing answers. */
export interface Unasked {
  /** What to say of it, as a sentence: whether its form is not known, or nothing recorded fits it. */
  readonly words: string;
  /** Questions that can be asked, of the data at hand. */
  readonly examples: readonly string[];
}

/** The same in a line with some examples, as many as there is room for. */
export const unaskedLine = ({ words, examples }: Unasked, most = examples.length): string =>
  [words, ...(examples.length === 0 ? [] : [`You can ask: “${examples.slice(0, most).join('”, “')}”.`])].join(
    ' ',
  );
