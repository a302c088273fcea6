import type { DocumentLink, Position, SeedClaim, SeedEntity, SeedPassage } from './seed.ts';
import type { Located } from './seed-index.ts';
import type { MapNode } from './tree.ts';

/** What one file or line says, entry by entry, before the entries are checked against each other. */
export interface SeedPart {
  readonly entities: readonly SeedEntity[];
  readonly links: readonly DocumentLink[];
  readonly passages: readonly SeedPassage[];
  readonly claims: readonly SeedClaim[];
  readonly merged: readonly MergedEntry[];
  /** By entry, the map it was read from. */
  readonly nodes: ReadonlyMap<Located, MapNode>;
}

/** A merged id and the one that replaced it; has its own position because it has no entry. */
export interface MergedEntry {
  readonly old: string;
  readonly canonical: string;
  readonly at: Position;
}

/** How many entries there are, of every sort. */
export const sizeOf = ({ entities, passages, claims, merged }: SeedPart): number =>
  entities.length + passages.length + claims.length + merged.length;
