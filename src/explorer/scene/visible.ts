import { isEventKind } from '../../drawing/kinds.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import type { View } from '../view/view.ts';
import { mayBeIn, spanOf } from './dates.ts';
import type { Scene } from './scene.ts';

/** Which part of a scene is shown, and how much is hidden, by reason. */
export interface Visible {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly nodeIds: ReadonlySet<string>;
  readonly edgeIds: ReadonlySet<string>;
  /** What the lens and the filters by kind and relation show, at any time: the timeline shows all of it. */
  readonly anyTime: Part;
  readonly hidden: Hidden;
}

/** How many records are hidden by the lens, by kind, by time, and because nothing shown connects to them. */
export interface Hidden {
  readonly lens: number;
  readonly kinds: number;
  readonly time: number;
  readonly undated: number;
  readonly loose: number;
}

/** Applies the filters of a view to a scene. */
export function visibleOf(scene: Scene, view: View): Visible {
  const { hiddenKinds, hiddenRelations, time } = view;
  const all = [...scene.nodes.values()];
  const seen = all.filter(({ id }) => scene.seenNodes.has(id));
  const ofKind = seen.filter(({ id, kind }) => !hiddenKinds.includes(kind) || scene.centers.includes(id));
  const timed = time ? ofKind.filter((node) => fits(node, time)) : ofKind;
  const edges = [...scene.edges.values()].filter(
    ({ id, relation }) => scene.seenEdges.has(id) && !hiddenRelations.includes(relation),
  );
  const filtered = hiddenKinds.length > 0 || hiddenRelations.length > 0 || time !== undefined;
  const shown = filtered ? held(timed, edges, scene) : between(timed, edges);
  const nodeIds = new Set(shown.nodes.map(({ id }) => id));
  const fitting = new Set(timed);
  const left = ofKind.filter((node) => !fitting.has(node));
  return {
    ...shown,
    nodeIds,
    edgeIds: new Set(shown.edges.map(({ id }) => id)),
    anyTime: time ? held(ofKind, edges, scene) : shown,
    hidden: {
      lens: all.length - seen.length,
      kinds: seen.length - ofKind.length,
      time: left.filter((node) => spanOf(node) !== undefined).length,
      undated: left.filter((node) => spanOf(node) === undefined).length,
      loose: timed.length - shown.nodes.length,
    },
  };
}

/** Only events have a time. */
const fits = (node: GraphNode, time: NonNullable<View['time']>): boolean =>
  !isEventKind(node.kind) || mayBeIn(node, time);

interface Part {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

function between(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Part {
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

/** Leaves out what a filter cut off from everything else that is shown. */
function held(nodes: readonly GraphNode[], edges: readonly GraphEdge[], scene: Scene): Part {
  const kept = between(nodes, edges);
  const tied = new Set(kept.edges.flatMap(({ source, target }) => [source, target]));
  return { ...kept, nodes: nodes.filter(({ id }) => tied.has(id) || scene.centers.includes(id)) };
}
