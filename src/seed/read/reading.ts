import type { DocumentLink, SeedClaim, SeedEntity, SeedPassage } from '../model/seed.ts';
import type { Located } from '../model/seed-index.ts';
import type { MergedEntry, SeedPart } from '../model/seed-part.ts';
import type { MapNode, SourceFile } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Report } from './fields.ts';

/** A part while it is read. */
export interface GrowingPart extends SeedPart {
  readonly entities: SeedEntity[];
  readonly links: DocumentLink[];
  readonly passages: SeedPassage[];
  readonly claims: SeedClaim[];
  readonly merged: MergedEntry[];
  readonly nodes: Map<Located, MapNode>;
}

/** What all functions share while they read one file. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly file: SourceFile;
  readonly report: Report;
  readonly part: GrowingPart;
  /** The file's document, if it has one. */
  readonly document: string | undefined;
}
