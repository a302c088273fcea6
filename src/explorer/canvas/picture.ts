import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Positions } from '../../drawing/positions.ts';
import { CROWD } from '../layout/boxes.ts';
import { columnFor, labelDown } from '../layout/downwards.ts';
import type { Side } from '../scene/sides.ts';
import { elementsOf } from './elements.ts';

/** What is drawn: a side with its positions. */
export interface Picture extends Side {
  readonly positions: Positions;
  /** How many pixels wide the column is that a chain runs down in, if it does. */
  readonly column?: number | undefined;
  readonly selected: string | undefined;
  readonly pinned: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Puts everything that a scene holds into a graph, in place of what was there. */
export function put(
  graph: Core,
  { scene, positions, column: pixels }: Pick<Picture, 'scene' | 'positions' | 'column'>,
): void {
  const column = pixels === undefined ? undefined : columnFor(pixels);
  graph.elements().remove();
  graph.data({ column: column ?? null, label: column === undefined ? null : labelDown(scene, column) });
  graph.autoungrabify(column !== undefined);
  graph.add(elementsOf(scene, positions, column));
  graph.nodes().toggleClass('chain', scene.chains !== undefined);
  graph.nodes().toggleClass('crowd', scene.nodes.size > CROWD);
  graph.edges().toggleClass('chain', scene.chains !== undefined);
}

/** Hides what is not visible, draws faintly what is so on the other side, and shows what is selected. */
export function show(
  graph: Core,
  { visible, selected, pinned, ghosts = NOTHING }: Omit<Picture, 'scene' | 'positions' | 'column'>,
): void {
  const showOne = (item: NodeSingular | EdgeSingular, shown: boolean): void => {
    item.toggleClass('away', !shown && !ghosts.has(item.id()));
    item.toggleClass('ghost', !shown);
  };
  for (const node of graph.nodes().toArray()) {
    showOne(node, visible.nodeIds.has(node.id()));
    node.toggleClass('pinned', pinned.has(node.id()));
  }
  for (const edge of graph.edges().toArray()) showOne(edge, visible.edgeIds.has(edge.id()));
  emphasize(graph, selected);
}

/** The selected item and its neighbours are drawn in full; the rest fades. */
function emphasize(graph: Core, selected: string | undefined): void {
  graph.elements().removeClass('selected faded named');
  const chosen = graph.elements().filter((item) => item.id() === selected && !item.hasClass('away'));
  if (chosen.empty()) {
    if (graph.nodes('.crowd').empty()) graph.edges('[?answer], .chain').addClass('named');
    return;
  }
  const near = chosen.nodes().closedNeighborhood().union(chosen).union(chosen.edges().connectedNodes());
  graph.elements().difference(near).addClass('faded');
  chosen.addClass('selected');
  near.edges().addClass('named');
}
