/** A question that nothing answers. */
export interface Unasked {
  /** `FORM`: no known form of question; `NOTHING`: understood, but nothing recorded fits its words. */
  readonly why: 'FORM' | 'NOTHING';
  /** Questions that can be asked, of the data at hand. */
  readonly examples: readonly string[];
}

/** “Can be asked:” with examples; empty without any. */
export const examplesWords = ({ examples }: Unasked): string =>
  examples.length === 0 ? '' : `You can ask: ${examples.map((one) => `“${one}”`).join(', ')}`;

/** What to say of it in a line. */
export const unaskedWords = ({ why }: Unasked): string =>
  why === 'FORM'
    ? 'This is not understood as a question; only its words are looked for.'
    : 'The question is understood, but nothing recorded here fits it; only its words are looked for.';
