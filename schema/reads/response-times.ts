import { cypher } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { ResponseType } from '../ontology/fact.ts';
import { allFound, checkId } from './by-id.ts';
import { enumRef } from './enum-ref.ts';
import { passing } from './passing.ts';
import { weakest } from './weakest.ts';

const ResponseTime = builder.neo4jRow('ResponseTime', {
  roles: { event: 'Event', response: 'RESPONDS_TO', answer: 'Event', time: 'map' },
  description:
    'How long after an event an answer to it came. Vague dates give two bounds: it was at least this long, and at most that.',
  fields: (t) => ({
    event: t.node('event', { description: 'What was answered.' }),
    answer: t.node('answer', { description: 'The answer.' }),
    type: t.expression({
      type: enumRef(ResponseType),
      nullable: true,
      description: 'How it answers.',
      read: ({ response }) => cypher`${response}.type`,
    }),
    atLeastHours: t.expression({
      type: 'Float',
      nullable: true,
      description:
        'The least time between the two, in hours; 0 where both dates can mean the same moment or one is only roughly meant, missing where the date is open.',
      read: ({ time }) => cypher`${time}.least`,
    }),
    atMostHours: t.expression({
      type: 'Float',
      nullable: true,
      description:
        'The most time between the two, in hours; missing where a date is open or only roughly meant.',
      read: ({ time }) => cypher`${time}.most`,
    }),
    ...weakest(t, ['response']),
  }),
});

const order: readonly Order[] = [
  { of: 'event', property: 'orderKey', direction: 'ASC', read: asIs, write: asIs },
  { of: 'answer', property: 'orderKey', direction: 'ASC', read: asIs, write: asIs },
  { of: 'response', property: 'rid', direction: 'ASC', read: asIs, write: asIs },
];

builder.queryField('responseTimes', (t) =>
  t.neo4jRows({
    name: 'QueryResponseTimes',
    type: ResponseTime,
    description: 'How long answers took, where both the event and the answer have a date.',
    args: { to: t.arg.id({ description: 'Only answers to this event; to all where not given.' }) },
    match: (bound, { to }, lens, context) => {
      const { event, response, answer, time } = bound;
      const asked =
        to === null || to === undefined ? cypher`` : cypher` AND ${event}.id = ${checkId(to, context, 'to')}`;
      return cypher`MATCH (${event}:Event)<-[${response}:RESPONDS_TO]-(${answer}:Event)
WHERE (${event}.start IS NOT NULL OR ${event}.end IS NOT NULL) AND (${answer}.start IS NOT NULL OR ${answer}.end IS NOT NULL)${asked}
AND ${passing(lens, bound, { event: 'Event', response: 'RESPONDS_TO', answer: 'Event' })}
WITH ${event}, ${response}, ${answer}, duration.inSeconds(${event}.end, ${answer}.start).seconds / 3600.0 AS least, duration.inSeconds(${event}.start, ${answer}.end).seconds / 3600.0 AS most
WITH ${event}, ${response}, ${answer}, least, most, coalesce(${event}.approximate, false) OR coalesce(${answer}.approximate, false) AS rough
WITH ${event}, ${response}, ${answer}, {least: CASE WHEN rough OR least < 0 THEN 0.0 ELSE round(least, 2) END, most: CASE WHEN rough THEN null ELSE round(most, 2) END} AS ${time}`;
    },
    missing: (args, context) => allFound({ to: 'Event' }, args, context),
    order,
  }),
);
