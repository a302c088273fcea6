import { factsByName } from './about.ts';
import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import { JsonList, jsonFile } from './json.ts';
import type { Subgraph } from './subgraph.ts';

/** The format of networkx's `node_link_graph` by default, and nearly that of D3 (which says `links` for `edges`). */
export const nodeLink = ({ about, nodes, edges }: Subgraph): AsyncGenerator<string> =>
  jsonFile({
    directed: true,
    multigraph: true,
    graph: factsByName(about),
    nodes: new JsonList(each(nodes, (node) => ({ id: node.id, ...attributesOf(nodeAttributes, node) }))),
    edges: new JsonList(
      each(edges, (edge) => ({
        source: edge.source.id,
        target: edge.target.id,
        key: edge.id,
        ...attributesOf(edgeAttributes, edge),
      })),
    ),
  });
