import type { Chain, Graph, GraphEdge, GraphNode } from '../api/answers.ts';

/** What was read for a view, before the page's own filters. */
export interface Scene {
  /** Everything with a place in the drawing, whether or not the lens hides it. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** What the lens shows. */
  readonly seenNodes: ReadonlySet<string>;
  readonly seenEdges: ReadonlySet<string>;
  /** The ids that the view is about. */
  readonly centers: readonly string[];
  /** Those of them that do not match the lens themselves: only what is around them does. */
  readonly outside: ReadonlySet<string>;
  /** How many records there are without the lens, and with it; more than were read if the limit cut them off. */
  readonly total: number;
  readonly totalSeen: number;
  readonly chains: readonly Chain[] | undefined;
}

/** Combines what there is with what the lens shows; where both have a record, the lens's version is shown, if it has one. */
export function sceneOf({
  plain,
  seen,
  around,
  chains,
}: {
  readonly plain: Graph;
  readonly seen: Graph;
  readonly around: readonly string[];
  readonly chains?: readonly Chain[];
}): Scene {
  const outside = new Set(around.filter((id) => isSilent(id, plain, seen)));
  const nodes = byId([...plain.nodes, ...seen.nodes.filter(({ id }) => !outside.has(id))]);
  const centers = around.filter((id) => nodes.has(id));
  // The id asked for was merged: the record that replaced it comes first.
  const first = around.length > 0 && centers.length === 0 ? plain.nodes.slice(0, 1) : [];
  return {
    nodes,
    edges: byId([...plain.edges, ...seen.edges]),
    seenNodes: new Set(seen.nodes.map(({ id }) => id)),
    seenEdges: new Set(seen.edges.map(({ id }) => id)),
    centers: [...centers, ...first.map(({ id }) => id)],
    outside,
    total: Math.max(plain.total, seen.total),
    totalSeen: seen.total,
    chains,
  };
}

/** Whether a lens lets nobody say that an event takes place, who otherwise does. */
const isSilent = (id: string, plain: Graph, seen: Graph): boolean => {
  const statusIn = ({ nodes }: Graph) => nodes.find((node) => node.id === id)?.status ?? undefined;
  return seen !== plain && statusIn(plain) !== undefined && statusIn(seen) === undefined;
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
