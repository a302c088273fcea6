/** A part of the graph on its way into a file: directed, with parallel edges and loops. Both ends of every edge are among its nodes. */
export interface Subgraph {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
}

export interface SubgraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly description: string | null;
  /** The date as the source has it. */
  readonly edtf: string | null;
  /** The earliest moment that the date can mean. */
  readonly start: string | null;
  /** The latest moment that the date can mean. */
  readonly end: string | null;
  readonly occurrence: string | null;
  readonly status: string | null;
  readonly modality: string | null;
  readonly basis: string | null;
}

export interface SubgraphEdge {
  /** The key of the fact; edges of different relations may share it. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relation's name, such as `RESPONDS_TO`. */
  readonly relation: string;
  /** The same in words, read from source to target: "responded to". */
  readonly phrase: string;
  readonly role: string | null;
  /** How one end answers the other, such as `PROTEST`. */
  readonly type: string | null;
  readonly status: string | null;
  readonly modality: string | null;
  readonly basis: string | null;
  readonly basisRank: number | null;
  /** How many independent sources say so. */
  readonly sources: number | null;
  /** The ids of those who say so. */
  readonly sourceIds: readonly string[];
  readonly claimIds: readonly string[];
  /** Since when, as EDTF. */
  readonly from: string | null;
  /** Until when, as EDTF. */
  readonly to: string | null;
}

/** What identifies an edge in a file. */
export const edgeKey = ({ id, relation }: SubgraphEdge): string => `${id}:${relation}`;

/** What is written along an edge: its relation in words, and how it responds. */
export const edgeLabel = ({ phrase, type }: SubgraphEdge): string =>
  type === null ? phrase : `${phrase} (${type.toLowerCase().replaceAll('_', ' ')})`;
