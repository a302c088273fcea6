import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { edgeKey, type Subgraph } from './subgraph.ts';
import { jsonText } from './text.ts';

/** What Cytoscape.js, Cytoscape and networkx's `cytoscape_graph` take. */
export function cytoscape({ nodes, edges }: Subgraph): string {
  return jsonText({
    data: {},
    directed: true,
    multigraph: true,
    elements: {
      // networkx takes `value` for the node's identity; Cytoscape shows `name`.
      nodes: nodes.map((node) => ({
        data: { id: node.id, value: node.id, name: node.label, ...attributesOf(nodeAttributes, node) },
      })),
      edges: edges.map((edge) => ({
        data: {
          id: edgeKey(edge),
          key: edgeKey(edge),
          source: edge.source,
          target: edge.target,
          ...attributesOf(edgeAttributes, edge),
        },
      })),
    },
  });
}
