import type { Exclusive, ValueType } from '../../ontology/index.ts';
import type { Seed, SeedPassage } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';
import type { SeedIndex } from './seed-index.ts';
import type { SeedLookups } from './seed-lookups.ts';
import type { SeedView } from './seed-view.ts';

/** The form of a claim with a literal predicate. */
export interface LiteralForm {
  /** Kinds that it applies to. */
  readonly subject: readonly string[];
  /** Kinds of the other end, if it has one. */
  readonly object?: readonly string[];
  /** How its value is written; if missing, the claim takes no value. */
  readonly value?: Pick<ValueType, 'check' | 'hint' | 'inForms'>;
  /** The allowed words, if the value is one of a few. */
  readonly words?: readonly string[];
  /** If set, one subject can have only one true value. */
  readonly exclusive?: Exclusive;
  /** Fields that only claims with this predicate and similar ones have. */
  readonly details: readonly string[];
}

/** What every claim with some predicate has to say. */
export interface Asked {
  /** Fields that it needs, and why. */
  readonly needs: Readonly<Record<string, string>>;
  /** Fields that can only be this. */
  readonly only: Readonly<Record<string, string>>;
}

/** One check of a seed: pure, small, and with its reason. */
export interface SeedRule {
  readonly name: string;
  readonly why: string;
  readonly check: (seed: Seed, index: SeedIndex) => Iterable<SeedIssue>;
}

/** A doubt that arises from the words of passages; `wordsOf` knows them where the text is at hand. */
export interface WordedRule extends Omit<SeedRule, 'check'> {
  readonly check: (
    seed: Seed,
    index: SeedIndex,
    wordsOf: (passage: SeedPassage) => string | undefined,
  ) => Iterable<SeedIssue>;
}

/** A seed for rules that need all of it: they read entry by entry and keep little of each. */
export type WholeSeed = Pick<SeedView, keyof SeedLookups | 'entities' | 'claims' | 'objections'>;

/** A check that needs all entries at once. It must accept invalid ones, whose problems are reported elsewhere. */
export interface WholeRule {
  readonly name: string;
  readonly why: string;
  readonly check: (seed: WholeSeed, index: SeedIndex) => Iterable<SeedIssue>;
}

/** All that checks need to know of the domain, besides its ontology. */
export interface SeedRules {
  /** By predicate. */
  readonly literals: Readonly<Record<string, LiteralForm>>;
  /** Details of literal claims that any claim may have too. */
  readonly everywhere: readonly string[];
  /** For derived properties that people may try to write: the predicate of the claim to write instead. */
  readonly derivedFrom: Readonly<Record<string, string>>;
  /** Relations by which an event at the other end is only wished for, threatened …: how it stands by them. */
  readonly occurrenceBy?: Readonly<Record<string, string>>;
  /** By predicate, what its claims say beside their subject and value. */
  readonly asks?: Readonly<Record<string, Asked>>;
  /** Relations that must not form a cycle. */
  readonly acyclic: readonly string[];
  /** Look at one entry at a time, and at others through the index: a large seed comes in parts. */
  readonly checks: readonly SeedRule[];
  /** The same for what may be so and rarely is: `check` asks to look at it, and nothing is refused for it. */
  readonly doubts: readonly SeedRule[];
  /** Doubts that need the words of the sources. */
  readonly worded?: readonly WordedRule[];
  /** Look at all entries. */
  readonly wholes: readonly WholeRule[];
}
