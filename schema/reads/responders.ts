import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { allFound, checkId, matchById } from './by-id.ts';
import { passing } from './passing.ts';
import { weakest } from './weakest.ts';

const Responder = builder.neo4jRow('Responder', {
  roles: { actor: 'Actor', part: 'PERFORMED', event: 'Event', response: 'RESPONDS_TO' },
  description: 'Somebody who answered an event, with what, and how sure that is.',
  fields: (t) => ({
    actor: t.node('actor', { description: 'Who answered.' }),
    event: t.node('event', { description: 'The answer.' }),
    type: t.expose('type', { of: 'response' }),
    stance: t.expose('stance', { of: 'response' }),
    role: t.expression({
      type: 'String',
      nullable: true,
      description: 'The part that the actor has in the answer.',
      read: ({ part }) => cypher`${part}.role`,
    }),
    ...weakest(t, ['part', 'response']),
    responseStatus: t.expose('status', {
      of: 'response',
      description: 'How the fact stands that it is an answer, whoever gave it.',
    }),
    responseBasis: t.expose('basis', {
      of: 'response',
      description: 'What it rests on that it is an answer, whoever gave it.',
    }),
    responseClaims: t.edgeJoin('response', 'claims', { description: 'The claims that it is an answer.' }),
    performerClaims: t.edgeJoin('part', 'claims', { description: 'The claims about who gave the answer.' }),
  }),
});

const order: readonly Order[] = [
  { of: 'event', property: 'orderKey', direction: 'ASC', read: asIs, write: asIs },
  { of: 'response', property: 'rid', direction: 'ASC', read: asIs, write: asIs },
  { of: 'part', property: 'rid', direction: 'ASC', read: asIs, write: asIs },
];

builder.queryField('responders', (t) =>
  t.neo4jRows({
    name: 'QueryResponders',
    type: Responder,
    description:
      'Who responded to an event: with what, how, and on what basis one may say so. Answers of which no source says who gave them are left out here: see `responses` of the event.',
    args: {
      to: t.arg.id({ required: true, description: 'The id of the event that was answered.' }),
      by: t.arg.id({ description: 'Only answers of this actor.' }),
    },
    match: (bound, { to, by }, lens, context) => {
      const actor =
        by === null || by === undefined
          ? cypher`(${bound.actor}:Actor)`
          : cypher`(${bound.actor}:Actor {id: ${checkId(by, context, 'by')}})`;
      return cypher`${matchById({ node: raw('answered') }, checkId(to, context, 'to'))}
MATCH (answered)<-[${bound.response}:RESPONDS_TO]-(${bound.event}:Event)<-[${bound.part}:PERFORMED]-${actor}
WHERE ${passing(lens, bound, { response: 'RESPONDS_TO', part: 'PERFORMED', event: 'Event' })}
WITH ${bound.actor}, ${bound.part}, ${bound.event}, ${bound.response}`;
    },
    missing: (args, context) => allFound({ to: 'Event', by: 'Actor' }, args, context),
    order,
  }),
);
