import type { Position } from './seed.ts';

export type Scalar = string | number | boolean | null;

/** A single value; `source` is how it is written, so that `1.10` can be told from 1.1. */
export interface ScalarNode {
  readonly type: 'scalar';
  readonly value: Scalar;
  readonly source: string;
  /** Offset in the file, as in every node. */
  readonly at: number;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
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
  readonly value: YamlNode;
}

/** What a YAML file says, freed of everything a seed has no use for: anchors, tags, comments, styles. */
export type YamlNode = ScalarNode | ListNode | MapNode;

/** One file of a seed, with the way from offsets to lines. */
export interface SourceFile {
  /** As it is named in messages. */
  readonly name: string;
  readonly text: string;
  position(offset: number): Position;
}
