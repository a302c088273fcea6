import type { GraphEdge, GraphNode } from '../../../src/explorer/api/answers.ts';
import { type Scene, sceneOf } from '../../../src/explorer/scene/scene.ts';
import type { Filters } from '../../../src/explorer/view/view.ts';

/** A record of a drawing with an id and a kind; everything else is unknown unless given. */
export const record = (id: string, kind: string, own: Partial<GraphNode> = {}): GraphNode => ({
  id,
  name: id,
  kind,
  edtf: null,
  dateDisplay: null,
  occurrence: null,
  status: null,
  basis: null,
  sentence: null,
  ...own,
});

/** A relation between two records of a drawing. */
export const relation = (source: string, name: string, target: string): GraphEdge => ({
  id: `${source}-${target}:${name}`,
  rid: `${source}-${target}`,
  source,
  target,
  relation: name,
  role: null,
  type: null,
  status: null,
  modality: null,
  basis: null,
  sentence: null,
  sources: null,
  sourceIds: [],
  claimIds: [],
});

const graph = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]) => ({
  total: nodes.length,
  truncated: false,
  kinds: [],
  nodes,
  edges,
});

/**
 * A scene around the first of some records; `unseen` are the ids that the lens hides, `filtered` what the filters hide, and
 * `atAnyTime` what of that those by kind and relation do. */
export function scene(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  unseen: readonly string[] = [],
  {
    filters,
    filtered = [],
    atAnyTime = [],
  }: {
    readonly filters?: Filters;
    readonly filtered?: readonly string[];
    readonly atAnyTime?: readonly string[];
  } = {},
): Scene {
  const without = (ids: readonly string[]) =>
    graph(
      nodes.filter(({ id }) => !ids.includes(id)),
      edges.filter(({ source, target }) => ![source, target].some((id) => ids.includes(id))),
    );
  return sceneOf({
    plain: graph(nodes, edges),
    seen: without(unseen),
    anyTime: without([...unseen, ...atAnyTime]),
    shown: without([...unseen, ...filtered]),
    around: nodes.slice(0, 1).map(({ id }) => id),
    ...(filters && { filters }),
  });
}
