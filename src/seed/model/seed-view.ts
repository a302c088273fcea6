import type { DocumentLink, EdgeRow, NodeRow, SeedClaim, SeedEntity, SeedPassage } from './seed.ts';
import type { SeedLookups } from './seed-lookups.ts';

/**
 * A seed as the projection reads it: entry by entry, with look-ups. It may lie in memory, or in a file where it is too
 * large for that; nothing that reads it can tell, or may keep more than a few entries at a time.
 */
export interface SeedView extends SeedLookups {
  entities(): Iterable<SeedEntity>;
  passages(): Iterable<SeedPassage>;
  claims(): Iterable<SeedClaim>;
  /** Claims that stand against others. */
  objections(): Iterable<SeedClaim>;
  readonly links: readonly DocumentLink[];
  /** Everybody who says something, each once. */
  asserters(): Iterable<string>;
  readonly merged: ReadonlyMap<string, string>;
  /** The name that an entity is listed under; its id where nothing has that id. */
  nameOf(id: string): string;
  /** All claims about one fact, by the key that they share with it. */
  claimsOf(fact: string): readonly SeedClaim[];
}

/** The key that a claim shares with the fact it is about; `canonical` follows merged ids. */
export type FactOf = (claim: SeedClaim, canonical: (id: string) => string) => string;

/** How a graph is worked out from a seed, row by row. The order of the rows means nothing. */
export interface Projection {
  readonly factOf: FactOf;
  nodes(view: SeedView): Iterable<NodeRow>;
  edges(view: SeedView): Iterable<EdgeRow>;
}
