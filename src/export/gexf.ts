import { isUnreal, lineOf } from '../drawing/certainty.ts';
import { simpleShapeOf, styleOfKind } from '../drawing/kinds.ts';
import { lineColorOf, PALETTES } from '../drawing/palette.ts';
import type { Point } from '../drawing/positions.ts';
import { escapeMarkup } from '../text/markup.ts';
import { describe } from './about.ts';
import { type Attribute, attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import { placesOf } from './places.ts';
import {
  edgeKind,
  edgeLabel,
  edgeWeight,
  type Subgraph,
  type SubgraphEdge,
  type SubgraphNode,
} from './subgraph.ts';
import { textOf } from './text.ts';
import { xmlAttributes } from './xml.ts';

/** GEXF 1.3, drawn as on the page: positions, shapes, colours, and line styles by certainty. */
export async function* gexf(graph: Subgraph): AsyncGenerator<string, void, undefined> {
  const { about, nodes, edges } = graph;
  const { records, relations, made, software } = about;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `  <meta${xmlAttributes({ lastmodifieddate: made })}>\n    <creator>${escapeMarkup(software)}</creator>\n    <description>${escapeMarkup(describe(about))}</description>\n  </meta>\n`;
  yield '  <graph defaultedgetype="directed" mode="static">\n';
  yield* declarations('node', ownNodeAttributes);
  yield* declarations('edge', ownEdgeAttributes);
  yield `    <nodes count="${records.shown}">\n`;
  const placeOf = await placesOf(graph);
  yield* each(nodes, (node) => nodeElement(node, placeOf(node.id)));
  yield `    </nodes>\n    <edges count="${relations?.shown ?? 0}">\n`;
  yield* each(edges, edgeElement);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

/** GEXF has its own places for labels and weights. */
const unplaced = ({ name }: { readonly name: string }): boolean => name !== 'label' && name !== 'weight';
const ownNodeAttributes = nodeAttributes.filter(unplaced);
const ownEdgeAttributes = edgeAttributes.filter(unplaced);

function declarations<Item>(
  what: 'node' | 'edge',
  attributes: readonly Attribute<Item>[],
): readonly string[] {
  return [
    `    <attributes class="${what}" mode="static">\n`,
    // The id is the name, because some readers show the one and some the other.
    ...attributes.map(
      ({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>\n`,
    ),
    '    </attributes>\n',
  ];
}

function nodeElement(node: SubgraphNode, { x, y }: Point): string {
  const drawn = [
    colorElement(styleOfKind(node.kind).color, isUnreal(node.occurrence) ? PALE : 1),
    // In these files y points up, on screens down.
    `<viz:position x="${x}" y="${-y}" z="0"/>`,
    `<viz:shape value="${simpleShapeOf(node.kind)}"/>`,
  ];
  return `      <node${xmlAttributes({ id: node.id, label: node.name })}>${values(ownNodeAttributes, node)}${drawn.join('')}</node>\n`;
}

/** What was only planned or threatened is as pale as on the page. */
const PALE = 0.25;

function edgeElement(edge: SubgraphEdge): string {
  const { source, target, basis } = edge;
  const own = {
    id: edge.id,
    source: source.id,
    target: target.id,
    // Gephi keeps parallel edges apart if their kinds differ.
    kind: edgeKind(edge),
    label: edgeLabel(edge),
    weight: String(edgeWeight(edge)),
  };
  const drawn = `${colorElement(lineColorOf(edge, PALETTES.light), 1)}<viz:shape value="${lineOf(basis)}"/>`;
  return `      <edge${xmlAttributes(own)}>${values(ownEdgeAttributes, edge)}${drawn}</edge>\n`;
}

/** As numbers: the current networkx fails on hexadecimal colours. */
function colorElement(color: string, opacity: number): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"${opacity === 1 ? '' : ` a="${opacity}"`}/>`;
}

function values<Item>(attributes: readonly Attribute<Item>[], item: Item): string {
  const elements = Object.entries(attributesOf(attributes, item)).map(
    ([name, value]) => `<attvalue${xmlAttributes({ for: name, value: textOf(value) })}/>`,
  );
  return `<attvalues>${elements.join('')}</attvalues>`;
}
