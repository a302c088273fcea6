import { labelOf, RELATIONS, relationWords } from '../vocabulary.ts';

/** What is given differently by different people, in a reader's words: "age", "what became of them". */
export const detailWords = (detail: string): string => WORDS[detail] ?? predicateWords(detail);

/** What a claim says of its subject: how a relation reads, the name of a value. */
export const predicateWords = (predicate: string): string =>
  RELATIONS.has(predicate) ? relationWords(predicate) : labelOf('LiteralPredicate', predicate);

const WORDS: Readonly<Record<string, string>> = {
  OCCURRED: 'whether it happened',
  DATED: 'when',
  NAMED: 'name',
  SIZE: 'how many',
  QUANTITY: 'how many',
  role: 'part in it',
  outcome: 'what became of them',
  stance: 'side taken',
  from: 'since when',
  to: 'until when',
};
