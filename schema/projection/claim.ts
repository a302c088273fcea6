import { type EnumType, wordsOf } from '../../src/ontology/index.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import type { FactOf, SeedView } from '../../src/seed/model/seed-view.ts';
import { Basis, Modality, Polarity, rankOf } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { factKey } from './rid.ts';

type Word<E> = E extends EnumType<infer W> ? W : never;

/** A claim as the projection sees it: ids canonical, its key worked out, its certainty as words of the ontology. */
export interface ReadClaim {
  readonly seed: SeedClaim;
  readonly id: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | undefined;
  readonly assertedBy: string;
  readonly rid: string;
  readonly polarity: Word<typeof Polarity>;
  readonly modality: Word<typeof Modality>;
  /** How surely it counts for its fact: see `surenessOf`. */
  readonly sureness: number;
  readonly basis: Word<typeof Basis>;
  readonly basisRank: number;
  /** What a literal says, as text. */
  readonly value: string | undefined;
  /** The same as a number, where it is one. */
  readonly number: number | undefined;
}

/** Predicates of the claims from which an entity's own values are worked out. */
export const OF_ITSELF = ['NAMED', 'OCCURRED', 'DATED', 'SIZE', 'QUANTITY', 'AGE', 'EFFECT'] as const;

export const isOfItself = (predicate: string): boolean => OF_ITSELF.some((one) => one === predicate);

/** By which the claims are found that give a record one of its own values. */
export const valueKeyOf = (subject: string, predicate: string): string => `${subject} ${predicate}`;

/** The key of the fact that a claim is about. */
export const factOf: FactOf = ({ predicate, subject, object, values }, canonical) =>
  factKey(
    predicate,
    canonical(subject),
    object === undefined ? (literalText(values.value) ?? null) : canonical(object),
    textOf(values.role) ?? textOf(values.type) ?? null,
  );

const literalText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

/** Reads a claim of a seed; up to when it holds is told by the clocks of the document that it is from. */
export function readIn(view: Pick<SeedView, 'canonical' | 'passage' | 'entity'>, seed: SeedClaim): ReadClaim {
  const { asOf, zone } = seed.values;
  const passage = asOf === undefined || zone !== undefined ? undefined : view.passage(seed.passages[0] ?? '');
  const own = passage && view.entity(passage.document)?.values.zone;
  return readClaim(
    own === undefined ? seed : { ...seed, values: { ...seed.values, zone: own } },
    view.canonical,
  );
}

/** All claims about the fact of a claim, that claim among them, by their ids. */
export function sameFact(view: SeedView, { rid }: Pick<ReadClaim, 'rid'>): readonly ReadClaim[] {
  return inOrder(view.claimsOf(rid)).map((claim) => readIn(view, claim));
}

export const inOrder = (claims: readonly SeedClaim[]): readonly SeedClaim[] =>
  claims.length < 2 ? claims : claims.toSorted((a, b) => compare(a.id, b.id));

/** Reads a claim; `canonical` gives the record that an id leads to after merging. */
export function readClaim(seed: SeedClaim, canonical: (id: string) => string): ReadClaim {
  const subject = canonical(seed.subject);
  const object = seed.object === undefined ? undefined : canonical(seed.object);
  const { value } = seed.values;
  const basis = word(Basis, seed.values.basis, seed);
  const modality = word(Modality, seed.values.modality, seed);
  return {
    seed,
    id: seed.id,
    predicate: seed.predicate,
    subject,
    object,
    assertedBy: canonical(seed.assertedBy),
    rid: factOf(seed, canonical),
    polarity: seed.values.polarity === undefined ? 'AFFIRMED' : word(Polarity, seed.values.polarity, seed),
    modality,
    sureness: surenessOf(modality, basis),
    basis,
    basisRank: rankOf(basis),
    value: literalText(value),
    number: typeof value === 'number' ? value : undefined,
  };
}

/**
 * How surely a claim counts for its fact, 0 the surest: said as a fact by somebody who is no party to it; said so by a
 * party or an accuser (1); alleged (2); an assumption, however flatly it is put (3); only thought through (4). Those that
 * count less surely than another are no further sources of the fact.
 */
function surenessOf(modality: Word<typeof Modality>, basis: Word<typeof Basis>): number {
  if (modality === 'HYPOTHETICAL') return 4;
  if (modality === 'ASSUMED' || basis === 'ASSUMED') return 3;
  if (modality === 'ALLEGED') return 2;
  return basis === 'CLAIMED' ? 1 : 0;
}

/** What is not even alleged as surely as this is not verified. */
export const UNVERIFIED_FROM = 2;

/** Orders claims from the best supported to the least: basis, then modality, then id. */
export function byStrength(a: ReadClaim, b: ReadClaim): number {
  return (
    b.basisRank - a.basisRank ||
    placeIn(Basis, a.basis) - placeIn(Basis, b.basis) ||
    placeIn(Modality, a.modality) - placeIn(Modality, b.modality) ||
    compare(a.id, b.id)
  );
}

/** The same order as one number, for claims that say whether something occurred by what they say, too. */
export const strengthOf = ({ basis, basisRank, modality, predicate, value }: ReadClaim): number =>
  (((STRONGEST - basisRank) * BEYOND + placeIn(Basis, basis)) * BEYOND + placeIn(Modality, modality)) *
    BEYOND +
  (predicate === 'OCCURRED' ? Math.max(0, occurrences.indexOf(value ?? '')) : 0);

const STRONGEST = 3;
/** More than any list has words. */
const BEYOND = 10;
const occurrences: readonly string[] = wordsOf(Occurrence);

/** Where a word stands in its list: the earlier, the stronger. */
export const placeIn = <W extends string>(type: EnumType<W>, value: W): number =>
  wordsOf(type).indexOf(value);

/** Order by code unit: the same on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function word<W extends string>(type: EnumType<W>, value: unknown, claim: SeedClaim): W {
  const found = wordsOf(type).find((candidate) => candidate === value);
  // Seeds are checked before they are projected, so this is a fault of the program.
  if (found === undefined) throw new TypeError(`${claim.id}: ${String(value)} is no ${type.name}`);
  return found;
}
