import { codePoints, normalizeText } from '../../text/normalized.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Span } from './coverage.ts';

/** A stretch of a text, ready to be pasted as a passage. */
export interface Located extends Span {
  readonly sha256: string;
}

/** Every place where words stand in a text, in order. Words are normalised as texts are. */
export function locate(points: readonly string[], words: string): readonly Located[] {
  const wanted = codePoints(normalizeText(words));
  const found: Located[] = [];
  if (wanted.length === 0) return found;
  for (let start = 0; start + wanted.length <= points.length; start += 1) {
    if (wanted.every((point, offset) => points[start + offset] === point))
      found.push(located(points, { start, end: start + wanted.length }));
  }
  return found;
}

/** The sentences of a text in order; together they hold every letter of it. */
export function sentences(points: readonly string[], language = 'en'): readonly Located[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: Located[] = [];
  let at = 0;
  for (const { segment } of segmenter.segment(points.join(''))) {
    const letters = codePoints(segment);
    const start = at + letters.findIndex((point) => /\S/.test(point));
    const end = at + letters.findLastIndex((point) => /\S/.test(point)) + 1;
    // A segment of white space alone has no first letter: findIndex gives -1.
    if (start >= at) found.push(located(points, { start, end }));
    at += letters.length;
  }
  return found;
}

/** The fingerprint of a stretch. */
export function located(points: readonly string[], { start, end }: Span): Located {
  return { start, end, sha256: sha256(points.slice(start, end).join('')) };
}
