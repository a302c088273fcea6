import type { Core } from 'cytoscape';
import type { Positions } from '../../drawing/positions.ts';
import { CROWD } from '../layout/boxes.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { elementsOf } from './elements.ts';

/** What is drawn: a scene with its positions, and which part of it is visible. */
export interface Picture {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly visible: Visible;
  readonly selected: string | undefined;
  readonly pinned: ReadonlySet<string>;
}

/** Puts everything that a scene holds into a graph, in place of what was there. */
export function put(graph: Core, { scene, positions }: Pick<Picture, 'scene' | 'positions'>): void {
  graph.elements().remove();
  graph.add(elementsOf(scene, positions));
  graph.nodes().toggleClass('chain', scene.chains !== undefined);
  graph.nodes().toggleClass('crowd', scene.nodes.size > CROWD);
  graph.edges().toggleClass('chain', scene.chains !== undefined);
}

/** Hides what is not visible, and shows what is selected. */
export function show(graph: Core, { visible, selected, pinned }: Omit<Picture, 'scene' | 'positions'>): void {
  for (const node of graph.nodes().toArray()) {
    node.toggleClass('away', !visible.nodeIds.has(node.id()));
    node.toggleClass('pinned', pinned.has(node.id()));
  }
  for (const edge of graph.edges().toArray()) edge.toggleClass('away', !visible.edgeIds.has(edge.id()));
  emphasize(graph, selected);
}

/** The selected item and its neighbours are drawn in full; the rest fades. */
function emphasize(graph: Core, selected: string | undefined): void {
  graph.elements().removeClass('selected faded named');
  const chosen = graph.elements().filter((item) => item.id() === selected && !item.hasClass('away'));
  if (chosen.empty()) {
    if (graph.nodes('.crowd').empty()) graph.edges('[?answer]').addClass('named');
    return;
  }
  const near = chosen.nodes().closedNeighborhood().union(chosen).union(chosen.edges().connectedNodes());
  graph.elements().difference(near).addClass('faded');
  chosen.addClass('selected');
  near.edges().addClass('named');
}
