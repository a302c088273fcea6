import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { responsesOf, weightiest } from '../layout/weight.ts';

/** Up to so many shapes, all of them have their names. */
const ALL = 60;

/**
 * Shapes that come before all others: the selected, the centres, those with the most responses to them or by them, and those
 * that no line leads to, which nothing else explains.
 */
export function leadersOf(graph: Core): ReadonlySet<string> {
  const nodes = graph.nodes().filter((node) => node.visible() && !node.hasClass('ghost'));
  const first = weightiest(
    nodes.map((node) => node.id()),
    linesOf(graph),
  );
  const joined = graph.edges().connectedNodes();
  return new Set([
    ...nodes.filter('.selected, .center').map((node) => node.id()),
    ...nodes.difference(joined).map((node) => node.id()),
    ...first,
  ]);
}

/** The lines that are drawn, as what weighs shapes wants them. */
const linesOf = (graph: Core) =>
  graph
    .edges()
    .toArray()
    .filter((edge) => edge.visible() && !edge.hasClass('ghost'))
    .map((edge) => ({
      source: edge.source().id(),
      target: edge.target().id(),
      relation: String(edge.data('relation')),
    }));

/** Shapes in the order in which readers want their names: the leaders, then what has most to do with responses and actors. */
export function byImportance(
  nodes: readonly NodeSingular[],
  leaders: ReadonlySet<string>,
): readonly NodeSingular[] {
  const [first] = nodes;
  const responses = responsesOf(first ? linesOf(first.cy()) : []);
  const rank = new Map(
    nodes.map((node) => {
      const id = node.id();
      return [id, rankOf(node, { leads: leaders.has(id), responses: responses.get(id) ?? 0 })];
    }),
  );
  return nodes.toSorted((one, other) => {
    const [mine, theirs] = [rank.get(one.id()) ?? [], rank.get(other.id()) ?? []];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    return at === -1 ? (one.id() < other.id() ? -1 : 1) : (theirs[at] ?? 0) - (mine[at] ?? 0);
  });
}

/** How many of the first shapes are named even where their names cover others. */
export const sureOf = (shapes: number, leaders: ReadonlySet<string>): number =>
  shapes < ALL ? shapes : leaders.size;

/** Of more shapes in sight than all can be named, this part may have names at most: room alone makes no record important. */
const NAMED_PART = 1 / 3;

/** How many of the shapes in sight may have names, the most important ones: others would only be named as they stand at the edge. */
export const mostNamed = (inSight: number): number =>
  inSight <= ALL ? inSight : Math.ceil(inSight * NAMED_PART);

interface Weight {
  readonly leads: boolean;
  readonly responses: number;
}

function rankOf(node: NodeSingular, { leads, responses }: Weight): readonly number[] {
  const edges = node.connectedEdges().filter((edge) => edge.visible());
  const responds = edges
    .edges()
    .toArray()
    .some((edge) => edge.source().same(node) && respondsToCenter(edge));
  return [
    Number(node.hasClass('selected')),
    Number(node.hasClass('center')),
    Number(leads),
    Number(responds),
    Number(!node.hasClass('faded')),
    responses,
    edges.filter(isLeading).length,
    edges.length,
  ];
}

/** The shapes that respond to what the picture is about: that is what its readers came for. */
export const responsesIn = (graph: Core): ReadonlySet<string> =>
  new Set(
    graph
      .edges()
      .toArray()
      .filter((edge) => edge.visible() && respondsToCenter(edge))
      .map((edge) => edge.source().id()),
  );

const respondsToCenter = (edge: EdgeSingular): boolean =>
  edge.data('answer') === true && edge.target().hasClass('center');

/** Whether a line is taken wrongly most easily, as a response or an assumption is. */
export const isFirst = (edge: EdgeSingular): boolean =>
  edge.data('answer') === true || edge.data('line') === 'dotted';

/** Whether an edge is a response, or leads to somebody. */
const isLeading = (edge: EdgeSingular): boolean =>
  edge.data('answer') === true || edge.connectedNodes().some((node) => node.data('actor') === true);
