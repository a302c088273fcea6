import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs, wordsOf } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { Basis } from '../ontology/certainty.ts';
import { ResponseType } from '../ontology/fact.ts';
import { checkId } from './by-id.ts';
import { enumRef } from './enum-ref.ts';
import { passing, seen } from './passing.ts';
import type { ReadContext } from './read-limits.ts';

const MatrixCell = builder.neo4jRow('ResponseMatrixCell', {
  roles: { actor: 'Actor', event: 'Event', cell: 'map' },
  description: 'How often, and on what ground, an actor answered an event.',
  fields: (t) => ({
    actor: t.node('actor', { description: 'Who answered.' }),
    event: t.node('event', { description: 'What was answered.' }),
    count: t.expression({
      type: 'Int',
      description: 'How many answers of this actor to this event there are.',
      read: ({ cell }) => cypher`${cell}.count`,
    }),
    types: t.expression({
      type: [enumRef(ResponseType)],
      description: 'How it answered, each way once.',
      read: ({ cell }) => cypher`${cell}.types`,
    }),
    strongestBasisRank: t.expression({
      type: 'Int',
      description: 'The rank of the best-founded of these answers, each as weak as its weaker step.',
      read: ({ cell }) => cypher`${cell}.rank`,
    }),
    strongestBasis: t.expression({
      type: enumRef(Basis),
      description: 'The basis of the best-founded of these answers.',
      read: ({ cell }) => cypher`${cell}.basis`,
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'cell', property: 'count', direction: 'DESC', read: asIs, write: asIs },
  { of: 'actor', property: 'id', direction: 'ASC', read: asIs, write: asIs },
  { of: 'event', property: 'id', direction: 'ASC', read: asIs, write: asIs },
];

const oneOf = (
  node: Fragment | undefined,
  ids: readonly (string | number)[] | null | undefined,
  name: string,
  context: ReadContext,
) => (ids ? cypher` AND ${node}.id IN ${ids.map((id) => checkId(id, context, name))}` : raw(''));

const STRONGEST_FIRST = raw(
  `[${wordsOf(Basis)
    .map((word) => `'${word}'`)
    .join(', ')}]`,
);

builder.queryField('responseMatrix', (t) =>
  t.neo4jRows({
    name: 'QueryResponseMatrix',
    type: MatrixCell,
    description:
      'Who answered what, how often and on what ground: the cells of a heat map, the fullest first. Pairs without an answer have no cell.',
    args: {
      actors: t.arg.idList({ description: 'Only these actors; all where not given.' }),
      events: t.arg.idList({ description: 'Only answers to these events; to all where not given.' }),
    },
    match: (bound, { actors, events }, lens, context) => {
      const { actor, event, cell } = bound;
      const scope = {
        part: raw('part'),
        answer: raw('answer'),
        response: raw('response'),
        event: event ?? raw('event'),
      };
      const weaker = cypher`CASE WHEN ${seen(lens, 'basisRank', scope.part)} < ${seen(lens, 'basisRank', scope.response)} THEN [${seen(lens, 'basisRank', scope.part)}, ${seen(lens, 'basis', scope.part)}] ELSE [${seen(lens, 'basisRank', scope.response)}, ${seen(lens, 'basis', scope.response)}] END`;
      return cypher`MATCH (${actor}:Actor)-[part:PERFORMED]->(answer:Event)-[response:RESPONDS_TO]->(${event}:Event)
WHERE ${passing(lens, scope, { part: 'PERFORMED', answer: 'Event', response: 'RESPONDS_TO', event: 'Event' })}${oneOf(actor, actors, 'actors', context)}${oneOf(event, events, 'events', context)}
WITH ${actor}, ${event}, answer, response.type AS type, ${weaker} AS ground ORDER BY type
WITH ${actor}, ${event}, count(DISTINCT answer) AS count, collect(DISTINCT type) AS types, max(ground[0]) AS rank, collect(DISTINCT ground) AS grounds
WITH ${actor}, ${event}, {count: count, types: types, rank: rank, basis: head([word IN ${STRONGEST_FIRST} WHERE [rank, word] IN grounds])} AS ${cell}`;
    },
    order,
  }),
);
