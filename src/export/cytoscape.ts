import { factsByName } from './about.ts';
import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import { JsonList, jsonFile } from './json.ts';
import type { Subgraph } from './subgraph.ts';

/** The format of Cytoscape.js, Cytoscape and networkx's `cytoscape_graph`. */
export const cytoscape = ({ about, nodes, edges }: Subgraph): AsyncGenerator<string> =>
  jsonFile({
    data: factsByName(about),
    directed: true,
    multigraph: true,
    elements: {
      // networkx takes `value` for the node's identity; Cytoscape shows `name`.
      nodes: new JsonList(
        each(nodes, (node) => ({
          data: { id: node.id, value: node.id, name: node.name, ...attributesOf(nodeAttributes, node) },
        })),
      ),
      edges: new JsonList(
        each(edges, (edge) => ({
          data: {
            id: edge.id,
            key: edge.id,
            source: edge.source.id,
            target: edge.target.id,
            ...attributesOf(edgeAttributes, edge),
          },
        })),
      ),
    },
  });
