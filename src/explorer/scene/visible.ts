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
  /** The same with whoever did its events, drawn or, as in a chain, only told beside them. */
  readonly deeds: Part;
  readonly hidden: Hidden;
}

/** How many records are hidden because nothing shown connects to them, and because nobody knows when they took place. */
export interface Hidden {
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
  const unconnected = all.filter(
    ({ id, kind }) => seen.nodes.has(id) && !anyTime.nodes.has(id) && !filters.hiddenKinds.includes(kind),
  );
  const left = all.filter(({ id }) => anyTime.nodes.has(id) && !shown.nodes.has(id));
  const events = left.filter(({ kind }) => isEventKind(kind));
  return {
    ...partOf(scene, shown),
    nodeIds: shown.nodes,
    edgeIds: shown.edges,
    anyTime: partOf(scene, anyTime),
    deeds: withBackground(partOf(scene, anyTime), scene),
    hidden: {
      undated: events.filter((node) => spanOf(node) === undefined).length,
      loose: unconnected.length + left.length - events.length,
    },
  };
}

const partOf = ({ nodes, edges }: Scene, part: Ids): Part => ({
  nodes: [...nodes.values()].filter(({ id }) => part.nodes.has(id)),
  edges: [...edges.values()].filter(({ id }) => part.edges.has(id)),
});

function withBackground({ nodes, edges }: Part, { background }: Scene): Part {
  if (background === undefined) return { nodes, edges };
  const ids = new Set([...nodes, ...edges].map(({ id }) => id));
  return {
    nodes: [...nodes, ...background.nodes.filter(({ id }) => !ids.has(id))],
    edges: [...edges, ...background.edges.filter(({ id }) => !ids.has(id))],
  };
}
