import type { Statement } from '../../cypher/statement.ts';
import type { EdgeRow, GraphRows, NodeRow } from '../model/seed.ts';
import type { Projection } from '../model/seed-view.ts';
import type { SeedStore } from '../store/store.ts';

/** All rows of a graph, readable any number of times; they may be too many for memory. */
export interface Rows {
  nodes(): Iterable<NodeRow>;
  edges(): Iterable<EdgeRow>;
  /** How many there are, at most. */
  readonly total: number;
  /** Whether one of the nodes has this id. */
  has(id: string): boolean;
  /** What is counted once they are stored. */
  readonly counts: readonly Statement[];
}

/** The rows that seeds describe, derived on demand. */
export const rowsOf = (store: SeedStore, projection: Projection): Rows => ({
  nodes: () => projection.nodes(store),
  edges: () => projection.edges(store),
  total: store.rows,
  has: (id) => store.has(id),
  counts: projection.counts,
});

/** Rows that exist already. */
export function rowsIn({ nodes, edges, counts }: GraphRows): Rows {
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes: () => nodes,
    edges: () => edges,
    total: nodes.length + edges.length,
    has: (id) => ids.has(id),
    counts,
  };
}
