import { spanOf } from '../seed/format/complete.ts';
import { isObject, type Json, listOf } from './json.ts';
import type { DraftRequest, DraftSentence } from './request.ts';

/** Words of a sentence, or all of it: `{ s05: took down … website }`, `s05`. */
export interface Quote {
  readonly key: string;
  readonly words: string | undefined;
}

/** A text that claims quote from. */
export interface Quotable {
  readonly points: readonly string[];
  readonly sentences: ReadonlyMap<string, DraftSentence>;
}

export const quotable = ({ text, sentences }: Pick<DraftRequest, 'text' | 'sentences'>): Quotable => ({
  points: Array.from(text),
  sentences: new Map(sentences.map((sentence) => [sentence.key, sentence])),
});

/** What a field quotes; throws Misquoted where its words do not stand at their place. */
export const quotesOf = (value: Json | undefined, text: Quotable): readonly Quote[] =>
  listOf(value).map((one) => quoteOf(one, text));

/** Words that do not stand where a proposal says. */
export class Misquoted extends Error {}

function quoteOf(value: Json, text: Quotable): Quote {
  if (typeof value === 'string') return { key: sentenceAt(value, text).key, words: undefined };
  if (!isObject(value)) throw new Misquoted('a passage is the key of a sentence, or quotes words of one');
  const { start, end, words } = value;
  if (typeof start === 'number' && typeof end === 'number')
    return placed({ start, end, words: typeof words === 'string' ? words : undefined }, text);
  const [quoted, ...others] = Object.entries(value);
  if (quoted === undefined || others.length > 0 || typeof quoted[1] !== 'string')
    throw new Misquoted('a quotation has the key of one sentence and its words');
  const [key, said] = quoted;
  const sentence = sentenceAt(key, text);
  if (said.trim() === '' || spanOf(text.points, sentence, said) === undefined)
    throw new Misquoted(`${key} does not hold these words: ${said}`);
  return { key, words: said };
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly words: string | undefined;
}

function placed({ start, end, words }: Placed, text: Quotable): Quote {
  const there = text.points.slice(start, end).join('');
  if (words === undefined || there !== words || start < 0)
    throw new Misquoted(`from ${start} to ${end} stand other words: ${there.slice(0, 60)}`);
  for (const sentence of text.sentences.values()) {
    if (start < sentence.start || end > sentence.end) continue;
    const first = spanOf(text.points, sentence, words);
    // A quotation finds the first place; for another one the sentence stands as a whole.
    return { key: sentence.key, words: first?.start === start && first.end === end ? words : undefined };
  }
  throw new Misquoted(`what stands from ${start} to ${end} is no part of one sentence`);
}

function sentenceAt(key: string, { sentences }: Quotable): DraftSentence {
  const found = sentences.get(key);
  if (found === undefined) throw new Misquoted(`there is no sentence ${key}`);
  return found;
}

/** A quotation as the seed language writes it. */
export const quoteValue = ({ key, words }: Quote): Json => (words === undefined ? key : { [key]: words });

/** The words as they stand in the text, between the first and the last that are given. */
export function quotedText({ key, words }: Quote, text: Quotable): string {
  const sentence = sentenceAt(key, text);
  const span = words === undefined ? sentence : (spanOf(text.points, sentence, words) ?? sentence);
  return text.points.slice(span.start, span.end).join('');
}
