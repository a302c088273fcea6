import { termOf } from '../vocabulary.ts';

const LINES = ['solid', 'dashed', 'dotted'] as const;
export type Line = (typeof LINES)[number];

/** The rank of a basis: 3 stated, 2 reported, 1 claimed or inferred, 0 assumed; none for what needs no ground. */
export const rankOf = (basis: string | null | undefined): number | undefined =>
  termOf('Basis', basis ?? '')?.rank;

/** How the line of a fact is drawn, by what it rests on; what needs no ground is solid. */
export function lineOf(basis: string | null | undefined): Line {
  const line = termOf('Basis', basis ?? '')?.line;
  return LINES.find((one) => one === line) ?? 'solid';
}

/** Whether an event is one that did not (or not yet) take place, such as one that was planned or threatened. */
export const isUnreal = (occurrence: string | null | undefined): boolean =>
  termOf('Occurrence', occurrence ?? '')?.real === false;

/** Whether somebody wants it to happen, or says that it will; what was left undone nobody meant. */
export const isMeant = (occurrence: string | null | undefined): boolean =>
  termOf('Occurrence', occurrence ?? '')?.meant !== undefined;
