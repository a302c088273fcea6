import type { Statement } from '../../cypher/statement.ts';
import type { DocumentLink, EdgeRow, NodeRow, SeedClaim, SeedEntity, SeedPassage } from './seed.ts';
import type { SeedLookups } from './seed-lookups.ts';

/**
 * A seed as the projection reads it: entry by entry, with look-ups. It is in memory, or in a file if it is too large.
 * Readers cannot tell which, and must not keep more than a few entries at a time.
 */
export interface SeedView extends SeedLookups {
  entities(): Iterable<SeedEntity>;
  passages(): Iterable<SeedPassage>;
  claims(): Iterable<SeedClaim>;
  /** Claims that contradict, refute or retract others. */
  objections(): Iterable<SeedClaim>;
  readonly links: readonly DocumentLink[];
  /** Everybody who asserts something, each once. */
  asserters(): Iterable<string>;
  readonly merged: ReadonlyMap<string, string>;
  /** An entity's display name; the id itself if no entity has it. */
  nameOf(id: string): string;
  /** All claims about one fact, by the key they share with it. */
  claimsOf(fact: string): readonly SeedClaim[];
}

/** The key that a claim shares with its fact; `canonical` follows merged ids. */
export type FactOf = (claim: SeedClaim, canonical: (id: string) => string) => string;

/** How much of a graph is wanted: all of it, or without how facts came to stand as they do. */
export interface Depth {
  readonly standsOnly?: boolean;
}

/** How a graph is derived from a seed, row by row. The order of the rows means nothing. */
export interface Projection {
  readonly factOf: FactOf;
  nodes(view: SeedView, depth?: Depth): Iterable<NodeRow>;
  edges(view: SeedView, depth?: Depth): Iterable<EdgeRow>;
  /** What is counted in the graph once it is complete: statements that store counts, as `AntiphonCount` or `AntiphonRank`. */
  readonly counts: readonly Statement[];
}
