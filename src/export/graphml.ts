import { type Attribute, attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { edgeKey, type Subgraph, type SubgraphEdge, type SubgraphNode } from './subgraph.ts';
import { textOf } from './text.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** GraphML; every edge has an id, so that parallel ones stay apart. */
export function graphml({ nodes, edges }: Subgraph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', nodeAttributes),
    ...keys('edge', edgeAttributes),
    '  <graph edgedefault="directed">',
    ...nodes.map(nodeElement),
    ...edges.map(edgeElement),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const TYPES = { string: 'string', integer: 'int' } as const;

/** Nodes and edges have attributes of the same name, but an id stands for one key only. */
const keyId = (what: 'node' | 'edge', name: string): string => `${what}.${name}`;

function keys<Item>(what: 'node' | 'edge', attributes: readonly Attribute<Item>[]): readonly string[] {
  return attributes.map(({ name, type }) => {
    const own = { id: keyId(what, name), for: what, 'attr.name': name, 'attr.type': TYPES[type] };
    return `  <key${xmlAttributes(own)}/>`;
  });
}

function nodeElement(node: SubgraphNode): string {
  return `    <node${xmlAttributes({ id: node.id })}>${data('node', nodeAttributes, node)}</node>`;
}

function edgeElement(edge: SubgraphEdge): string {
  const own = { id: edgeKey(edge), source: edge.source, target: edge.target };
  return `    <edge${xmlAttributes(own)}>${data('edge', edgeAttributes, edge)}</edge>`;
}

function data<Item>(what: 'node' | 'edge', attributes: readonly Attribute<Item>[], item: Item): string {
  return Object.entries(attributesOf(attributes, item))
    .map(
      ([name, value]) =>
        `<data${xmlAttributes({ key: keyId(what, name) })}>${escapeXml(textOf(value))}</data>`,
    )
    .join('');
}
