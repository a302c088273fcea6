import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { edgeKey, type Subgraph } from './subgraph.ts';
import { jsonText } from './text.ts';

/** What networkx's `node_link_graph` takes without options, and D3 nearly so (it says `links` for `edges`). */
export function nodeLink({ nodes, edges }: Subgraph): string {
  return jsonText({
    directed: true,
    multigraph: true,
    graph: {},
    nodes: nodes.map((node) => ({ id: node.id, ...attributesOf(nodeAttributes, node) })),
    edges: edges.map((edge) => ({
      source: edge.source,
      target: edge.target,
      key: edgeKey(edge),
      ...attributesOf(edgeAttributes, edge),
    })),
  });
}
