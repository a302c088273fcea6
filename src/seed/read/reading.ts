import type { DocumentLink, SeedClaim, SeedEntity, SeedPassage } from '../model/seed.ts';
import type { Located } from '../model/seed-index.ts';
import type { MergedEntry, SeedPart } from '../model/seed-part.ts';
import type { MapNode, SourceFile } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Report } from './fields.ts';

/** A part while it is being read. */
export interface GrowingPart extends SeedPart {
  readonly entities: SeedEntity[];
  readonly links: DocumentLink[];
  readonly passages: SeedPassage[];
  readonly claims: SeedClaim[];
  readonly merged: MergedEntry[];
  readonly nodes: Map<Located, MapNode>;
}

/** What the reading of one file shares. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly file: SourceFile;
  readonly report: Report;
  readonly part: GrowingPart;
  /** The file's document; undefined where it has none. */
  readonly document: string | undefined;
}
