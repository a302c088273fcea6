import type { SeedPassage } from '../model/seed.ts';

/** A stretch of a text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much of a text its passages cover. White space does not count. */
export interface Coverage {
  /** Code points other than white space, and how many of them a passage covers. */
  readonly letters: number;
  readonly covered: number;
  /** What no passage covers, trimmed of white space. */
  readonly gaps: readonly Span[];
}

/** Compares the passages of a document with its text. */
export function coverageOf(points: readonly string[], passages: readonly SeedPassage[]): Coverage {
  const isCovered = new Uint8Array(points.length);
  for (const { start, end } of passages) if (start < end) isCovered.fill(1, Math.max(start, 0), end);
  const gaps: Span[] = [];
  let letters = 0;
  let covered = 0;
  let gap: Span | undefined;
  for (const [at, point] of points.entries()) {
    if (/\s/.test(point)) continue;
    letters += 1;
    if (isCovered[at] === 1) {
      covered += 1;
      if (gap !== undefined) gaps.push(gap);
      gap = undefined;
    } else gap = { start: gap?.start ?? at, end: at + 1 };
  }
  if (gap !== undefined) gaps.push(gap);
  return { letters, covered, gaps };
}
