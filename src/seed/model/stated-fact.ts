import type { SeedClaim, Values } from './seed.ts';
import type { SeedView } from './seed-view.ts';

/** How a claim stands to a fact: for it, against it, leaving it open, or against a claim about it. */
export type Side = 'FOR' | 'AGAINST' | 'OPEN' | 'OBJECTS';

export interface ClaimOfFact {
  readonly claim: SeedClaim;
  readonly side: Side;
}

/** A fact as claims make it: a relation, or a predicate with a value; also what is only denied, or left open. */
export interface StatedFact {
  /** The key that its claims share, and behind it what else tells two values apart. */
  readonly key: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | undefined;
  readonly value: string | undefined;
  /** Whether anybody affirms it; else whether it is denied, or left open. */
  readonly polarity: 'AFFIRMED' | 'NEGATED' | 'OPEN';
  /** Undefined where nobody affirms it. */
  readonly status: string | undefined;
  readonly basis: string;
  readonly modality: string;
  /** Whether it is the value that its subject shows, of those of which only one is shown. */
  readonly shown: boolean | undefined;
  /** Independent sources, those who say so, and those who say otherwise: ids in order. */
  readonly roots: readonly string[];
  readonly saidBy: readonly string[];
  readonly deniedBy: readonly string[];
  /** What a relation has beside: role, type, outcome ... */
  readonly details: Values;
  readonly sentence: string;
  readonly claims: readonly ClaimOfFact[];
}

/** Whether a record that may not be real is so, and how sure that is. */
export interface Standing {
  readonly occurrence: string;
  readonly status: string;
  readonly basis: string;
  readonly modality: string;
}

/** The facts of a seed, derived on demand. */
export interface FactReader {
  facts(): Iterable<StatedFact>;
  /** Those with this key, or one that begins with it. */
  factsAt(key: string): readonly StatedFact[];
  /** Of an event, whether it happened; undefined for all else. */
  standingOf(id: string): Standing | undefined;
  /** What one claim says, with the one who says so. */
  sentenceOf(claim: SeedClaim): string;
}

/** Reads the facts of a seed; a part of how a graph is derived from it. */
export type ReadFacts = (view: SeedView) => FactReader;
