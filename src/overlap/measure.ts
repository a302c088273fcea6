import { Runs } from './automaton.ts';
import { type PlacedWord, placedWords } from './words.ts';

/** A text ready to be compared with others. */
export interface ReadText {
  readonly words: readonly PlacedWord[];
  readonly runs: Runs;
}

/** A stretch of a text whose words stand in the other as well, in code points; its words are not kept. */
export interface SharedStretch {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** How much of one text stands in another. */
export interface Shared {
  /** How many words it has, and how many of them stand in runs that the other has as well. */
  readonly words: number;
  readonly shared: number;
  /** The same of 100, rounded down. */
  readonly share: number;
  readonly longestRun: number;
  readonly stretches: readonly SharedStretch[];
}

export function readText(points: readonly string[]): ReadText {
  const words = placedWords(points);
  return { words, runs: new Runs(words.map(({ word }) => word)) };
}

/**
 * Measures what of one text stands in another, in runs of at least so many words. Runs that overlap, or follow each other,
 * make one stretch; the longest run is the longest that stands in one piece in both.
 */
export function sharedWith({ words }: ReadText, { runs }: ReadText, least: number): Shared {
  const spans: { from: number; to: number }[] = [];
  let longestRun = 0;
  let at = 0;
  for (const length of runs.lengthsIn(words.map(({ word }) => word))) {
    at += 1;
    longestRun = Math.max(longestRun, length);
    if (length < least) continue;
    const from = at - length;
    const last = spans.at(-1);
    if (last === undefined || from > last.to) spans.push({ from, to: at });
    else last.to = at;
  }
  const shared = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    words: words.length,
    shared,
    share: words.length === 0 ? 0 : Math.floor((100 * shared) / words.length),
    longestRun: longestRun < least ? 0 : longestRun,
    stretches: spans.map(({ from, to }) => ({
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
      words: to - from,
    })),
  };
}
