import type { Core } from 'cytoscape';
import { bendsOf } from '../layout/bends.ts';
import { isFirst } from './importance.ts';

/** Bends the lines of a map that would run through shapes, as these stand now; those of a chain have ways of their own. */
export function bend(graph: Core): void {
  const edges = graph
    .edges()
    .toArray()
    .filter((edge) => edge.visible() && !edge.hasClass('chain'));
  const bends = bendsOf(
    edges.map((edge) => ({
      id: edge.id(),
      source: edge.source().id(),
      target: edge.target().id(),
      first: isFirst(edge),
    })),
    graph
      .nodes()
      .toArray()
      .filter((node) => node.visible())
      .map((node) => ({ id: node.id(), ...node.position(), size: node.width() })),
  );
  graph.batch(() => {
    for (const edge of edges)
      edge.data({ bent: false, ...bends.get(edge.id()), ...(bends.has(edge.id()) && { bent: true }) });
  });
}
