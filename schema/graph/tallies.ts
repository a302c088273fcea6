import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import { builder, type Fields } from '../builder.ts';
import { EntityKind } from './kinds.ts';
import { FactRelation } from './relations.ts';

/** Roles of a graph that cost a look at everything that was found. */
export const COUNTED = ['total', 'kinds', 'counts'] as const;

/** The counts of a list, the most first, and of those that are equal in the order of some words of theirs. */
export const mostFirst = (
  counts: Fragment | undefined,
  group: Fragment | undefined,
  ...words: readonly string[]
): Fragment => {
  const order = words.map((word) => `, one.${identifier(word)}`).join('');
  return cypher`UNWIND ${counts} AS one WITH one AS ${group} ORDER BY one.total DESC${raw(order)}`;
};

const number = (t: Fields, property: string, description: string) =>
  t.value({ of: 'group', property, type: 'Int', description });

const kindOf = (t: Fields) =>
  t.value({ of: 'group', property: 'kind', type: EntityKind, description: 'The kind.' });

export const RelationCount = builder.neo4jRow('RelationCount', {
  roles: { group: 'map' },
  description: 'How many relations of one type there are around the records asked about.',
  fields: (t) => ({
    relation: t.value({
      of: 'group',
      property: 'relation',
      type: FactRelation,
      description: 'The relation.',
    }),
    total: number(t, 'total', 'How many there are.'),
    shown: number(t, 'shown', 'How many of them are in this graph.'),
  }),
});

export const KindCount = builder.neo4jRow('KindCount', {
  roles: { group: 'map' },
  description: 'How many records of one kind were found.',
  fields: (t) => ({
    kind: kindOf(t),
    total: number(t, 'total', 'How many were found, before the limit.'),
    shown: number(t, 'shown', 'How many of them are in this graph.'),
  }),
});

export const KindTotal = builder.neo4jRow('KindTotal', {
  roles: { group: 'map' },
  description: 'How many records of one kind there are.',
  fields: (t) => ({
    kind: kindOf(t),
    total: number(t, 'total', 'How many there are; a planned or threatened event counts as a record, too.'),
  }),
});
