import type { DeskSentence, Span } from '../../protocol.ts';
import { wordAfter, wordBefore } from './words.ts';

/** The words that somebody has chosen: from where they began to where they are now. */
export interface Chosen {
  /** The sentence that has the focus, by its place. */
  readonly sentence: number;
  readonly anchor: Span;
  readonly head: Span;
}

export interface Article {
  readonly points: readonly string[];
  readonly sentences: readonly DeskSentence[];
}

export const spanOf = ({ anchor, head }: Chosen): Span => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

/** A whole sentence. */
export function sentenceAt({ sentences }: Article, place: number): Chosen | undefined {
  const sentence = Math.max(0, Math.min(place, sentences.length - 1));
  const span = sentences[sentence];
  return span && { sentence, anchor: span, head: span };
}

/** Words as they were chosen with the mouse. */
export function chosenAt({ sentences }: Article, span: Span): Chosen | undefined {
  const sentence = sentences.findIndex(({ start, end }) => start < span.end && end > span.start);
  return sentence === -1 ? undefined : { sentence, anchor: span, head: span };
}

const same = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

export const isWhole = ({ sentences }: Article, chosen: Chosen): boolean => {
  const whole = sentences[chosen.sentence];
  return whole !== undefined && same(chosen.anchor, whole) && same(chosen.head, whole);
};

/** One word on or back within the sentence, or with `extend` one word more or less. */
export function toWord(article: Article, chosen: Chosen, step: 1 | -1, extend: boolean): Chosen {
  const sentence = article.sentences[chosen.sentence];
  if (sentence === undefined) return chosen;
  const { points } = article;
  const whole = isWhole(article, chosen);
  const first = wordAfter(points, sentence.start, sentence.end);
  const last = wordBefore(points, sentence.end, sentence.start);
  const next = whole
    ? step === 1
      ? first
      : last
    : step === 1
      ? wordAfter(points, chosen.head.end, sentence.end)
      : wordBefore(points, chosen.head.start, sentence.start);
  if (next === undefined) return chosen;
  return { ...chosen, anchor: extend && !whole ? chosen.anchor : next, head: next };
}

/** To the first or the last word of the sentence. */
export function toEdge(article: Article, chosen: Chosen, step: 1 | -1, extend: boolean): Chosen {
  const sentence = article.sentences[chosen.sentence];
  if (sentence === undefined) return chosen;
  const edge =
    step === 1
      ? wordBefore(article.points, sentence.end, sentence.start)
      : wordAfter(article.points, sentence.start, sentence.end);
  if (edge === undefined) return chosen;
  return { ...chosen, anchor: extend && !isWhole(article, chosen) ? chosen.anchor : edge, head: edge };
}

/** Another sentence, or with `extend` all up to it. */
export function toSentence(article: Article, chosen: Chosen | undefined, place: number, extend: boolean) {
  const next = sentenceAt(article, place);
  return next !== undefined && extend && chosen !== undefined ? { ...next, anchor: chosen.anchor } : next;
}

/** What is chosen of each sentence: a passage never runs from one into another. */
export const passagesOf = ({ sentences }: Article, span: Span): readonly Span[] =>
  sentences.flatMap(({ start, end }) =>
    start < span.end && end > span.start
      ? [{ start: Math.max(start, span.start), end: Math.min(end, span.end) }]
      : [],
  );

/** Whether nothing is claimed from a sentence, and nobody has said why. */
export const isUncovered = ({ claims, note }: DeskSentence): boolean => claims.length === 0 && note === null;

/** The next sentence that is uncovered, from the beginning again after the end. */
export function nextUncovered({ sentences }: Article, from: number): number | undefined {
  const after = sentences.findIndex((one, place) => place > from && isUncovered(one));
  const found = after === -1 ? sentences.findIndex(isUncovered) : after;
  return found === -1 ? undefined : found;
}

/** Whether two stretches share words. */
export const touches = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/** The sentences that some words stand in. */
export const sentencesAround = <Sentence extends Span>(
  sentences: readonly Sentence[],
  spans: readonly Span[],
): readonly Sentence[] => sentences.filter((sentence) => spans.some((span) => touches(sentence, span)));

/** What has no full stop for pages is no sentence that is read word by word. */
const LONGEST = 5_000;

/**
 * The next words of the sentence that no claim rests on, behind the chosen ones, or else before them: where reading goes on. Undefined where claims
 * rest on every word of it.
 */
export function nextUnread(
  { points, sentences }: Article,
  chosen: Chosen,
  claimed: readonly Span[],
): Chosen | undefined {
  const sentence = sentences[chosen.sentence];
  if (sentence === undefined || sentence.end - sentence.start > LONGEST) return undefined;
  const runs: { anchor: Span; head: Span }[] = [];
  let isGoingOn = false;
  for (let at = sentence.start; ; ) {
    const word = wordAfter(points, at, sentence.end);
    if (word === undefined) break;
    const isUnread = !claimed.some((span) => touches(span, word));
    const last = runs.at(-1);
    if (isUnread && isGoingOn && last !== undefined) last.head = word;
    else if (isUnread) runs.push({ anchor: word, head: word });
    isGoingOn = isUnread;
    at = word.end;
  }
  const { end } = spanOf(chosen);
  const next = runs.find(({ anchor }) => anchor.start >= end) ?? runs[0];
  return next && { sentence: chosen.sentence, ...next };
}

/** Whether a stretch lies in another, or is the same. */
export const isWithin = (one: Span, other: Span): boolean => other.start <= one.start && one.end <= other.end;
