import { type Attribute, attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { colorOf } from './color.ts';
import { edgeKey, edgeLabel, type Subgraph, type SubgraphEdge, type SubgraphNode } from './subgraph.ts';
import { textOf } from './text.ts';
import { xmlAttributes } from './xml.ts';

/** GEXF 1.3, with a colour for each kind of node. */
export function gexf({ nodes, edges }: Subgraph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <graph defaultedgetype="directed" mode="static">',
    ...declarations('node', ownNodeAttributes),
    ...declarations('edge', ownEdgeAttributes),
    `    <nodes count="${nodes.length}">`,
    ...nodes.map(nodeElement),
    '    </nodes>',
    `    <edges count="${edges.length}">`,
    ...edges.map(edgeElement),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

/** GEXF has a place of its own for labels. */
const unlabelled = ({ name }: { readonly name: string }): boolean => name !== 'label';
const ownNodeAttributes = nodeAttributes.filter(unlabelled);
const ownEdgeAttributes = edgeAttributes.filter(unlabelled);

function declarations<Item>(
  what: 'node' | 'edge',
  attributes: readonly Attribute<Item>[],
): readonly string[] {
  return [
    `    <attributes class="${what}" mode="static">`,
    // The id is the name, because some readers show the one and some the other.
    ...attributes.map(
      ({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>`,
    ),
    '    </attributes>',
  ];
}

function nodeElement(node: SubgraphNode): string {
  const { r, g, b } = colorOf(node.kind);
  // By three numbers: the networkx of today fails on colours in hexadecimal.
  const color = `<viz:color r="${r}" g="${g}" b="${b}"/>`;
  return `      <node${xmlAttributes({ id: node.id, label: node.label })}>${values(ownNodeAttributes, node)}${color}</node>`;
}

function edgeElement(edge: SubgraphEdge): string {
  const { source, target, relation } = edge;
  // Of parallel edges Gephi keeps apart those of different kinds.
  const own = { id: edgeKey(edge), source, target, kind: relation, label: edgeLabel(edge) };
  return `      <edge${xmlAttributes(own)}>${values(ownEdgeAttributes, edge)}</edge>`;
}

function values<Item>(attributes: readonly Attribute<Item>[], item: Item): string {
  const elements = Object.entries(attributesOf(attributes, item)).map(
    ([name, value]) => `<attvalue${xmlAttributes({ for: name, value: textOf(value) })}/>`,
  );
  return `<attvalues>${elements.join('')}</attvalues>`;
}
