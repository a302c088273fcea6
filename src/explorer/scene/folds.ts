import { unrealWord } from '../../dossier/standing.ts';
import { kindPlural } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { pointsAhead } from '../layout/ahead.ts';
import type { View } from '../view/view.ts';
import { SHARED, siblingsOf } from './siblings.ts';
import type { Side } from './sides.ts';

/** Several responses to the same, of a kind and equally sure, which a chain draws as one. */
export interface Fold {
  readonly id: string;
  readonly name: string;
  readonly members: readonly GraphNode[];
  /** Whether each of them is drawn. */
  readonly opened: boolean;
}

/** In an address: every fold is open. */
export const ALL = 'all';

/** Two are still told apart. */
const MOST_ALONE = 2;

interface Folding extends Pick<View, 'unfolded'> {
  /** The second of two sides, if there is one. */
  readonly beside?: unknown;
}

/** What a response is, and how sure. */
const surenessOf = ({ type, basis, status, modality }: GraphEdge) => [type, basis, status, modality];

/** The responses of a chain that are alike, and that nothing further responds to. */
export function foldsOf({ scene, visible }: Side, { unfolded, beside }: Folding): readonly Fold[] {
  const { chains, centers, background } = scene;
  // Of two sides each would fold what the other lacks.
  if (chains === undefined || beside !== undefined) return [];
  const inside = new Set(
    visible.edges.flatMap(({ source, relation, target }) =>
      pointsAhead(relation) ? [source, target] : [target],
    ),
  );
  const ends = visible.nodes.filter(({ id }) => !inside.has(id) && !centers.includes(id));
  const parts = background?.edges.filter(({ relation }) => relation === 'PART_OF') ?? [];
  const alike = siblingsOf(ends, [...visible.edges, ...parts], {
    // What came after the same, or took place during it, is alike in that, too.
    traits: ({ id, basis, status }) => [
      basis,
      status,
      ...visible.edges
        .filter(({ source, relation }) => source === id && !SHARED.includes(relation))
        .map((edge) => [edge.relation, edge.target, ...surenessOf(edge)].join(' '))
        .toSorted(),
    ],
    tie: surenessOf,
    mostAlone: MOST_ALONE,
  });
  return alike
    .filter(({ members }) => members.length > 1)
    .map(({ id, members }) => ({
      id,
      name: nameOf(members),
      members,
      opened: unfolded.includes(ALL) || members.some((member) => unfolded.includes(member.id)),
    }));
}

/** The side as it is drawn: one record and its lines in the place of each fold that is closed. */
export function drawnSide(side: Side, view: Folding): Side {
  const closed = foldsOf(side, view).filter(({ opened }) => !opened);
  if (closed.length === 0) return side;
  const { scene, visible } = side;
  const standIns = new Map(closed.map((fold) => [fold.id, standIn(fold)]));
  const of = new Map(closed.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
  const edges = new Map<string, GraphEdge>();
  for (const edge of scene.edges.values()) {
    const fold = of.get(edge.source);
    // What a lens hides of a member is nothing that all of them have in common.
    if ((fold !== undefined && !visible.edgeIds.has(edge.id)) || of.has(edge.target)) continue;
    const id =
      fold === undefined ? edge.id : [fold, edge.relation, edge.target, ...surenessOf(edge)].join(' ');
    if (!edges.has(id))
      edges.set(id, fold === undefined ? edge : { ...edge, id, source: fold, sentence: null });
  }
  const nodes = new Map(
    [...scene.nodes.values(), ...standIns.values()]
      .filter(({ id }) => !of.has(id))
      .map((node) => [node.id, node]),
  );
  const [nodeIds, edgeIds] = [
    idsOf(nodes, visible.nodeIds, standIns),
    lineIdsOf(edges, visible.edgeIds, standIns),
  ];
  return {
    ...side,
    scene: {
      ...scene,
      nodes,
      edges,
      shown: { nodes: nodeIds, edges: edgeIds },
      folds: new Set(standIns.keys()),
    },
    visible: {
      ...visible,
      nodes: [...nodes.values()].filter(({ id }) => nodeIds.has(id)),
      edges: [...edges.values()].filter(({ id }) => edgeIds.has(id)),
      nodeIds,
      edgeIds,
    },
  };
}

const idsOf = (
  nodes: ReadonlyMap<string, GraphNode>,
  shown: ReadonlySet<string>,
  folds: ReadonlyMap<string, GraphNode>,
) => new Set([...nodes.keys()].filter((id) => shown.has(id) || folds.has(id)));

const lineIdsOf = (
  edges: ReadonlyMap<string, GraphEdge>,
  shown: ReadonlySet<string>,
  folds: ReadonlyMap<string, GraphNode>,
) =>
  new Set(
    [...edges.values()].filter(({ id, source }) => shown.has(id) || folds.has(source)).map(({ id }) => id),
  );

/** What is drawn of what is selected: the fold that stands for a record that is folded, or for its line. */
export function drawnSelection(side: Side, view: Folding & Pick<View, 'selected'>): string | undefined {
  const { selected } = view;
  const record = side.scene.edges.get(selected ?? '')?.source ?? selected;
  const fold = foldsOf(side, view).find(
    ({ opened, members }) => !opened && members.some(({ id }) => id === record),
  );
  return fold?.id ?? selected;
}

/** What is said of every member alike, and nothing else. */
function standIn({ id, name, members }: Fold): GraphNode {
  const [first] = members;
  if (first === undefined) throw new Error(`nothing is folded in ${id}`);
  const { kind, occurrence, status, basis } = first;
  const same = (of: (node: GraphNode) => string | null) =>
    members.every((member) => of(member) === of(first)) ? of(first) : null;
  return {
    ...{ id, name, kind, occurrence, status, basis, sentence: null },
    edtf: same(({ edtf }) => edtf),
    dateDisplay: same(({ dateDisplay }) => dateDisplay),
  };
}

/** "4 measures: Curfew in … (2020)" */
function nameOf(members: readonly GraphNode[]): string {
  const [first] = members;
  const unreal = unrealWord(first?.occurrence ?? null);
  const what = [`${members.length} ${kindPlural(first?.kind ?? '')}`, unreal].filter(Boolean).join(', ');
  const common = commonWords(members.map(({ name }) => name.split(' ')));
  return common === '' ? what : `${what}: ${common}`;
}

/** The words that all names begin and end with. */
function commonWords(names: readonly (readonly string[])[]): string {
  const least = Math.min(...names.map((words) => words.length));
  const alike = (at: number) => names.every((words) => words.at(at) === names[0]?.at(at));
  let [begin, end] = [0, 0];
  while (begin < least && alike(begin)) begin += 1;
  while (end < least - begin && alike(-1 - end)) end += 1;
  const words = names[0] ?? [];
  const parts = [...words.slice(0, begin), '…', ...words.slice(words.length - end)];
  return begin + end === 0 ? '' : parts.join(' ');
}
