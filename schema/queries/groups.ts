import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { byClock } from '../types/clock.ts';
import { rest, tally, tallyFields } from './tally.ts';

export const GroupCount = builder.neo4jRow('GroupCount', {
  roles: { group: 'map' },
  description:
    'How many events there are of something: those that happened in one column, those only planned, threatened ... in others.',
  fields: (t) => ({
    key: t.value({
      of: 'group',
      property: 'key',
      type: 'String',
      description: 'What is counted: a kind, a role, a month ...',
    }),
    ...tallyFields(t, 'group'),
  }),
});

/** Months in their order, the undated last; everything else with the most that happened first. */
export const groupOrder: readonly Order[] = [
  { of: 'group', property: 'place', direction: 'ASC' },
  { of: 'group', property: 'happened', direction: 'DESC' },
  { of: 'group', property: 'others', direction: 'DESC' },
  { of: 'group', property: 'key', direction: 'ASC' },
];

/** What something is counted under, read from the relationship or node. */
export type Key = (of: Fragment) => Fragment;

export const NOT_STATED = raw("'not stated'");

export const ofProperty =
  (name: string): Key =>
  (of) =>
    cypher`coalesce(${of}.${raw(identifier(name))}, ${NOT_STATED})`;

/** When something was, as it is stored: its ends as moments, and where the clocks are that they are told by. */
interface Dated {
  readonly start: Fragment;
  readonly end: Fragment;
  readonly zone: Fragment;
}

/**
 * The month or year of a beginning, by the clocks of the place: an evening of 31 July in New York is no August; where only an
 * end is known that it was before, and "undated" where there is neither.
 */
export function period({ start, end, zone }: Dated, characters: number): Fragment {
  const part = (moment: Fragment) =>
    cypher`substring(toString(${byClock(moment, zone)}), 0, ${raw(String(characters))})`;
  return cypher`coalesce(${part(start)}, 'until ' + ${part(end)}, 'undated')`;
}

export const monthOf: Key = (event) =>
  period({ start: cypher`${event}.start`, end: cypher`${event}.end`, zone: cypher`${event}.zone` }, 7);

/** Makes rows of `key` to groups; `count` aggregates what has some occurrences, `umbrellas` what is not counted. */
export function groups(
  group: Fragment | undefined,
  count: (occurrences: Fragment) => Fragment,
  umbrellas: Fragment,
): Fragment {
  return cypher`WITH key, {${tally(count)}, umbrellas: ${umbrellas}} AS counts
WITH counts {.*, key: key, others: ${rest(raw('counts'))}, place: CASE WHEN key STARTS WITH 'until ' THEN substring(key, 6) + ' until' WHEN key = 'undated' THEN '9999' WHEN key =~ '[0-9-]+' THEN key ELSE '' END} AS ${group}`;
}

/** An enum of what one may count by. */
export const choice = <Word extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Word, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(values).map(([word, meaning]) => [word, { value: word, description: meaning }]),
    ),
  });
