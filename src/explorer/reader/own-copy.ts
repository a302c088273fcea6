import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { codePoints, normalizeText } from '../../text/normalized.ts';

/** A passage as the graph stores it: offsets in code points, and the fingerprint of its words. */
export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** A passage found in a text, and where. */
export interface Placed {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A reader's copy of a document, compared with the passages in the graph. */
export interface OwnCopy {
  readonly points: readonly string[];
  /** Whether it is the text that was read, letter for letter. */
  readonly same: boolean;
  readonly placed: readonly Placed[];
  /** Passages whose words it does not contain. */
  readonly missing: readonly string[];
}

/** Positions checked before yielding. */
const STEPS = 5_000;

/** How far from its offset a passage is searched for, in code points: another edition moves words, but not by a book. */
const FARTHEST = 20_000;

/**
 * Finds the passages of a document in a reader's copy: at their offsets if the text is the same, else by length and
 * fingerprint, nearest to the expected place. Yields between steps so that the page stays responsive; nothing leaves
 * it.
 */
export async function readOwnCopy(
  text: string,
  document: { readonly sha256: string; readonly passages: readonly Stretch[] },
  rest: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<OwnCopy> {
  const points = codePoints(normalizeText(text));
  const same = fingerprint(points, 0, points.length) === document.sha256;
  if (same) return { points, same, placed: document.passages, missing: [] };
  const placed: Placed[] = [];
  const missing: string[] = [];
  const pause = every(STEPS, rest);
  // How far the last passage found was from its offset: the next one is usually as far from its own.
  let shift = 0;
  for (const passage of document.passages) {
    const start = await find(points, passage, shift, pause);
    if (start === undefined) {
      missing.push(passage.id);
      continue;
    }
    shift = start - passage.start;
    placed.push({ id: passage.id, start, end: start + passage.end - passage.start });
  }
  return { points, same, placed, missing };
}

/** Searches outwards from the expected place: the nearest match counts. */
async function find(
  points: readonly string[],
  { start, end, sha256: wanted }: Stretch,
  shift: number,
  pause: () => Promise<void> | undefined,
): Promise<number | undefined> {
  const length = end - start;
  const last = points.length - length;
  const middle = Math.min(Math.max(start + shift, 0), Math.max(last, 0));
  for (let away = 0; away <= Math.min(FARTHEST, Math.max(middle, last - middle)); away += 1) {
    for (const at of away === 0 ? [middle] : [middle - away, middle + away]) {
      if (at < 0 || at > last) continue;
      await pause();
      if (fingerprint(points, at, at + length) === wanted) return at;
    }
  }
  return undefined;
}

const fingerprint = (points: readonly string[], start: number, end: number): string =>
  bytesToHex(sha256(utf8ToBytes(points.slice(start, end).join(''))));

function every(steps: number, act: () => Promise<void>): () => Promise<void> | undefined {
  let count = 0;
  return () => {
    count += 1;
    return count % steps === 0 ? act() : undefined;
  };
}

/** A piece of a text that the same passages cover throughout. */
export interface Piece {
  readonly text: string;
  /** The passages that cover it, shortest first. */
  readonly passages: readonly string[];
}

/** Cuts a text wherever a passage begins or ends. */
export function piecesOf(points: readonly string[], placed: readonly Placed[]): readonly Piece[] {
  const cuts = [...new Set([0, points.length, ...placed.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? points.length;
    const holding = placed.filter(({ start, end }) => start <= from && end >= to);
    return {
      text: points.slice(from, to).join(''),
      passages: holding.sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id),
    };
  });
}
