import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { allFound, checkId } from './by-id.ts';
import { passing, shownOf } from './passing.ts';

const GroupCount = builder.neo4jRow('GroupCount', {
  roles: { group: 'map' },
  description: 'How many there are of something.',
  fields: (t) => ({
    key: t.expression({
      type: 'String',
      description: 'What is counted: a kind, a role, a month ...',
      read: ({ group }) => cypher`${group}.key`,
    }),
    count: t.expression({
      type: 'Int',
      description: 'How many there are.',
      read: ({ group }) => cypher`${group}.count`,
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'group', property: 'count', direction: 'DESC', read: asIs, write: asIs },
  { of: 'group', property: 'key', direction: 'ASC', read: asIs, write: asIs },
];

const choice = <Key extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Key, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(values).map(([word, meaning]) => [word, { value: word, description: meaning }]),
    ),
  });

const EventGrouping = choice('EventGrouping', 'What events are counted by.', {
  KIND: 'By kind: Incident, Statement ...',
  MONTH:
    'By month, such as 2016-07: of the earliest moment that the date can mean. Undated events do not count.',
  YEAR: 'By year, in the same way.',
  OCCURRENCE: 'By whether they happened, were planned, threatened ...',
  STATUS: 'By how it stands that they occurred.',
  BASIS: 'By what it rests on that they occurred.',
});

const eventKeys: Readonly<Record<string, (node: Fragment, lens: Lens) => Fragment>> = {
  KIND: (node) => cypher`${node}.label`,
  MONTH: (node, lens) => cypher`substring(toString(${shownOf(lens, 'Event', 'start', node)}), 0, 7)`,
  YEAR: (node, lens) => cypher`substring(toString(${shownOf(lens, 'Event', 'start', node)}), 0, 4)`,
  OCCURRENCE: (node, lens) => shownOf(lens, 'Event', 'occurrence', node),
  STATUS: (node, lens) => shownOf(lens, 'Event', 'status', node),
  BASIS: (node, lens) => shownOf(lens, 'Event', 'basis', node),
};

builder.queryField('eventCounts', (t) =>
  t.neo4jGroups({
    name: 'QueryEventCounts',
    type: GroupCount,
    kind: 'Event',
    description:
      'How many events there are, by kind, month, occurrence ...; every event that fits is looked at.',
    args: { by: t.arg({ type: EventGrouping, required: true, description: 'What to count by.' }) },
    key: (node, { by }, lens) => (eventKeys[String(by)] ?? eventKeys.KIND ?? asNull)(node, lens),
  }),
);

const asNull = () => raw('null');

const RelationGrouping = choice('RelationGrouping', 'What relations are counted by.', {
  RELATION: 'By relation: PERFORMED, HARMED_IN ...',
  ROLE: 'By the part somebody has; relations without one do not count.',
  STATUS: 'By how they stand.',
  BASIS: 'By what they rest on.',
});

const relationKeys: Readonly<Record<string, Fragment>> = {
  RELATION: raw('type(edge)'),
  ROLE: raw('edge.role'),
  STATUS: raw('edge.status'),
  BASIS: raw('edge.basis'),
};

builder.queryField('participationCounts', (t) =>
  t.neo4jRows({
    name: 'QueryParticipationCounts',
    type: GroupCount,
    description: 'In what parts an actor or thing takes part in events, counted.',
    args: {
      of: t.arg.id({ required: true, description: 'The id of the actor or thing.' }),
      by: t.arg({ type: RelationGrouping, required: true, description: 'What to count by.' }),
    },
    match: (bound, { of, by }, lens, context) =>
      counted(
        bound.group,
        cypher`MATCH (:Entity {id: ${checkId(of, context, 'of')}})-[edge:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]->(event:Event) WHERE ${passing(lens, { edge: raw('edge'), event: raw('event') }, { edge: 'PERFORMED', event: 'Event' })}`,
        relationKeys[String(by)] ?? asNull(),
      ),
    missing: (args, context) => allFound({ of: 'Entity' }, args, context),
    order,
  }),
);

const ResponseGrouping = choice('ResponseGrouping', 'What responses are counted by.', {
  TYPE: 'By how they answer: PROTEST, RETALIATION ...',
  STANCE: 'By which side they take.',
  KIND: 'By the kind of the answer: Statement, Measure ...',
  STATUS: 'By how it stands that they are answers.',
  BASIS: 'By what it rests on that they are answers.',
  MONTH: 'By the month of the answer; undated ones do not count.',
});

const responseKeys: Readonly<Record<string, Fragment>> = {
  TYPE: raw('edge.type'),
  STANCE: raw('edge.stance'),
  KIND: raw(`event.${identifier('label')}`),
  STATUS: raw('edge.status'),
  BASIS: raw('edge.basis'),
  MONTH: raw('substring(toString(event.start), 0, 7)'),
};

builder.queryField('responseCounts', (t) =>
  t.neo4jRows({
    name: 'QueryResponseCounts',
    type: GroupCount,
    description: 'How events were answered, counted: for one event, or for all.',
    args: {
      to: t.arg.id({ description: 'Only answers to this event; to all where not given.' }),
      by: t.arg({ type: ResponseGrouping, required: true, description: 'What to count by.' }),
    },
    match: (bound, { to, by }, lens, context) => {
      const answered =
        to === null || to === undefined
          ? cypher`(:Event)`
          : cypher`(:Entity {id: ${checkId(to, context, 'to')}})`;
      return counted(
        bound.group,
        cypher`MATCH ${answered}<-[edge:RESPONDS_TO]-(event:Event) WHERE ${passing(lens, { edge: raw('edge'), event: raw('event') }, { edge: 'RESPONDS_TO', event: 'Event' })}`,
        responseKeys[String(by)] ?? asNull(),
      );
    },
    missing: (args, context) => allFound({ to: 'Event' }, args, context),
    order,
  }),
);

function counted(group: Fragment | undefined, matched: Fragment, key: Fragment): Fragment {
  return cypher`${matched}
WITH ${key} AS key, count(*) AS count WHERE key IS NOT NULL WITH {key: key, count: count} AS ${group}`;
}
