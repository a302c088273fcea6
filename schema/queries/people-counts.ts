import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { builder } from '../builder.ts';
import { passing, shownOf } from '../certainty/passing.ts';
import { affairsAsked, scopeArg } from './affair.ts';
import { choice, NOT_STATED, ofProperty } from './groups.ts';
import { isDeed } from './tally.ts';

const PeopleCount = builder.neo4jRow('PeopleCount', {
  roles: { group: 'map' },
  description:
    'How many people had a part in what happened, as far as sources give a number. Authorities, media and accounts do not count as people, and a group is not counted beside its members.',
  fields: (t) => {
    const number = (name: string, description: string) =>
      t.expression({ type: 'Int', description, read: ({ group }) => cypher`${group}.${raw(name)}` });
    return {
      key: t.value({
        of: 'group',
        property: 'key',
        type: 'String',
        description: 'What they are counted by: a part, or a relation.',
      }),
      people: number('people', 'How many people sources report: individuals, and the numbers of groups.'),
      atLeast: t.value({
        of: 'group',
        property: 'atLeast',
        type: 'Boolean',
        description:
          'Whether there were or may have been more: a number is "more than" or "about", or a group has none.',
      }),
      uncounted: number('uncounted', 'How many more groups there are for which no source gives a number.'),
    };
  },
});

const order: readonly Order[] = [
  { of: 'group', property: 'people', direction: 'DESC' },
  { of: 'group', property: 'uncounted', direction: 'DESC' },
  { of: 'group', property: 'key', direction: 'ASC' },
];

const PeopleGrouping = choice('PeopleGrouping', 'What people are counted by.', {
  ROLE: 'By the part that they had; "not stated" if no source says.',
  RELATION: 'By how they took part: PERFORMED, HARMED_IN ...',
});

builder.queryField('peopleCounts', (t) =>
  t.neo4jRows({
    name: 'QueryPeopleCounts',
    type: PeopleCount,
    description:
      'How many people took part in events that happened, added up by the part they had: "at least 500", and how many groups nobody has counted.',
    args: {
      in: t.arg.records('Event', { required: true, description: `The events: 1 to ${limit('ids')} ids.` }),
      by: t.arg({ type: PeopleGrouping, defaultValue: 'ROLE', description: 'What to count by.' }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { in: events, by, scope }, lens) => {
      const key = by === 'RELATION' ? raw('type(edge)') : ofProperty('role')(raw('edge'));
      const counted = (name: string) => shownOf(lens, 'Actor', name, raw('actor'));
      return cypher`${affairsAsked(events, scope, lens)}
WITH DISTINCT to AS event WHERE ${isDeed(raw('event'))}
MATCH (event)<-[edge:PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN]-(actor:Person|Group) WHERE ${passing(lens, { edge: raw('edge'), event: raw('event') }, { edge: 'PERFORMED', event: 'Event' })}
WITH coalesce(${key}, ${NOT_STATED}) AS key, collect(DISTINCT actor) AS actors
UNWIND actors AS actor WITH key, actors, actor
WHERE NOT EXISTS { MATCH (actor)-[within:MEMBER_OF]->(whole) WHERE whole IN actors AND ${passing(lens, { within: raw('within') }, { within: 'MEMBER_OF' })} }
WITH key, actor, ${counted('count')} AS exact, ${counted('countMin')} AS least
WITH key, CASE WHEN actor:Person THEN coalesce(exact, least, 1) ELSE coalesce(exact, least) END AS number, (actor:Group OR least IS NOT NULL) AND exact IS NULL AS open
WITH key, sum(coalesce(number, 0)) AS people, sum(CASE WHEN number IS NULL THEN 1 ELSE 0 END) AS uncounted, max(CASE WHEN open THEN 1 ELSE 0 END) = 1 AS atLeast
WITH {key: key, people: people, uncounted: uncounted, atLeast: atLeast} AS ${bound.group}`;
    },
    order,
  }),
);
