import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Basis, Status } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { MOST_MOMENTS, UNDATED } from '../projection/history.ts';
import { passing } from './passing.ts';
import { column, columnOrNull, idsIn } from './rows.ts';

const FactDay = builder.neo4jRow('FactDay', {
  roles: { known: 'map' },
  description:
    'How a fact stood from a day on. The day is that by which something was said about it: the end of a vague date ("May 2020" counts from 31 May on), the day that one begins with which is open at its end.',
  fields: (t) => ({
    since: t.value({
      of: 'known',
      property: 'since',
      type: 'String',
      nullable: true,
      description:
        'The moment from which on it stood so, as `asOf` of a lens takes it: the end of the day in the zone of its source. Missing for what no date is known of: it comes last, and the fact then stands as it does by all claims.',
    }),
    day: t.value({
      of: 'known',
      property: 'words',
      type: 'String',
      nullable: true,
      description:
        'The day in words, as the source dates it: `24 November 2014 or later`. Missing for what no date is known of.',
    }),
    status: t.value({
      of: 'known',
      property: 'status',
      type: builder.neo4jEnum(Status),
      nullable: true,
      description:
        'How it stood from then on, by all that had been said; missing while nobody said so yet, as where it was denied first.',
    }),
    basis: t.value({
      of: 'known',
      property: 'basis',
      type: builder.neo4jEnum(Basis),
      nullable: true,
      description: 'What it rested on from then on, at best.',
    }),
    occurrence: t.value({
      of: 'known',
      property: 'occurrence',
      type: builder.neo4jEnum(Occurrence),
      nullable: true,
      description:
        'Of an event, how far it had got by what was known then: planned, happened. Missing for relations.',
    }),
    sources: t.value({
      of: 'known',
      property: 'sources',
      type: 'Int',
      description:
        'How many sources that are independent of each other said so from then on, of those who put it most surely. The word of the actor alone is one, and `status` tells that no other reported it.',
    }),
    roots: t.nodesConnection({
      name: 'FactDayRoots',
      kind: 'Entity',
      description:
        'These sources: whoever depends on nobody else, such as a group in the place of its members.',
      match: (bound, { known }) =>
        cypher`MATCH (${bound.node}:Entity) WHERE ${bound.node}.id IN ${known}.roots WITH ${bound.node}`,
    }),
    claims: t.nodesConnection({
      name: 'FactDayClaims',
      kind: 'Claim',
      description:
        'What was said about it on that day, and so changed how it stands, or left it: claims for it and against it, and what takes one back.',
      match: (bound, { known }, lens) =>
        cypher`MATCH (${bound.node}:Claim) WHERE ${bound.node}.id IN ${known}.claims AND ${passing(lens, bound, { node: 'Claim' })} WITH ${bound.node}`,
    }),
  }),
});

/** How a relation, or that an event took place, stood from each day on. */
export const historyOf = (role: string) =>
  ({
    type: FactDay,
    description: `How it came to stand as it does: each day on which something was said about it, in order, with how it stood from then on by all claims, and what was said. Through a lens about who says so, the days on which a claim that passes was made. At most ${MOST_MOMENTS} days: where it was spoken of on more, what was said on one that is left out stands with the next.`,
    match: (bound: Scope, scope: Scope, lens: Lens) => {
      const row = raw('day');
      return cypher`UNWIND coalesce(${variable(scope, role)}.history, []) AS day WITH day WHERE ${someSaid(row, lens)}
WITH {since: CASE WHEN NOT day STARTS WITH '${raw(UNDATED)}' THEN left(day, 19) + 'Z' END, status: ${columnOrNull(row, 1)}, basis: ${columnOrNull(row, 2)}, occurrence: ${columnOrNull(row, 3)}, sources: toInteger(${column(row, 4)}), roots: ${idsIn(row, 5)}, claims: ${idsIn(row, 6)}, words: ${columnOrNull(row, 7)}} AS ${bound.known}`;
    },
    limit: MOST_MOMENTS,
  }) as const;

function someSaid(row: Fragment, lens: Lens): Fragment {
  const asked = lens.node('Claim', raw('told'), true);
  if (asked.length === 0) return raw('true');
  return cypher`EXISTS { MATCH (told:Claim) WHERE told.id IN ${idsIn(row, 6)} AND ${allOf(asked)} }`;
}
