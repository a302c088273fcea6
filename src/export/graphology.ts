import { factsByName } from './about.ts';
import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import { JsonList, jsonFile } from './json.ts';
import type { Subgraph } from './subgraph.ts';

/** The format of graphology's `Graph.from`. */
export const graphology = ({ about, nodes, edges }: Subgraph): AsyncGenerator<string> =>
  jsonFile({
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: factsByName(about),
    nodes: new JsonList(
      each(nodes, (node) => ({ key: node.id, attributes: attributesOf(nodeAttributes, node) })),
    ),
    edges: new JsonList(
      each(edges, (edge) => ({
        key: edge.id,
        source: edge.source.id,
        target: edge.target.id,
        attributes: attributesOf(edgeAttributes, edge),
      })),
    ),
  });
