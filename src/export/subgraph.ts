import { isUnreal } from '../drawing/certainty.ts';
import type { About } from './about.ts';
import type { EvidenceClaim } from './evidence.ts';

/** Items to write one after the other: held in memory, or streamed. */
export type Items<Item> = readonly Item[] | AsyncIterable<Item>;

/**
 * A part of the graph to be written to a file: directed, with parallel edges and loops. Both ends of every edge are
 * among its nodes. Nodes are read before edges, and each once.
 */
export interface Subgraph {
  readonly about: About;
  readonly nodes: Items<SubgraphNode>;
  readonly edges: Items<SubgraphEdge>;
  /** Claims about its records, for formats with room for them. */
  readonly claims?: readonly EvidenceClaim[];
}

export interface SubgraphNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly description: string | null;
  /** The date as in the source. */
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
  /** Unique: the key of the fact and the relation, `65cf…:RESPONDS_TO`. */
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
  /** The ids of the sources. */
  readonly sourceIds: readonly string[];
  readonly claimIds: readonly string[];
  /** Since when, as EDTF. */
  readonly from: string | null;
  /** Until when, as EDTF. */
  readonly to: string | null;
}

/** The label of an edge: its relation in words, and the type of response. */
export const edgeLabel = ({ phrase, type }: SubgraphEdge): string =>
  type === null ? phrase : `${phrase} (${type.toLowerCase().replaceAll('_', ' ')})`;

/** Tells parallel edges apart: programs that keep one edge of each kind between two nodes then keep them all. */
export function edgeKind({ relation, type, role }: SubgraphEdge): string {
  const details = [role, type].filter((one) => one !== null);
  return details.length === 0 ? relation : `${relation} (${details.join(', ')})`;
}

/**
 * How sure the edge is: 0.25 (assumed), 0.5 (claimed or inferred), 0.75 (reported) or 1 (stated). If an end has not
 * happened (planned, threatened, called for, left undone ...), a tenth of that: no plan outweighs a deed.
 */
export function edgeWeight({ basisRank, source, target }: SubgraphEdge): number {
  const rank = (basisRank ?? 0) + 1;
  return rank / (isUnreal(source.occurrence) || isUnreal(target.occurrence) ? 40 : 4);
}
