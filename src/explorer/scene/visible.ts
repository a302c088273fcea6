import { isEventKind } from '../../drawing/kinds.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { spanOf } from './dates.ts';
import type { Ids, Scene } from './scene.ts';

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

interface Part {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What of a scene the server showed, in the order of the scene. */
export function visibleOf(scene: Scene): Visible {
  const { shown, anyTime, seen, filters } = scene;
  const all = [...scene.nodes.values()];
  const left = all.filter(({ id }) => seen.nodes.has(id) && !shown.nodes.has(id));
  const byKind = left.filter(({ kind }) => filters.hiddenKinds.includes(kind));
  const ofKind = left.filter(({ kind }) => !filters.hiddenKinds.includes(kind));
  const events = filters.time ? ofKind.filter(({ kind }) => isEventKind(kind)) : [];
  const undated = events.filter((node) => spanOf(node) === undefined);
  return {
    ...partOf(scene, shown),
    nodeIds: shown.nodes,
    edgeIds: shown.edges,
    anyTime: partOf(scene, anyTime),
    hidden: {
      lens: all.filter(({ id }) => !seen.nodes.has(id) && !shown.nodes.has(id)).length,
      kinds: byKind.length,
      time: events.length - undated.length,
      undated: undated.length,
      loose: ofKind.length - events.length,
    },
  };
}

const partOf = ({ nodes, edges }: Scene, part: Ids): Part => ({
  nodes: [...nodes.values()].filter(({ id }) => part.nodes.has(id)),
  edges: [...edges.values()].filter(({ id }) => part.edges.has(id)),
});
