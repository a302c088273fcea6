import { cypher, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { assertedBy } from '../certainty/asserted-by.ts';
import { passing } from '../certainty/passing.ts';
import { weakest } from '../certainty/weakest.ts';
import { nearest, recordedAt, scopeArg } from './affair.ts';

const STEPS = { response: 'Event', link: 'RESPONDS_TO' } as const;

const ResponseTime = builder.neo4jRow('ResponseTime', {
  roles: { to: 'Event', link: 'RESPONDS_TO', response: 'Event', time: 'map' },
  description:
    'How long after an event a response to it came. Vague dates give two bounds: at least this long, and at most that. A response of several types is a row for each.',
  fields: (t) => ({
    response: t.node('response', { description: 'The event that responds.' }),
    to: t.node('to', {
      description: 'The event at which the response is recorded; the time counts from there.',
    }),
    occurrence: t.expose('occurrence', {
      of: 'response',
      description: 'Whether the response happened, or was only planned for then.',
    }),
    type: t.expose('type', { of: 'link' }),
    stance: t.expose('stance', { of: 'link' }),
    atLeastHours: t.value({
      of: 'time',
      property: 'least',
      type: 'Float',
      nullable: true,
      description:
        'The least time between the two, in hours; 0 if both dates can mean the same moment or one is rough, missing if the date is open.',
    }),
    atMostHours: t.value({
      of: 'time',
      property: 'most',
      type: 'Float',
      nullable: true,
      description: 'The most time between the two, in hours; missing if a date is open or rough.',
    }),
    ...weakest(t, STEPS),
    ...assertedBy(t, Object.keys(STEPS)),
  }),
});

const order: readonly Order[] = [
  { of: 'to', property: 'orderKey', direction: 'ASC' },
  { of: 'response', property: 'orderKey', direction: 'ASC' },
  { of: 'link', property: 'rid', direction: 'ASC' },
];

builder.queryField('responseTimes', (t) =>
  t.neo4jRows({
    name: 'QueryResponseTimes',
    type: ResponseTime,
    description: 'How long responses took, if both the event and the response have a date.',
    args: {
      to: t.arg.records('Event', { description: 'Only responses to these events; to all by default.' }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { to, scope }, lens) => {
      const time = variable(bound, 'time');
      const found = { response: raw('response'), link: raw('link') };
      return cypher`${recordedAt({ to, scope }, lens)}
MATCH (to)<-[link:RESPONDS_TO]-(response:Event)
WHERE (to.start IS NOT NULL OR to.end IS NOT NULL) AND (response.start IS NOT NULL OR response.end IS NOT NULL)
AND ${passing(lens, found, { link: 'RESPONDS_TO', response: 'Event' })}
${scope === 'EVENT' ? cypher`` : nearest(['response'])}
WITH ${raw(scope === 'EVENT' ? '' : 'DISTINCT ')}to AS ${bound.to}, link AS ${bound.link}, response AS ${bound.response}, duration.inSeconds(to.end, response.start).seconds / 3600.0 AS least, duration.inSeconds(to.start, response.end).seconds / 3600.0 AS most
WITH ${bound.to}, ${bound.link}, ${bound.response}, least, most, coalesce(${bound.to}.approximate, false) OR coalesce(${bound.response}.approximate, false) AS rough
WITH ${bound.to}, ${bound.link}, ${bound.response}, {least: CASE WHEN rough OR least < 0 THEN 0.0 ELSE round(least, 2) END, most: CASE WHEN rough THEN null ELSE round(most, 2) END} AS ${time}`;
    },
    order,
  }),
);
