import type { Asks } from '../../../../src/search/grammar.ts';

/** Questions by what they ask for, each with the words that say about what: in the order one, other, by, about. */
export type Questions = Readonly<
  Partial<Record<Asks, readonly (readonly [question: string, ...parts: string[]])[]>>
>;
