import type { Position } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';

export type Scalar = string | number | boolean | null;

/** A single value; `source` is how it is written, so that `1.10` can be told from 1.1. */
export interface ScalarNode {
  readonly type: 'scalar';
  readonly value: Scalar;
  readonly source: string;
  /** Offset in the text, as in every node. */
  readonly at: number;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly TreeNode[];
  readonly at: number;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly at: number;
}

export interface MapEntry {
  /** Offset of the key. */
  readonly at: number;
  readonly value: TreeNode;
}

/** What a text says, in YAML or JSON, freed of everything a seed has no use for: anchors, tags, comments, styles. */
export type TreeNode = ScalarNode | ListNode | MapNode;

/** What is read as one piece, a file or one line of NDJSON, with the way from offsets to places in the file. */
export interface SourceFile {
  /** As it is named in messages. */
  readonly name: string;
  readonly text: string;
  position(offset: number): Position;
}

/** What came of a text: its tree where it is sound and of the plain kind that seeds use, else the reasons why not. */
export interface Parsed {
  readonly source: SourceFile;
  /** Undefined for an empty text and for one with a syntax error. */
  readonly root: TreeNode | undefined;
  readonly issues: readonly SeedIssue[];
}
