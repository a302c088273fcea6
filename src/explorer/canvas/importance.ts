import type { EdgeSingular, NodeSingular } from 'cytoscape';

/** How many shapes have their names whatever there is room for. */
const FIRST = 10;
/** Up to so many shapes, all of them have their names. */
const ALL = 60;

/** Shapes in the order in which readers want their names: the selected, the centres, what has most to do with responses and actors. */
export function byImportance(nodes: readonly NodeSingular[]): readonly NodeSingular[] {
  const rank = new Map(nodes.map((node) => [node.id(), rankOf(node)]));
  return nodes.toSorted((one, other) => {
    const [mine, theirs] = [rank.get(one.id()) ?? [], rank.get(other.id()) ?? []];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    return at === -1 ? (one.id() < other.id() ? -1 : 1) : (theirs[at] ?? 0) - (mine[at] ?? 0);
  });
}

/** How many of the first shapes are named in any case. */
export function sureOf(ordered: readonly NodeSingular[]): number {
  const leading = ordered.filter((node) => node.hasClass('selected') || node.hasClass('center')).length;
  return ordered.length < ALL ? ordered.length : leading + FIRST;
}

function rankOf(node: NodeSingular): readonly number[] {
  const edges = node.connectedEdges().filter((edge) => edge.visible());
  return [
    Number(node.hasClass('selected')),
    Number(node.hasClass('center')),
    Number(!node.hasClass('faded')),
    edges.filter(isLeading).length,
    edges.length,
  ];
}

/** Whether an edge is a response, or leads to somebody. */
const isLeading = (edge: EdgeSingular): boolean =>
  edge.data('answer') === true || edge.connectedNodes().some((node) => node.data('actor') === true);
