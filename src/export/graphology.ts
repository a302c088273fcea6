import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { edgeKey, type Subgraph } from './subgraph.ts';
import { jsonText } from './text.ts';

/** What graphology's `Graph.from` takes. */
export function graphology({ nodes, edges }: Subgraph): string {
  return jsonText({
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes: nodes.map((node) => ({ key: node.id, attributes: attributesOf(nodeAttributes, node) })),
    edges: edges.map((edge) => ({
      key: edgeKey(edge),
      source: edge.source,
      target: edge.target,
      attributes: attributesOf(edgeAttributes, edge),
    })),
  });
}
