import type { EnumType } from '../../src/ontology/index.ts';
import { Modality, type Status } from '../ontology/certainty.ts';
import { byStrength, placeIn, type ReadClaim } from './claim.ts';

export type StatusWord = typeof Status extends EnumType<infer Word> ? Word : never;

/** A claim that stands against another: what is asked of it. */
export type Objection = Pick<ReadClaim, 'id' | 'assertedBy'>;

/** Who objects to what, by claim id. */
export interface Objections {
  readonly retracted: ReadonlySet<string>;
  readonly refuted: ReadonlySet<string>;
  /** Claims that stand against a claim, in either direction. */
  readonly against: ReadonlyMap<string, readonly Objection[]>;
}

/** How sure a fact is: what every fact edge and every event carries. */
export interface Certainty {
  readonly status: StatusWord;
  readonly modality: string;
  readonly basis: string;
  readonly basisRank: number;
  /** How many different asserters say so; those who pass it on do not count. */
  readonly sources: number;
}

/**
 * Works out how sure a fact is from the claims that affirm it and those that deny it. A claim that was taken back
 * counts for nothing as long as another one stands.
 */
export function certaintyOf(
  affirmed: readonly ReadClaim[],
  denied: readonly ReadClaim[],
  objections: Objections,
): Certainty {
  const standing = affirmed.filter(({ id }) => !objections.retracted.has(id));
  const counted = standing.length > 0 ? standing : affirmed;
  const [strongest] = [...counted].sort(byStrength);
  if (strongest === undefined) throw new TypeError('a fact needs a claim that affirms it');
  const [surest = strongest] = [...counted].sort(
    (a, b) => placeIn(Modality, a.modality) - placeIn(Modality, b.modality),
  );
  return {
    status: standing.length === 0 ? 'RETRACTED' : statusOf(standing, denied, surest, objections),
    modality: surest.modality,
    basis: strongest.basis,
    basisRank: strongest.basisRank,
    sources: asserters(counted).size,
  };
}

function statusOf(
  standing: readonly ReadClaim[],
  denied: readonly ReadClaim[],
  surest: ReadClaim,
  { retracted, refuted, against }: Objections,
): StatusWord {
  if (standing.some(({ id }) => refuted.has(id))) return 'REFUTED';
  const live = (claim: Objection) => !retracted.has(claim.id);
  const disputed = standing.some((claim) =>
    [...denied, ...(against.get(claim.id) ?? [])].some(
      (other) => live(other) && other.assertedBy !== claim.assertedBy,
    ),
  );
  if (disputed) return 'DISPUTED';
  // However flatly it is put: what rests on an assumption is not verified.
  if (surest.modality !== 'ASSERTED' || standing.every(({ basis }) => basis === 'ASSUMED'))
    return 'UNVERIFIED';
  if (standing.every(isOwnWord)) return 'SELF_CLAIMED';
  return asserters(standing).size >= 2 ? 'CORROBORATED' : 'SINGLE_SOURCE';
}

/** Whether somebody else says the opposite of a claim (about the same fact), or stands against it in words. */
export function isContested(
  claim: ReadClaim,
  sameFact: readonly ReadClaim[],
  { retracted, against }: Objections,
): boolean {
  const opposite = claim.polarity === 'AFFIRMED' ? 'NEGATED' : 'AFFIRMED';
  return [
    ...(claim.polarity === 'OPEN' ? [] : sameFact.filter(({ polarity }) => polarity === opposite)),
    ...(against.get(claim.id) ?? []),
  ].some((other) => !retracted.has(other.id) && other.assertedBy !== claim.assertedBy);
}

/** Whether only the one who did it says so. */
function isOwnWord({ seed, predicate, subject, assertedBy }: ReadClaim): boolean {
  return seed.values.attributionBasis === 'SELF' || (predicate === 'PERFORMED' && subject === assertedBy);
}

const asserters = (claims: readonly ReadClaim[]): ReadonlySet<string> =>
  new Set(claims.map(({ assertedBy }) => assertedBy));
