import type { SourceText } from '../text/source-texts.ts';
import { MOST_POINTS } from './named.ts';
import type { DeskPhrase, Span } from './protocol.ts';

const MOST_WORDS = 7;

/** What comes before a name that it does not need: "the", "about 120". */
const LEAD =
  /^(?:(?:the|an?|his|her|its|their|this|that|these|those|some|any|all|no|other|similar|about|nearly|over)\s|\d[\d,]*\s)+/i;
const NO_NAME =
  /^(?:it|he|she|they|them|him|her|us|we|you|i|who|what|nobody|everybody|one|(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|(?:next|last|this) .*|\d.*|january|february|march \d.*|april|may|june|july|august|september|october|november|december)$/i;
/** By these a name goes on: "torchlight march to the terminal". */
const JOINED = /^ (?:of|to|at|in|on|for|about|against|by|with|from|over) $/;
/** Behind a mark nothing but these words stands before a noun: "On Sunday, masked people". */
const UNREAD = /(?:^|[,;:–—] )((?:\p{Ll}{4,} ){1,2})$/u;
const NO_ADJECTIVE = /\b(?:and|but|that|when|where|while|which|after|before|since|with|from|said|told)\b/;

/** Nouns with what belongs to them, each by itself and with the next that hangs on it. English only. */
export async function phrasesIn(
  { points }: Pick<SourceText, 'points'>,
  sentences: readonly Span[],
): Promise<readonly DeskPhrase[]> {
  if (points.length > MOST_POINTS) return [];
  const { default: nlp } = await import('compromise');
  return sentences.flatMap((sentence) => inSentence(points, sentence, nlp));
}

interface Noun {
  readonly start: number;
  readonly end: number;
}

function inSentence(
  points: readonly string[],
  sentence: Span,
  nlp: typeof import('compromise').default,
): readonly DeskPhrase[] {
  const text = points.slice(sentence.start, sentence.end).join('');
  const nouns = nlp(text)
    .nouns()
    .json({ offset: true })
    .flatMap(({ text: words, offset }: { text: string; offset?: { start: number } }): readonly Noun[] => {
      if (offset === undefined) return [];
      const bare = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const start = text.indexOf(bare, offset.start);
      const [, adjectives = ''] = UNREAD.exec(text.slice(0, start)) ?? [];
      const more = NO_ADJECTIVE.test(adjectives) ? 0 : adjectives.length;
      return bare === '' || start === -1 ? [] : [{ start: start - more, end: start + bare.length }];
    });
  const at = (unit: number) => sentence.start + Array.from(text.slice(0, unit)).length;
  const named = ({ start, end }: Noun): readonly DeskPhrase[] => {
    const words = text.slice(start, end);
    const name = words.replace(LEAD, '');
    const from = end - name.length;
    const isLong = name.split(' ').length > MOST_WORDS;
    return name.length < 3 || isLong || NO_NAME.test(name) ? [] : [{ start: at(from), end: at(end), name }];
  };
  return nouns.flatMap((noun: Noun, place: number) => {
    const next = nouns[place + 1];
    const isJoined =
      next !== undefined &&
      JOINED.test(text.slice(noun.end, next.start)) &&
      !NO_NAME.test(text.slice(next.start, next.end));
    return [...(isJoined ? named({ start: noun.start, end: next.end }) : []), ...named(noun)];
  });
}
