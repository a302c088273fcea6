export { type Content, filled, type Unmet } from './clause.ts';
export { doubted, isDoing, isMany, mentionOf, type Naming, type Noun, namesSeveral } from './noun.ts';
export { sentence, sentenceOf } from './sentence.ts';
export type { Fact, Relay, Statement, Style } from './statement.ts';
export { ended, lowered, numeral, quoted, singular, withWording } from './text.ts';
export { deedOf, finite, type Mood, towards } from './verb.ts';
