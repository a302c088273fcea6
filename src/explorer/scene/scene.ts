import { DATE_HIDDEN } from '../../dossier/cells.tsx';
import { statusThrough } from '../../dossier/grounds.ts';
import { rankOf } from '../../drawing/certainty.ts';
import { isEventKind } from '../../drawing/kinds.ts';
import type { Chain, Graph, GraphEdge, GraphNode } from '../api/answers.ts';
import { asksWho, type Filters, type Lens, NO_FILTERS, NO_LENS } from '../view/view.ts';

/** What was read for a view. */
export interface Scene {
  /** Everything with a place in the drawing, whether or not the lens or a filter hides it. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** What the lens shows. */
  readonly seen: Ids;
  /** What of that the filters by kind and relation leave, and what of that is of the time asked about. */
  readonly anyTime: Ids;
  readonly shown: Ids;
  /** The filters that it was read with. */
  readonly filters: Filters;
  /** The ids that the view is about. */
  readonly centers: readonly string[];
  /** What does not match the lens itself: the view is about it, or something that matches responds to it. */
  readonly outside: ReadonlySet<string>;
  /** How many records there are at all, and how many with lens and filters; more than were read if the limit cut them off. */
  readonly total: number;
  readonly totalShown: number;
  /** How many records of each kind there are at all, how many the lens finds, and how many with the filters: drawn or not. */
  readonly all: ReadonlyMap<string, number>;
  readonly found: ReadonlyMap<string, number>;
  readonly left: ReadonlyMap<string, number>;
  readonly chains: readonly Chain[] | undefined;
  /** Of a chain: who did its events, and what they are parts of; told beside them, and not drawn. */
  readonly background?: Graph | undefined;
  /** The ids of records that stand for several. */
  readonly folds?: ReadonlySet<string>;
}

/** A part of a scene, by the ids of its records and relations. */
export interface Ids {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Combines what there is with what the lens shows; where both have a record, the lens's version is shown, if it has one. */
export function sceneOf({
  plain,
  seen = plain,
  anyTime = seen,
  shown = anyTime,
  around,
  lens = NO_LENS,
  filters = NO_FILTERS,
  chains,
  background,
}: {
  readonly plain: Graph;
  readonly seen?: Graph;
  readonly anyTime?: Graph;
  readonly shown?: Graph;
  readonly around: readonly string[];
  readonly lens?: Lens;
  readonly filters?: Filters;
  readonly chains?: readonly Chain[];
  readonly background?: Graph;
}): Scene {
  const lensed = [seen, anyTime, shown];
  const through = <Told extends GraphNode | GraphEdge>(told: Told): Told =>
    asksWho(lens) ? { ...told, status: statusThrough(told.status) } : told;
  const [known, told] = [byId(plain.nodes), byId(seen.nodes)];
  const beyond = seen.nodes.flatMap(({ id }) => (isBeyond(known.get(id), lens) ? [id] : []));
  const outside = new Set([...around, ...beyond].filter((id) => isSilent(id, plain, seen)));
  const nodes = byId(
    [
      ...plain.nodes,
      ...lensed.flatMap((graph) => graph.nodes.filter(({ id }) => !outside.has(id)).map(through)),
    ].map((node) => datedBy(node, known.get(node.id), told.get(node.id))),
  );
  const centers = around.filter((id) => nodes.has(id));
  // The id asked for was merged: the record that replaced it comes first.
  const first = around.length > 0 && centers.length === 0 ? plain.nodes.slice(0, 1) : [];
  return {
    nodes,
    edges: byId([...plain.edges, ...lensed.flatMap((graph) => graph.edges.map(through))]),
    seen: idsOf(seen),
    anyTime: idsOf(anyTime),
    shown: idsOf(shown),
    filters,
    centers: [...centers, ...first.map(({ id }) => id)],
    outside,
    total: Math.max(plain.total, seen.total),
    totalShown: shown.total,
    all: kindsIn(plain),
    found: kindsIn(seen),
    left: kindsIn(shown),
    chains,
    background,
  };
}

/** What a scene has only because something in it responds to it, though the lens asks for more. */
export const beyondLens = ({ outside, centers }: Pick<Scene, 'outside' | 'centers'>): readonly string[] =>
  [...outside].filter((id) => !centers.includes(id));

/** Whether more was found than was read. */
export const isCut = ({ shown, totalShown }: Scene): boolean => totalShown > shown.nodes.size;

/** A scene with all that another has, too; where both have a record, its own version. */
export const together = (one: Scene, other: Scene): Scene => ({
  ...one,
  nodes: new Map([...one.nodes, ...[...other.nodes].filter(([id]) => !one.nodes.has(id))]),
  edges: new Map([...one.edges, ...[...other.edges].filter(([id]) => !one.edges.has(id))]),
});

/** Whether a lens lets nobody say that an event takes place, who otherwise does. */
const isSilent = (id: string, plain: Graph, seen: Graph): boolean => {
  const statusIn = ({ nodes }: Graph) => nodes.find((node) => node.id === id)?.status ?? undefined;
  return seen !== plain && statusIn(plain) !== undefined && statusIn(seen) === undefined;
};

/** Whether a lens asks more of an event than it has: it is there for what responds to it. */
const isBeyond = (node: GraphNode | undefined, { occurrence, minBasis }: Lens): boolean =>
  node !== undefined &&
  isEventKind(node.kind) &&
  ((occurrence.length > 0 && !occurrence.includes(node.occurrence ?? '')) ||
    (rankOf(node.basis) ?? 0) < (rankOf(minBasis) ?? 0));

/** A record without the date that it has, but not through the lens: what is not told is not drawn, and never reads as unknown. */
function datedBy(node: GraphNode, known: GraphNode | undefined, told: GraphNode | undefined): GraphNode {
  if (known === undefined || told === undefined || known.dateDisplay === null || told.dateDisplay !== null)
    return node;
  const nowhere = { edtf: null, start: null, end: null, notBefore: null, notAfter: null };
  return { ...node, ...nowhere, dateDisplay: DATE_HIDDEN };
}

/** By kind, as the server counted them: no limit of a drawing changes that. */
const kindsIn = ({ kinds }: Graph): ReadonlyMap<string, number> =>
  new Map(kinds.map(({ kind, total }) => [kind, total]));

const idsOf = ({ nodes, edges }: Graph): Ids => ({
  nodes: new Set(nodes.map(({ id }) => id)),
  edges: new Set(edges.map(({ id }) => id)),
});

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
