/** A question that nothing answers. */
export interface Unasked {
  /** `FORM`: no known form of question; `NOTHING`: understood, but nothing recorded fits its words. */
  readonly why: 'FORM' | 'NOTHING';
  /** Questions that can be asked, of the data at hand. */
  readonly examples: readonly string[];
}

/** The same with some examples, as many as there is room for. */
export const unaskedLine = (unasked: Unasked, most = unasked.examples.length): string => {
  const examples = unasked.examples.slice(0, most).map((one) => `“${one}”`);
  return `${unaskedWords(unasked)}${examples.length === 0 ? '' : ` You can ask: ${examples.join(', ')}`}`;
};

/** What to say of it in a line. */
export const unaskedWords = ({ why }: Unasked): string =>
  why === 'FORM'
    ? 'Not understood as a question: only its words are looked for.'
    : 'Understood as a question, but nothing recorded here fits it: only its words are looked for.';
