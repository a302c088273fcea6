import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { GroupedRows } from '../../src/cypher/plan.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing, shownOf } from '../certainty/passing.ts';
import { storedCounts } from '../counts/stored.ts';
import { recordedAt, scopeArg } from './affair.ts';
import {
  choice,
  GroupCount,
  groupOrder,
  groups,
  type Key,
  monthOf,
  NOT_STATED,
  ofProperty,
  period,
} from './groups.ts';
import { isUmbrella } from './tally.ts';

const EventGrouping = choice('EventGrouping', 'What events are counted by.', {
  KIND: 'By kind: Incident, Statement ...',
  MONTH:
    'By month, such as 2016-07: of the earliest moment that the date can mean; "until 2016-07" if only its end is known, "undated" if there is no date.',
  YEAR: 'By year, in the same way.',
  OCCURRENCE: 'By whether they happened, were planned, threatened ...',
  STATUS: 'By the status of their occurrence.',
  BASIS: 'By the basis of their occurrence.',
});

const ofEvent = (name: 'occurrence' | 'status' | 'basis') => (node: Fragment, lens: Lens) =>
  cypher`coalesce(${shownOf(lens, 'Event', name, node)}, ${NOT_STATED})`;
const during = (characters: number) => (node: Fragment, lens: Lens) =>
  period(
    {
      start: shownOf(lens, 'Event', 'start', node),
      end: shownOf(lens, 'Event', 'end', node),
      zone: shownOf(lens, 'Event', 'zone', node),
    },
    characters,
  );

const eventKeys: Readonly<Record<string, (node: Fragment, lens: Lens) => Fragment>> = {
  KIND: ofProperty('label'),
  MONTH: during(7),
  YEAR: during(4),
  OCCURRENCE: ofEvent('occurrence'),
  STATUS: ofEvent('status'),
  BASIS: ofEvent('basis'),
};

export const EVENT_GROUPINGS: readonly string[] = Object.keys(eventKeys);

/** How counts of all events are stored. */
export const eventsBy = (by: unknown): string => `events by ${String(by)}`;

/** All events, as they are seen through a lens. */
export const allEvents = (lens: Lens): Omit<GroupedRows, 'group'> => ({
  match: cypher`MATCH (node:Event) WHERE ${allOf(lens.node('Event', raw('node'), false))}`,
  node: raw('node'),
  among: (other) => allOf(lens.node('Event', other, false)),
});

/** Counts events by something: binds `group`. */
export function countEvents({ match, node, among, group }: GroupedRows, by: unknown, lens: Lens): Fragment {
  const keyOf = eventKeys[String(by)] ?? ofProperty('label');
  const key = (of: Fragment) => keyOf(of, lens);
  const alike = cypher`${among(raw('piece'))} AND ${key(raw('piece'))} = ${key(node)}`;
  // Wholes are found by their relationships and taken off: to ask of every event whether it is one costs more.
  return cypher`CALL () {
  ${match} RETURN ${key(node)} AS key, ${shownOf(lens, 'Event', 'occurrence', node)} AS occurrence, count(*) AS number, false AS umbrella
  UNION ALL
  ${match} AND ${isUmbrella(node, lens, alike)} RETURN ${key(node)} AS key, ${shownOf(lens, 'Event', 'occurrence', node)} AS occurrence, count(*) AS number, true AS umbrella
}
${groups(group, (occurrences) => cypher`sum(CASE WHEN occurrence IN ${occurrences} THEN CASE WHEN umbrella THEN -number ELSE number END ELSE 0 END)`, raw('sum(CASE WHEN umbrella THEN number ELSE 0 END)'))}`;
}

builder.queryField('eventCounts', (t) =>
  t.neo4jGroups({
    name: 'QueryEventCounts',
    type: GroupCount,
    kind: 'Event',
    description:
      'How many events there are, by kind, month, occurrence ...; those that happened apart from those only planned or threatened. A whole is not counted beside its parts. With a lens or a filter, reads every event that fits.',
    args: { by: t.arg({ type: EventGrouping, required: true, description: 'What to count by.' }) },
    grouped: (rows, { by }, lens) => countEvents(rows, by, lens),
    stored: ({ group }, { by }) => storedCounts(group, eventsBy(by)),
    order: groupOrder,
  }),
);

const RelationGrouping = choice('RelationGrouping', 'What relations are counted by.', {
  RELATION: 'By relation: PERFORMED, HARMED_IN ...',
  ROLE: 'By the part somebody has; "not stated" if no source says.',
  STATUS: 'By status.',
  BASIS: 'By basis.',
});

const relationKeys: Readonly<Record<string, Key>> = {
  RELATION: (edge) => cypher`type(${edge})`,
  ROLE: ofProperty('role'),
  STATUS: ofProperty('status'),
  BASIS: ofProperty('basis'),
};

/** How somebody or something has a part in an event. */
export const PARTS = raw('PERFORMED|HARMED_IN|TARGETED_BY|INVOLVED_IN');

builder.queryField('participationCounts', (t) =>
  t.neo4jRows({
    name: 'QueryParticipationCounts',
    type: GroupCount,
    description:
      'The parts that an actor or thing has in events, counted: events that happened apart from those only planned or threatened. A whole is not counted beside its parts.',
    args: {
      of: t.arg.record('Entity', { required: true, description: 'The id of the actor or thing.' }),
      by: t.arg({ type: RelationGrouping, required: true, description: 'What to count by.' }),
    },
    match: (bound, { of, by }, lens) => {
      const key = relationKeys[String(by)] ?? ofProperty('role');
      const alike = cypher`EXISTS { (piece)<-[also:${PARTS}]-(of) WHERE ${key(raw('also'))} = ${key(raw('edge'))} AND ${passing(lens, { also: raw('also') }, { also: 'PERFORMED' })} }`;
      return cypher`MATCH (of:Entity {id: ${of}})-[edge:${PARTS}]->(event:Event) WHERE ${passing(lens, { edge: raw('edge'), event: raw('event') }, { edge: 'PERFORMED', event: 'Event' })}
WITH event, ${key(raw('edge'))} AS key, ${isUmbrella(raw('event'), lens, alike)} AS umbrella
${eachOnce(bound.group)}`;
    },
    order: groupOrder,
  }),
);

const ResponseGrouping = choice('ResponseGrouping', 'What responses are counted by.', {
  TYPE: 'By how they respond: PROTEST, RETALIATION ...; "not stated" if no source says. A response of several types counts once for each.',
  STANCE: 'By which side they take; "not stated" if no source says.',
  KIND: 'By the kind of the response: Statement, Measure ...',
  OCCURRENCE: 'By whether they happened, were planned, threatened ...',
  STATUS: 'By the status of their being responses.',
  BASIS: 'By the basis of their being responses.',
  MONTH:
    'By the month of the response: of the earliest moment that its date can mean; "until 2016-07" if only its end is known, "undated" if there is no date.',
});

const ofLink =
  (key: Key): ResponseKey =>
  (link) =>
    key(link);
const ofResponse =
  (key: Key): ResponseKey =>
  (_link, response) =>
    key(response);

type ResponseKey = (link: Fragment, response: Fragment) => Fragment;

const responseKeys: Readonly<Record<string, ResponseKey>> = {
  TYPE: ofLink(ofProperty('type')),
  STANCE: ofLink(ofProperty('stance')),
  KIND: ofResponse(ofProperty('label')),
  OCCURRENCE: ofResponse(ofProperty('occurrence')),
  STATUS: ofLink(ofProperty('status')),
  BASIS: ofLink(ofProperty('basis')),
  MONTH: ofResponse(monthOf),
};

builder.queryField('responseCounts', (t) =>
  t.neo4jRows({
    name: 'QueryResponseCounts',
    type: GroupCount,
    description:
      'How events were responded to, counted: for one event and its affair, or for all. Responses that happened are apart from those only planned or threatened; a response recorded at several events counts once, and a whole is not counted beside its parts.',
    args: {
      to: t.arg.records('Event', { description: 'Only responses to these events; to all by default.' }),
      by: t.arg({ type: ResponseGrouping, required: true, description: 'What to count by.' }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { to, by, scope }, lens) => {
      const key = responseKeys[String(by)] ?? ofLink(ofProperty('type'));
      const keyOf = (link: string, event: string) => key(raw(link), raw(event));
      const where = to
        ? cypher`${recordedAt({ to, scope }, lens)} WITH collect(DISTINCT to) AS places UNWIND places AS to
MATCH (to)<-[edge:RESPONDS_TO]-(event:Event)`
        : cypher`WITH null AS places MATCH (to:Event)<-[edge:RESPONDS_TO]-(event:Event)`;
      const alike = cypher`EXISTS { (piece)-[also:RESPONDS_TO]->(there) WHERE (places IS NULL OR there IN places) AND ${keyOf('also', 'piece')} = ${keyOf('edge', 'event')} AND ${passing(lens, { also: raw('also') }, { also: 'RESPONDS_TO' })} }`;
      return cypher`${where} WHERE ${passing(lens, { edge: raw('edge'), event: raw('event') }, { edge: 'RESPONDS_TO', event: 'Event' })}
WITH event, ${keyOf('edge', 'event')} AS key, ${isUmbrella(raw('event'), lens, alike)} AS umbrella
${eachOnce(bound.group)}`;
    },
    order: groupOrder,
  }),
);

/** Counts rows of `event`, `key` and `umbrella`, each event once under a key. */
function eachOnce(group: Fragment | undefined): Fragment {
  return groups(
    group,
    (occurrences) =>
      cypher`count(DISTINCT CASE WHEN NOT umbrella AND event.occurrence IN ${occurrences} THEN event END)`,
    raw('count(DISTINCT CASE WHEN umbrella THEN event END)'),
  );
}
