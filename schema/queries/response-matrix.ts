import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { words } from '../../src/cypher/words.ts';
import { type EnumType, wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { assertersOf } from '../certainty/asserted-by.ts';
import { passing, shownOf } from '../certainty/passing.ts';
import { weakestFirst, weakestWord } from '../certainty/weakest.ts';
import { Basis, rankOf, Status } from '../ontology/certainty.ts';
import { ResponseType, Role } from '../ontology/fact.ts';
import { recordedAt, scopeArg } from './affair.ts';
import { isDeed, isUmbrella, rest, tally, tallyFields } from './tally.ts';

const MatrixCell = builder.neo4jRow('ResponseMatrixCell', {
  roles: { actor: 'Actor', to: 'Event', cell: 'map' },
  description:
    'How often, and on what basis, an actor responded to an event. A response of several types counts once.',
  fields: (t) => {
    const cell = (name: string, type: object, description: string) =>
      t.value({ of: 'cell', property: name, type, nullable: !Array.isArray(type), description });
    return {
      actor: t.node('actor', { description: 'Who responded.' }),
      to: t.node('to', {
        description:
          'What was responded to: the event asked about; if none was, the earliest of the incidents that are one affair.',
      }),
      ...tallyFields(t, 'cell'),
      types: cell(
        'types',
        [builder.neo4jEnum(ResponseType)],
        'The ways in which it responded with what happened, each once.',
      ),
      otherTypes: cell(
        'otherTypes',
        [builder.neo4jEnum(ResponseType)],
        'The ways in which it responded with what was only planned, promised, threatened or called for, each once.',
      ),
      roles: cell(
        'roles',
        [builder.neo4jEnum(Role)],
        'The parts that the actor has in these responses, each once.',
      ),
      strongestBasisRank: t.expression({
        type: 'Int',
        description:
          'The rank of the best-founded of these responses, each as weak as its weakest step. Only among those that happened, if any did.',
        read: ({ cell }) => cypher`${RANKS}[${cell}.ground.basis]`,
      }),
      strongestBasis: t.expression({
        type: builder.neo4jEnum(Basis),
        description:
          'The basis of the best-founded of these responses. Only among those that happened, if any did.',
        read: ({ cell }) => cypher`${cell}.ground.basis`,
      }),
      strongestStatus: t.expression({
        type: builder.neo4jEnum(Status),
        description:
          'The status of the best-founded of these responses. Only among those that happened, if any did.',
        read: ({ cell }) => cypher`${cell}.ground.status`,
      }),
      ...assertersOf(t, ({ cell }) => cypher`${cell}.rids`),
    };
  },
});

const order: readonly Order[] = [
  { of: 'cell', property: 'happened', direction: 'DESC' },
  { of: 'cell', property: 'others', direction: 'DESC' },
  { of: 'actor', property: 'id', direction: 'ASC' },
  { of: 'to', property: 'id', direction: 'ASC' },
];

const RANKS = raw(
  `{${wordsOf(Basis)
    .map((word) => `${word}: ${rankOf(word)}`)
    .join(', ')}}`,
);
const STEPS = { response: 'Event', part: 'PERFORMED', link: 'RESPONDS_TO' } as const;

builder.queryField('responseMatrix', (t) =>
  t.neo4jRows({
    name: 'QueryResponseMatrix',
    type: MatrixCell,
    description:
      'Who responded to what, how often and on what basis: the cells of a heat map, the fullest first. Pairs without a response have no cell. Incidents that are one affair share a column, under the earliest of them; a whole and its parts have columns of their own.',
    args: {
      by: t.arg.records('Actor', { description: 'Only responses of these actors; of all by default.' }),
      to: t.arg.records('Event', { description: 'Only responses to these events; to all by default.' }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { by, to, scope }, lens) => {
      const found = { part: raw('part'), response: raw('response'), link: raw('link') };
      const only = by ? cypher` AND actor.id IN ${by}` : cypher``;
      return cypher`${recordedAt({ to, scope }, lens)}
MATCH (actor:Actor)-[part:PERFORMED]->(response:Event)-[link:RESPONDS_TO]->(to)
WHERE ${passing(lens, found, { part: 'PERFORMED', response: 'Event', link: 'RESPONDS_TO' })}${only}
WITH actor, affair, response AS event, ${isDeed(raw('response'))} AS deed, link.type AS type, part.role AS role, [${join(
        Object.keys(STEPS).map((step) => cypher`${raw(step)}.rid`),
        ', ',
      )}] AS rids, ${ground(lens)} AS ground
WITH actor, affair, collect(DISTINCT event) AS events, collect({event: event, deed: deed, type: type, role: role, rids: rids, ground: ground}) AS rows
WITH actor, affair, events, rows, [event IN events WHERE ${isUmbrella(raw('event'), lens, raw('piece IN events'))}] AS umbrellas
WITH actor, affair, rows, umbrellas, [event IN events WHERE NOT event IN umbrellas] AS counted
WITH actor AS ${bound.actor}, affair AS ${bound.to}, {${tally((occurrences) => cypher`size([event IN counted WHERE event.occurrence IN ${occurrences}])`)}, umbrellas: size(umbrellas)} AS counts, rows, [row IN rows WHERE row.deed] AS deeds, [row IN rows WHERE NOT row.deed] AS others
WITH ${bound.actor}, ${bound.to}, counts {.*, others: ${rest(raw('counts'))}, types: ${each('deeds', 'type', ResponseType)}, otherTypes: ${each('others', 'type', ResponseType)}, roles: ${each('rows', 'role', Role)}, rids: reduce(all = [], row IN rows | all + row.rids), ground: ${strongest}} AS ${bound.cell}`;
    },
    order,
  }),
);

/** How sure one response is: as its weakest step. */
function ground(lens: Lens): Fragment {
  const of = (property: 'basis' | 'status') =>
    cypher`[${join(
      Object.entries(STEPS).map(([step, owner]) => shownOf(lens, owner, property, raw(step))),
      ', ',
    )}]`;
  return cypher`{basis: ${weakestWord(Basis, of('basis'))}, status: ${weakestWord(Status, of('status'))}}`;
}

/** The words that rows have in a column, each once, in the order in which they are declared. */
function each(rows: string, column: string, type: EnumType): Fragment {
  return cypher`[word IN ${words(wordsOf(type))} WHERE any(row IN ${raw(rows)} WHERE row.${raw(column)} = word)]`;
}

/** The best ground of what happened; where nothing did, of the rest. */
const strongest = (() => {
  const best = (rows: string, property: 'basis' | 'status', type: EnumType) =>
    cypher`head([word IN ${words([...weakestFirst(type)].reverse())} WHERE any(row IN ${raw(rows)} WHERE row.ground.${raw(property)} = word)])`;
  const of = (rows: string) =>
    cypher`{basis: ${best(rows, 'basis', Basis)}, status: ${best(rows, 'status', Status)}}`;
  return cypher`CASE WHEN deeds = [] THEN ${of('others')} ELSE ${of('deeds')} END`;
})();
