import type { Position, Values } from '../model/seed.ts';
import type { Side, Standing, StatedFact } from '../model/stated-fact.ts';

/** A record by its id, and by its name for people. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** How a fact stands in one of two seeds. */
export interface FactState extends Pick<StatedFact, 'sentence' | 'polarity' | 'basis' | 'modality'> {
  /** Null where nobody says that it is so. */
  readonly status: string | null;
  readonly value: string | null;
  /** Whether its subject shows it, of those of which only one is shown; null where that is no question. */
  readonly shown: boolean | null;
  /** Independent sources, those who say so, and those who say otherwise. */
  readonly roots: readonly Named[];
  readonly saidBy: readonly Named[];
  readonly deniedBy: readonly Named[];
  readonly details: Values;
}

export type What = 'appears' | 'vanishes' | 'changed';

/** A claim by which a fact differs: who says what of it, how surely, and where that stands. */
export interface ClaimChange extends Pick<Position, 'file' | 'line'> {
  readonly id: string;
  readonly what: 'new' | 'removed' | 'changed';
  readonly side: Side;
  readonly assertedBy: Named;
  readonly basis: string;
  readonly modality: string;
  /** What it says in another way than before; none unless it changed. */
  readonly fields: readonly string[];
}

export interface FactChange {
  readonly what: What;
  readonly predicate: string;
  readonly subject: Named;
  readonly object: Named | null;
  readonly before: FactState | null;
  readonly after: FactState | null;
  /** What differs between the two: status, basis, roots ...; none unless it changed. */
  readonly differs: readonly string[];
  /** None where it follows from what changed elsewhere, such as who belongs to whom. */
  readonly claims: readonly ClaimChange[];
}

export interface EntityState extends Named {
  readonly kind: string;
  /** Of an event, whether it happened, and how sure that is. */
  readonly standing: Standing | null;
}

export interface EntityChange {
  readonly what: What;
  readonly before: EntityState | null;
  readonly after: EntityState | null;
  /** The id that it was merged into, if it was. */
  readonly mergedInto: string | null;
}

type Counts<Word extends string> = Readonly<Record<Word, number>>;

/** What two seeds say differently, as facts. */
export interface SeedDifference {
  readonly before: string;
  readonly after: string;
  /** Whether no fact and no entity differs. */
  readonly same: boolean;
  readonly counts: {
    readonly facts: Counts<What>;
    readonly entities: Counts<What>;
    /** `idle` are those that differ, and no fact does by them. */
    readonly claims: Counts<'new' | 'removed' | 'changed' | 'idle'>;
  };
  readonly facts: readonly FactChange[];
  readonly entities: readonly EntityChange[];
  /** How many are counted and not listed. */
  readonly leftOut: Counts<'facts' | 'entities'>;
}
