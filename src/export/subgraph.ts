import { isUnreal } from '../drawing/certainty.ts';
import type { About } from './about.ts';
import type { EvidenceClaim } from './evidence.ts';

/** What is written one after the other: held in memory, or read while it is written. */
export type Items<Item> = readonly Item[] | AsyncIterable<Item>;

/**
 * A part of the graph on its way into a file: directed, with parallel edges and loops. Both ends of every edge are among its
 * nodes. Nodes are taken before edges, and each once.
 */
export interface Subgraph {
  readonly about: About;
  readonly nodes: Items<SubgraphNode>;
  readonly edges: Items<SubgraphEdge>;
  /** What is said of its records, where a form has room for claims. */
  readonly claims?: readonly EvidenceClaim[];
}

export interface SubgraphNode {
  readonly id: string;
  readonly name: string;
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

/** What a table of edges says of each end. */
export type EdgeEnd = Pick<SubgraphNode, 'id' | 'name' | 'kind' | 'occurrence' | 'status'> &
  Pick<SubgraphNode, 'edtf' | 'start' | 'end'>;

export interface SubgraphEdge {
  /** No other edge has it: the key of the fact and the relation, `65cf…:RESPONDS_TO`. */
  readonly id: string;
  /** The key of the fact; edges of different relations may share it. */
  readonly rid: string;
  readonly source: EdgeEnd;
  readonly target: EdgeEnd;
  /** The relation's name, such as `RESPONDS_TO`. */
  readonly relation: string;
  /** The same in words, read from source to target: "responded to". */
  readonly phrase: string;
  readonly role: string | null;
  /** How one end responds to the other, such as `PROTEST`. */
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

/** What is written along an edge: its relation in words, and how it responds. */
export const edgeLabel = ({ phrase, type }: SubgraphEdge): string =>
  type === null ? phrase : `${phrase} (${type.toLowerCase().replaceAll('_', ' ')})`;

/** What tells parallel edges apart: programs that keep one edge of each kind between two nodes keep them all. */
export function edgeKind({ relation, type, role }: SubgraphEdge): string {
  const details = [role, type].filter((one) => one !== null);
  return details.length === 0 ? relation : `${relation} (${details.join(', ')})`;
}

/**
 * How sure the edge is, from 0.25 (assumed) over 0.5 (claimed or inferred) and 0.75 (reported) to 1 (stated). Where an end
 * has not happened (planned, threatened, called for, left undone ...) a tenth of that: no plan outweighs a deed.
 */
export function edgeWeight({ basisRank, source, target }: SubgraphEdge): number {
  const rank = (basisRank ?? 0) + 1;
  return rank / (isUnreal(source.occurrence) || isUnreal(target.occurrence) ? 40 : 4);
}
