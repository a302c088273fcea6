import { edgeKind, edgeWeight, type SubgraphEdge, type SubgraphNode } from '../../../src/export/subgraph.ts';
import { hostileGraph } from './hostile-graph.ts';

/** How a format differs from JSON, which keeps everything as it is. */
export interface Losses {
  /** Text as the format has it. */
  readonly text: (text: string) => string;
  /** A list as the format has it; undefined where it leaves it out. */
  readonly list: (items: readonly string[]) => readonly string[] | string | undefined;
}

export const json: Losses = { text: (text) => text, list: (items) => items };

/** XML has no lists and no control characters. */
export const xml: Losses = {
  text: (text) => (text === 'a\u0000b\u0007c\u001Bd\uFFFEe' ? 'abcde' : text),
  list: (items) => items.join('; '),
};

type Facts = Readonly<Record<string, unknown>>;

/** What a reader must find of every node, by id. */
export function expectedNodes({ text }: Losses): Readonly<Record<string, Facts>> {
  return byKey(hostileGraph.nodes, ({ id, name, kind, ...rest }: SubgraphNode) => [
    id,
    mapped({ label: name, kind, ...rest }, text),
  ]);
}

/** What a reader must find of every edge, by key. */
export function expectedEdges({ text, list }: Losses): Readonly<Record<string, Facts>> {
  return byKey(hostileGraph.edges, (edge: SubgraphEdge) => {
    const { id, rid, type, phrase: _, sourceIds, claimIds, source, target, ...rest } = edge;
    const ends = { source: source.id, target: target.id };
    return [
      id,
      {
        ...mapped({ edgeId: rid, relationType: type, kind: edgeKind(edge), ...ends, ...rest }, text),
        sourceIds: list(sourceIds),
        claimIds: list(claimIds),
        weight: edgeWeight(edge),
      },
    ];
  });
}

/** Only the named facts of what a reader found: programs add their own. */
export const only = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));

export const NODE_FACTS = [
  ...['label', 'kind', 'description', 'edtf', 'start', 'end'],
  ...['occurrence', 'status', 'modality', 'basis'],
];
export const EDGE_FACTS = [
  ...['source', 'target', 'relation', 'edgeId', 'role', 'relationType', 'status', 'modality', 'basis'],
  ...['basisRank', 'sources', 'sourceIds', 'claimIds', 'from', 'to', 'kind', 'weight'],
];

/** Nulls are left out of files. */
function mapped(facts: Facts, text: (text: string) => string): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, typeof value === 'string' ? text(value) : value]),
  );
}

function byKey<Item>(
  items: readonly Item[],
  entry: (item: Item) => readonly [string, Facts],
): Readonly<Record<string, Facts>> {
  return Object.fromEntries(items.map(entry));
}
