import { escapeMarkup } from '../text/markup.ts';
import { type About, describe, factsOf } from './about.ts';
import { type Attribute, attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import type { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.ts';
import { textOf } from './text.ts';
import { xmlAttributes } from './xml.ts';

/** GraphML; every edge has an id, so that parallel ones stay apart. */
export async function* graphml({ about, nodes, edges }: Subgraph): AsyncGenerator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* [...graphKeys(about), ...keys('node', nodeAttributes), ...keys('edge', edgeAttributes)];
  yield `  <graph edgedefault="directed">\n    <desc>${escapeMarkup(describe(about))}</desc>\n`;
  yield* graphData(about);
  yield* each(nodes, nodeElement);
  yield* each(edges, edgeElement);
  yield '  </graph>\n</graphml>\n';
}

const FACT_TYPES = { string: 'string', number: 'int', boolean: 'boolean' } as const;

/** What the file says about itself, as attributes of the graph. */
const graphKeys = (about: About): readonly string[] =>
  factsOf(about).map(({ name, value }) => {
    const type = FACT_TYPES[typeof value as keyof typeof FACT_TYPES];
    return `  <key${xmlAttributes({ id: keyId('graph', name), for: 'graph', 'attr.name': name, 'attr.type': type })}/>\n`;
  });

const graphData = (about: About): readonly string[] =>
  factsOf(about).map(
    ({ name, value }) =>
      `    <data${xmlAttributes({ key: keyId('graph', name) })}>${escapeMarkup(String(value))}</data>\n`,
  );

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

/** Graph, nodes and edges share names of attributes, but the id of a key must be unique. */
const keyId = (what: 'graph' | 'node' | 'edge', name: string): string => `${what}.${name}`;

function keys<Item>(what: 'node' | 'edge', attributes: readonly Attribute<Item>[]): readonly string[] {
  return attributes.map(({ name, type }) => {
    const own = { id: keyId(what, name), for: what, 'attr.name': name, 'attr.type': TYPES[type] };
    return `  <key${xmlAttributes(own)}/>\n`;
  });
}

function nodeElement(node: SubgraphNode): string {
  return `    <node${xmlAttributes({ id: node.id })}>${data('node', nodeAttributes, node)}</node>\n`;
}

function edgeElement(edge: SubgraphEdge): string {
  const own = { id: edge.id, source: edge.source.id, target: edge.target.id };
  return `    <edge${xmlAttributes(own)}>${data('edge', edgeAttributes, edge)}</edge>\n`;
}

function data<Item>(what: 'node' | 'edge', attributes: readonly Attribute<Item>[], item: Item): string {
  return Object.entries(attributesOf(attributes, item))
    .map(
      ([name, value]) =>
        `<data${xmlAttributes({ key: keyId(what, name) })}>${escapeMarkup(textOf(value))}</data>`,
    )
    .join('');
}
