import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { storedCounts } from '../counts/stored.ts';
import { countRecords, RECORDS_BY_KIND, sumOf } from '../graph/found.ts';
import { KindTotal, mostFirst } from '../graph/tallies.ts';
import { allEvents, countEvents, eventsBy } from './counts.ts';
import { GroupCount } from './groups.ts';
import { countRelations, KindRelationCount, RELATIONS_BY_KINDS } from './relation-counts.ts';

/** Kinds of records, pairs of kinds with a relation, and months are few in any graph; this is more than there can be. */
const MOST = { kinds: 100, relations: 2_000, months: 5_000 } as const;

const Overview = builder.neo4jRow('Overview', {
  roles: { kinds: 'list', relations: 'list', months: 'list' },
  description: 'What the whole graph is made of, in groups.',
  fields: (t) => ({
    total: t.expression({
      type: 'Int',
      description: 'How many records there are that somebody relates to another.',
      read: ({ kinds }) => sumOf(kinds ?? raw('[]')),
    }),
    kinds: t.rows({
      type: KindTotal,
      description: 'Records by kind, the most first.',
      match: (bound, { kinds }) => mostFirst(kinds, bound.group, 'kind'),
      limit: MOST.kinds,
    }),
    relations: t.rows({
      type: KindRelationCount,
      description: 'Relations by the kinds that they join, the most first.',
      match: (bound, { relations }) => mostFirst(relations, bound.group, 'source', 'relation', 'target'),
      limit: MOST.relations,
    }),
    months: t.rows({
      type: GroupCount,
      description: 'Events by month, in their order; those without a date last.',
      match: (bound, { months }) =>
        cypher`UNWIND ${months} AS month WITH month AS ${bound.group} ORDER BY month.place, month.key`,
      limit: MOST.months,
    }),
  }),
});

const GROUP = raw('group');

/** What was counted when the graph was loaded; through a lens it is counted anew. */
const counted = (of: string, lens: Lens, count: () => Fragment): Fragment =>
  lens.fingerprint === undefined ? storedCounts(GROUP, of) : count();

builder.queryField('overview', (t) =>
  t.neo4jOne({
    type: Overview,
    description:
      'What the whole graph is made of: records by kind, relations by the kinds that they join and by how sure they are, events by month. Without a lens it costs the same in a graph of any size; with one, everything is counted.',
    args: {},
    onlyIfRead: ['kinds', 'relations', 'months'],
    match: ({ kinds, relations, months }, _args, lens) => {
      const month = eventsBy('MONTH');
      const list = (name: Fragment | undefined, of: string, count: () => Fragment) =>
        name
          ? cypher`
CALL () { ${counted(of, lens, count)} RETURN collect(group {.*}) AS ${name} }`
          : cypher``;
      return cypher`UNWIND [0] AS start${list(kinds, RECORDS_BY_KIND, () => countRecords(lens, GROUP))}${list(
        relations,
        RELATIONS_BY_KINDS,
        () => countRelations(lens, GROUP),
      )}${list(months, month, () => countEvents({ ...allEvents(lens), group: GROUP }, 'MONTH', lens))}`;
    },
  }),
);
