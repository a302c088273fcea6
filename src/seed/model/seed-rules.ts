import type { Exclusive, ValueType } from '../../ontology/index.ts';
import type { Seed } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';
import type { SeedIndex } from './seed-index.ts';
import type { SeedLookups } from './seed-lookups.ts';
import type { SeedView } from './seed-view.ts';

/** What a claim with a literal predicate looks like. */
export interface LiteralForm {
  /** Kinds of which it can be said. */
  readonly subject: readonly string[];
  /** Kinds of the other end, where it has one. */
  readonly object?: readonly string[];
  /** How its value is written; without it, the claim takes no value. */
  readonly value?: Pick<ValueType, 'check' | 'hint'>;
  /** The words that a value can be, where they are few. */
  readonly words?: readonly string[];
  /** Of one subject only one value can be true. */
  readonly exclusive?: Exclusive;
  /** Fields of a claim that only this predicate and its like have. */
  readonly details: readonly string[];
}

/** One check of what seeds say: pure, small, and with its reason. */
export interface SeedRule {
  readonly name: string;
  readonly why: string;
  readonly check: (seed: Seed, index: SeedIndex) => Iterable<SeedIssue>;
}

/** A seed as rules read it that need all of it: entry by entry, keeping little of each. */
export type WholeSeed = Pick<SeedView, keyof SeedLookups | 'entities' | 'claims' | 'objections'>;

/** A check that needs all entries at once. It must take unsound ones: what is wrong with those is told elsewhere. */
export interface WholeRule {
  readonly name: string;
  readonly why: string;
  readonly check: (seed: WholeSeed, index: SeedIndex) => Iterable<SeedIssue>;
}

/** All that the checks of a seed need to know of the domain, beside its ontology. */
export interface SeedRules {
  /** By predicate. */
  readonly literals: Readonly<Record<string, LiteralForm>>;
  /** Details of literal claims that any claim may have as well. */
  readonly everywhere: readonly string[];
  /** For derived properties that people may want to write: the predicate of the claim to write instead. */
  readonly derivedFrom: Readonly<Record<string, string>>;
  /** Relations that must not lead back to where they start. */
  readonly acyclic: readonly string[];
  /** Look at each entry by itself, and at others through the index: a large seed is given to them in parts. */
  readonly checks: readonly SeedRule[];
  /** Look at all entries. */
  readonly wholes: readonly WholeRule[];
}
