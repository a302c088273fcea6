import type { Span } from '../../protocol.ts';

/** How far a word is looked for at once: a sentence may be as long as a book. */
const WINDOW = 400;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The first word that begins at `from` or later and ends before `end`. */
export function wordAfter(points: readonly string[], from: number, end: number): Span | undefined {
  for (let at = from; at < end; at += WINDOW) {
    const [first] = wordsIn(points, { start: at, end: Math.min(at + WINDOW, end) });
    if (first === undefined) continue;
    // A word at the edge of a window may go on.
    return wordsIn(points, { start: first.start, end: Math.min(first.start + WINDOW, end) })[0];
  }
  return undefined;
}

/** The last word that ends at `until` or before, and begins at `start` or later. */
export function wordBefore(points: readonly string[], until: number, start: number): Span | undefined {
  for (let at = until; at > start; at -= WINDOW) {
    const last = wordsIn(points, { start: Math.max(at - WINDOW, start), end: at }).at(-1);
    if (last === undefined) continue;
    return wordsIn(points, { start: Math.max(last.end - WINDOW, start), end: last.end }).at(-1);
  }
  return undefined;
}

function wordsIn(points: readonly string[], { start, end }: Span): readonly Span[] {
  const words: Span[] = [];
  let at = start;
  for (const { segment, isWordLike } of segmenter.segment(textOf(points, { start, end }))) {
    const length = Array.from(segment).length;
    if (isWordLike === true) words.push({ start: at, end: at + length });
    at += length;
  }
  return words;
}

export const textOf = (points: readonly string[], { start, end }: Span): string =>
  points.slice(start, end).join('');

/** Without the spaces at both ends, which selecting with a mouse picks up; undefined if nothing is left. */
export function trimmed(points: readonly string[], { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && /^\s$/u.test(points[from] ?? '')) from += 1;
  while (from < to && /^\s$/u.test(points[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

/** The whole words that a stretch begins and ends in. */
export function wholeWords(points: readonly string[], span: Span, within: Span): Span {
  const cut = wordBefore(points, span.start, within.start);
  const last = wordBefore(points, span.end, within.start);
  const whole = last?.end === span.end ? wordAfter(points, last.start, within.end) : undefined;
  // A word that ends just where the stretch begins goes on in it, unless it is whole there already.
  const goesOn = cut?.end === span.start && wordAfter(points, cut.start, within.end)?.end !== cut.end;
  return { start: goesOn && cut ? cut.start : span.start, end: whole?.end ?? span.end };
}
