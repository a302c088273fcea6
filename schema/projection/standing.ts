import type { Values } from '../../src/seed/model/seed.ts';
import type { Certainty, Grounds } from './certainty.ts';
import type { ReadClaim } from './claim.ts';
import { type Objection, type Objections, objectionsTo } from './objections.ts';

/** How a fact stands by some claims. */
export interface Standing extends Pick<Certainty, 'status' | 'basis'> {
  /** Of an event, how far it got. */
  readonly occurrence?: string;
  /** Its independent sources. */
  readonly roots: ReadonlySet<string>;
}

/** Reads how a fact stands out of claims for and against it; undefined where none of them says so. */
export type Reading = (claims: readonly ReadClaim[], grounds: Grounds) => Standing | undefined;

/** How a fact came to stand as it does, and how it would without some who speak of it: what is kept of that. */
export type Course = (claims: readonly ReadClaim[], read: Reading) => Values;

/** For who asks only how a fact stands now. */
export const noCourse: Course = () => ({});

/** How a fact would stand if only some had been said of what is said about it, and of what objects to that. */
export function standingAmong(
  claims: readonly ReadClaim[],
  read: Reading,
  grounds: Grounds,
  counts: (claim: Objection) => boolean,
): Standing | undefined {
  const objections = objectionsAmong(claims, grounds.objections, counts);
  return read(claims.filter(counts), { ...grounds, objections });
}

/** Those of the objections to some claims, and to those who object, that count. */
function objectionsAmong(
  claims: readonly ReadClaim[],
  objections: Objections,
  counts: (objection: Objection) => boolean,
): Objections {
  const ids = new Set(claims.flatMap(({ id }) => [id, ...objectionsTo(id, objections).map((one) => one.id)]));
  const only = (of: ReadonlyMap<string, readonly Objection[]>) =>
    new Map(
      [...ids].flatMap((id) => {
        const left = (of.get(id) ?? []).filter(counts);
        return left.length === 0 ? [] : [[id, left] as const];
      }),
    );
  const retractors = only(objections.retractors);
  const refuters = only(objections.refuters);
  return {
    retractors,
    refuters,
    against: only(objections.against),
    retracted: new Set(retractors.keys()),
    refuted: new Set(refuters.keys()),
  };
}
