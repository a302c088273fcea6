import type { Position } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';

export type Scalar = string | number | boolean | null;

/** A single value; `source` is its text in the file, so that `1.10` differs from 1.1. */
export interface ScalarNode {
  readonly type: 'scalar';
  readonly value: Scalar;
  readonly source: string;
  /** Offset in the text, as for every node. */
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

/** The content of a YAML or JSON text without what seeds have no use for: anchors, tags, comments, styles. */
export type TreeNode = ScalarNode | ListNode | MapNode;

/** What is read as one piece, a file or a line of NDJSON, with the mapping from offsets to positions in the file. */
export interface SourceFile {
  /** Its name in messages. */
  readonly name: string;
  readonly text: string;
  position(offset: number): Position;
}

/** The result of parsing: the tree if the text is valid and plain enough for seeds, else the reasons why not. */
export interface Parsed {
  readonly source: SourceFile;
  /** Undefined for an empty text or a syntax error. */
  readonly root: TreeNode | undefined;
  readonly issues: readonly SeedIssue[];
}
