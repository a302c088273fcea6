const RANKS: Readonly<Record<string, number>> = { STATED: 3, REPORTED: 2, ASSUMED: 0 };

/** The rank of a basis: 3 stated, 2 reported, 1 claimed or inferred, 0 assumed; none for what needs no ground. */
export const rankOf = (basis: string | null | undefined): number | undefined =>
  basis === null || basis === undefined ? undefined : (RANKS[basis] ?? 1);

export type Line = 'solid' | 'dashed' | 'dotted';

/** How the line of a fact is drawn: solid where a source reports it, dashed where it is claimed or inferred, dotted where it is assumed. */
export function lineOf(basis: string | null | undefined): Line {
  const rank = rankOf(basis) ?? 2;
  return rank >= 2 ? 'solid' : rank === 1 ? 'dashed' : 'dotted';
}

/** Whether an event is one that did not (or not yet) take place, such as one that was planned or threatened. */
export const isUnreal = (occurrence: string | null | undefined): boolean =>
  occurrence !== null && occurrence !== undefined && occurrence !== 'HAPPENED' && occurrence !== 'ONGOING';
