import type { Exclusive } from '../../src/ontology/index.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { ontology } from '../ontology/index.ts';
import { literals } from '../rules/literals.ts';
import type { Grounds } from './certainty.ts';
import { byStrength, compare, type ReadClaim, readClaim, textOf } from './claim.ts';
import { excludeEachOther, type Given } from './exclusive.ts';
import { hasFallen } from './objections.ts';
import { holds } from './roots.ts';

/** Something of which only one value can be true, as one claim gives it. */
export interface Candidate extends Given {
  /** A literal predicate, or a detail of a relation. */
  readonly what: string;
  readonly how: Exclusive;
}

const forms: ReadonlyMap<string, { readonly exclusive?: Exclusive }> = new Map(Object.entries(literals));
const details: ReadonlyMap<string, readonly (readonly [string, Exclusive])[]> = new Map(
  ontology.relations.map(({ name, properties }) => [
    name,
    Object.entries(properties).flatMap(([detail, { facets }]) =>
      facets.exclusive === undefined ? [] : [[detail, facets.exclusive] as const],
    ),
  ]),
);

/** Predicates that count the same: how many it is itself. */
const COUNTS = ['SIZE', 'QUANTITY'];

/** All that a claim gives of which only one value can be true. */
export function candidatesIn(claim: ReadClaim): readonly Candidate[] {
  const { predicate, seed } = claim;
  const how = forms.get(predicate)?.exclusive;
  if (how !== undefined) {
    const value = claim.number ?? claim.value ?? textOf(seed.values.comparator);
    return value === undefined ? [] : [{ claim, what: whatOf(claim), how, value }];
  }
  return (details.get(predicate) ?? []).flatMap(([detail, exclusive]) => {
    const value = textOf(seed.values[detail]);
    return value === undefined ? [] : [{ claim, what: detail, how: exclusive, value }];
  });
}

/** What is counted: two numbers of different things exclude nothing. */
function whatOf({ predicate, seed }: ReadClaim): string {
  if (!COUNTS.includes(predicate)) return predicate;
  const of = textOf(seed.values.of);
  return of === undefined || predicate === 'SIZE' ? 'SIZE' : `QUANTITY ${of}`;
}

/**
 * The candidates that cannot be true if one is: from others that are independent of whoever gives it, and stand. The
 * curators' own readings stand against nobody.
 */
function rivalsOf(candidate: Candidate, among: readonly Candidate[], grounds: Grounds): readonly Candidate[] {
  const { roots } = grounds;
  const counts = ({ claim }: Candidate) =>
    holds(claim.seed, grounds.objections) && !roots.isCurator(claim.assertedBy);
  if (!counts(candidate)) return [];
  const { root } = roots.ofClaim(candidate.claim);
  return among.filter(
    (other) =>
      other.what === candidate.what &&
      excludeEachOther(candidate.how, candidate, other) &&
      counts(other) &&
      roots.ofClaim(other.claim).root !== root,
  );
}

/** Everything that stands beside a claim as a value of the same. */
export function besides(
  view: SeedView,
  claim: ReadClaim,
  sameFact: readonly ReadClaim[],
): readonly Candidate[] {
  if (claim.object !== undefined) return sameFact.flatMap(candidatesIn);
  const predicates = COUNTS.includes(claim.predicate) ? COUNTS : [claim.predicate];
  return predicates.flatMap((predicate) =>
    view.claimsAbout(claim.subject, predicate).flatMap((one) => candidatesIn(readClaim(one, view.canonical))),
  );
}

/** Whether any two of the claims give values that exclude each other: of `what`, or of anything. */
export function areContested(claims: readonly ReadClaim[], grounds: Grounds, what?: string): boolean {
  const all = claims.flatMap(candidatesIn).filter((one) => what === undefined || one.what === what);
  return all.some((one) => rivalsOf(one, all, grounds).length > 0);
}

/** Claims in the order in which their values are shown: what stands before what was taken back or refuted, then by strength. */
export function inOrderOfShowing(
  claims: readonly ReadClaim[],
  { objections }: Grounds,
): readonly ReadClaim[] {
  const fallen = (claim: ReadClaim) => Number(hasFallen(claim, objections));
  return [...claims].sort((a, b) => fallen(a) - fallen(b) || byStrength(a, b));
}

/** Of each value that stands against a claim's own, the first claim that gives it. */
export function objectionsByValue(
  view: SeedView,
  claim: ReadClaim,
  sameFact: readonly ReadClaim[],
  grounds: Grounds,
): readonly ReadClaim[] {
  const own = candidatesIn(claim);
  if (own.length === 0) return [];
  const among = besides(view, claim, sameFact);
  const first = new Map<string, ReadClaim>();
  for (const candidate of own)
    for (const rival of rivalsOf(candidate, among, grounds)) {
      const key = `${rival.what} ${rival.value}`;
      const known = first.get(key);
      if (known === undefined || compare(rival.claim.id, known.id) < 0) first.set(key, rival.claim);
    }
  return [...new Map([...first.values()].map((one) => [one.id, one])).values()];
}
