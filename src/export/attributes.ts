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
  /** What it means, in a sentence for people. */
  readonly description: string;
  readonly value: (item: Item) => AttributeValue | null;
}

/** Records and relations have a status in the same sense. */
const STATUS = {
  name: 'status',
  type: 'string',
  description: 'What the claims about it come to, such as SINGLE_SOURCE, DISPUTED or UNVERIFIED.',
} as const;

/** What a table of edges says of both ends. */
export const endAttributes: readonly Attribute<EdgeEnd>[] = [
  {
    name: 'label',
    type: 'string',
    description: 'Its name.',
    value: ({ name }) => name,
  },
  {
    name: 'kind',
    type: 'string',
    description: 'What it is, such as Person, Incident or Statement.',
    value: ({ kind }) => kind,
  },
  {
    name: 'edtf',
    type: 'string',
    description: 'Its date as the source has it, as vague as that is (EDTF).',
    value: ({ edtf }) => edtf,
  },
  {
    name: 'start',
    type: 'string',
    description: 'The earliest moment that the date can mean.',
    value: ({ start }) => start,
  },
  {
    name: 'end',
    type: 'string',
    description: 'The latest moment that the date can mean.',
    value: ({ end }) => end,
  },
  {
    name: 'occurrence',
    type: 'string',
    description:
      'Of an event: whether it happened, or was only planned, promised, threatened, called for or left undone.',
    value: ({ occurrence }) => occurrence,
  },
  {
    ...STATUS,
    value: ({ status }) => status,
  },
];

/** The attributes of nodes, in the order of the files. */
export const nodeAttributes: readonly Attribute<SubgraphNode>[] = [
  ...endAttributes.slice(0, 2),
  {
    name: 'description',
    type: 'string',
    description: 'What it is, in a sentence of the curators.',
    value: ({ description }) => description,
  },
  ...endAttributes.slice(2),
  {
    name: 'modality',
    type: 'string',
    description:
      'The strongest way in which any claim puts it: as a fact, as an allegation, as an assumption.',
    value: ({ modality }) => modality,
  },
  {
    name: 'basis',
    type: 'string',
    description: 'The strongest ground for it, from STATED and REPORTED down to ASSUMED.',
    value: ({ basis }) => basis,
  },
];

/**
 * The attributes of edges, in the order of the files. An edge's `id` is `edgeId` here and its `type` is `relationType`,
 * because graph programs take `id` for the unique key, and `type` for directed or for how to draw it.
 */
export const edgeAttributes: readonly Attribute<SubgraphEdge>[] = [
  {
    name: 'label',
    type: 'string',
    description: 'What it says in words, read from source to target, with the type of response.',
    value: edgeLabel,
  },
  {
    name: 'kind',
    type: 'string',
    description:
      'The relation with its role or type; programs keep one edge of each kind between two nodes, and so all.',
    value: edgeKind,
  },
  {
    name: 'weight',
    type: 'double',
    description:
      'How sure it is, not how important: 1 stated, 0.75 reported, 0.5 claimed or inferred, 0.25 assumed; a tenth of that if an end did not happen.',
    value: edgeWeight,
  },
  {
    name: 'relation',
    type: 'string',
    description: 'Which relation it is, by its name in the API.',
    value: ({ relation }) => relation,
  },
  {
    name: 'edgeId',
    type: 'string',
    description: 'The key of the fact: the claims about it have the same as `rid`.',
    value: ({ rid }) => rid,
  },
  {
    name: 'role',
    type: 'string',
    description: 'The part that the actor or thing has in the event.',
    value: ({ role }) => role,
  },
  {
    name: 'relationType',
    type: 'string',
    description: 'How it responds, if it is a response.',
    value: ({ type }) => type,
  },
  {
    ...STATUS,
    value: ({ status }) => status,
  },
  {
    name: 'modality',
    type: 'string',
    description:
      'The strongest way in which any claim puts it: as a fact, as an allegation, as an assumption.',
    value: ({ modality }) => modality,
  },
  {
    name: 'basis',
    type: 'string',
    description: 'The strongest ground for it, from STATED and REPORTED down to ASSUMED.',
    value: ({ basis }) => basis,
  },
  {
    name: 'basisRank',
    type: 'integer',
    description: 'The same as a number: 3 stated, 2 reported, 1 claimed, inferred or external, 0 assumed.',
    value: ({ basisRank }) => basisRank,
  },
  {
    name: 'sources',
    type: 'integer',
    description:
      'How many sources that are independent of each other say so, of those who put it most surely.',
    value: ({ sources }) => sources,
  },
  {
    name: 'sourceIds',
    type: 'string',
    description: 'Ids of all who say so, independent of each other or not.',
    value: ({ sourceIds }) => sourceIds,
  },
  {
    name: 'claimIds',
    type: 'string',
    description: 'Ids of the claims that say so.',
    value: ({ claimIds }) => claimIds,
  },
  {
    name: 'from',
    type: 'string',
    description: 'Since when.',
    value: ({ from }) => from,
  },
  {
    name: 'to',
    type: 'string',
    description: 'Until when.',
    value: ({ to }) => to,
  },
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
