import { codePoints, normalizeText } from '../../text/normalized.ts';
import { sha256 } from '../../text/sha256.ts';
import { isCutShort } from './abbreviations.ts';
import type { Span } from './coverage.ts';

/** A stretch of a text, ready to be pasted as a passage. */
export interface Located extends Span {
  readonly sha256: string;
}

/** Every place where the words occur in a text, in order. They are normalised like the text. */
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

/** The sentences of a text, in order; together they cover all of it but white space. */
export function sentences(points: readonly string[], language = 'en'): readonly Located[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: Located[] = [];
  let at = 0;
  for (const segment of whole(segmenter.segment(points.join('')), language)) {
    const letters = codePoints(segment);
    const start = at + letters.findIndex((point) => /\S/.test(point));
    const end = at + letters.findLastIndex((point) => /\S/.test(point)) + 1;
    // findIndex gives -1 for a segment of white space alone.
    if (start >= at) found.push(located(points, { start, end }));
    at += letters.length;
  }
  return found;
}

/** Pieces that an abbreviation has parted are one sentence. */
function* whole(pieces: Iterable<{ readonly segment: string }>, language: string): Iterable<string> {
  let held = '';
  for (const { segment } of pieces) {
    if (held !== '' && !isCutShort(held, segment, language)) {
      yield held;
      held = '';
    }
    held += segment;
  }
  if (held !== '') yield held;
}

/** A span of the text with its fingerprint. */
export function located(points: readonly string[], { start, end }: Span): Located {
  return { start, end, sha256: sha256(points.slice(start, end).join('')) };
}
