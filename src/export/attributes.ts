import {
  type EdgeEnd,
  edgeKind,
  edgeLabel,
  edgeWeight,
  type SubgraphEdge,
  type SubgraphNode,
} from './subgraph.ts';

/** What an attribute can hold. */
export type AttributeValue = string | number | readonly string[];

/** What a file says about a node or an edge, besides its id and its ends: the same in every format. */
export interface Attribute<Item> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double';
  readonly value: (item: Item) => AttributeValue | null;
}

/** What a table of edges says of both ends. */
export const endAttributes: readonly Attribute<EdgeEnd>[] = [
  { name: 'label', type: 'string', value: ({ name }) => name },
  { name: 'kind', type: 'string', value: ({ kind }) => kind },
  { name: 'edtf', type: 'string', value: ({ edtf }) => edtf },
  { name: 'start', type: 'string', value: ({ start }) => start },
  { name: 'end', type: 'string', value: ({ end }) => end },
  { name: 'occurrence', type: 'string', value: ({ occurrence }) => occurrence },
  { name: 'status', type: 'string', value: ({ status }) => status },
];

/** The attributes of nodes, in the order of the files. */
export const nodeAttributes: readonly Attribute<SubgraphNode>[] = [
  { name: 'label', type: 'string', value: ({ name }) => name },
  { name: 'kind', type: 'string', value: ({ kind }) => kind },
  { name: 'description', type: 'string', value: ({ description }) => description },
  { name: 'edtf', type: 'string', value: ({ edtf }) => edtf },
  { name: 'start', type: 'string', value: ({ start }) => start },
  { name: 'end', type: 'string', value: ({ end }) => end },
  { name: 'occurrence', type: 'string', value: ({ occurrence }) => occurrence },
  { name: 'status', type: 'string', value: ({ status }) => status },
  { name: 'modality', type: 'string', value: ({ modality }) => modality },
  { name: 'basis', type: 'string', value: ({ basis }) => basis },
];

/**
 * The attributes of edges, in the order of the files. An edge's `id` is `edgeId` here and its `type` is `relationType`,
 * because graph programs take `id` for the unique key, and `type` for directed or for how to draw it.
 */
export const edgeAttributes: readonly Attribute<SubgraphEdge>[] = [
  { name: 'label', type: 'string', value: edgeLabel },
  { name: 'kind', type: 'string', value: edgeKind },
  { name: 'weight', type: 'double', value: edgeWeight },
  { name: 'relation', type: 'string', value: ({ relation }) => relation },
  { name: 'edgeId', type: 'string', value: ({ rid }) => rid },
  { name: 'role', type: 'string', value: ({ role }) => role },
  { name: 'relationType', type: 'string', value: ({ type }) => type },
  { name: 'status', type: 'string', value: ({ status }) => status },
  { name: 'modality', type: 'string', value: ({ modality }) => modality },
  { name: 'basis', type: 'string', value: ({ basis }) => basis },
  { name: 'basisRank', type: 'integer', value: ({ basisRank }) => basisRank },
  { name: 'sources', type: 'integer', value: ({ sources }) => sources },
  { name: 'sourceIds', type: 'string', value: ({ sourceIds }) => sourceIds },
  { name: 'claimIds', type: 'string', value: ({ claimIds }) => claimIds },
  { name: 'from', type: 'string', value: ({ from }) => from },
  { name: 'to', type: 'string', value: ({ to }) => to },
];

/** The attributes of an item, by name, without those that have no value. */
export function attributesOf<Item>(
  attributes: readonly Attribute<Item>[],
  item: Item,
): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) => {
      const own = value(item);
      return own === null ? [] : [[name, own] as const];
    }),
  );
}
