import { labelOf } from '../vocabulary.ts';

/** What is given differently by different people, in a reader's words: "age", "what became of them". */
export const detailWords = (detail: string): string => WORDS[detail] ?? labelOf('LiteralPredicate', detail);

const WORDS: Readonly<Record<string, string>> = {
  OCCURRED: 'whether it happened',
  DATED: 'when',
  NAMED: 'name',
  SIZE: 'how many',
  QUANTITY: 'how many',
  OCCURRED_AT: 'where',
  role: 'part in it',
  outcome: 'what became of them',
  stance: 'side taken',
  from: 'since when',
  to: 'until when',
};
