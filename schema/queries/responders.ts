import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { assertedBy } from '../certainty/asserted-by.ts';
import { passing } from '../certainty/passing.ts';
import { weakest } from '../certainty/weakest.ts';
import { nearest, recordedAt, scopeArg } from './affair.ts';

const STEPS = { response: 'Event', part: 'PERFORMED', link: 'RESPONDS_TO' } as const;

const Responder = builder.neo4jRow('Responder', {
  roles: { actor: 'Actor', part: 'PERFORMED', response: 'Event', link: 'RESPONDS_TO', to: 'Event' },
  description:
    'Somebody who responded to an event, with what, and how certain that is. A response of several types is a row for each.',
  fields: (t) => ({
    actor: t.node('actor', { description: 'Who responded.' }),
    response: t.node('response', { description: 'The event that responds.' }),
    to: t.node('to', { description: 'The event at which the response is recorded.' }),
    occurrence: t.expose('occurrence', {
      of: 'response',
      description: 'Whether the response happened, or was only planned, threatened, called for ...',
    }),
    type: t.expose('type', { of: 'link' }),
    stance: t.expose('stance', { of: 'link' }),
    role: t.expose('role', { of: 'part', description: 'The part that the actor has in the response.' }),
    ...weakest(t, STEPS),
    ...assertedBy(t, Object.keys(STEPS)),
    performerAssertedBy: assertedBy(t, ['part'], 'Who says that this actor made the response').assertedBy,
    responseAssertedBy: assertedBy(t, ['link'], 'Who says that it was a response, whoever made it')
      .assertedBy,
    responseStatus: t.expose('status', {
      of: 'link',
      description: 'The status of its being a response, whoever made it.',
    }),
    responseBasis: t.expose('basis', {
      of: 'link',
      description: 'The basis of its being a response, whoever made it.',
    }),
    responseClaims: t.edgeJoin('link', 'claims', { description: 'The claims that it is a response.' }),
    performerClaims: t.edgeJoin('part', 'claims', { description: 'The claims about who made the response.' }),
  }),
});

const order: readonly Order[] = [
  { of: 'response', property: 'orderKey', direction: 'ASC' },
  { of: 'link', property: 'rid', direction: 'ASC' },
  { of: 'part', property: 'rid', direction: 'ASC' },
];

const found = {
  actor: raw('actor'),
  part: raw('part'),
  response: raw('response'),
  link: raw('link'),
  to: raw('to'),
};

builder.queryField('responders', (t) =>
  t.neo4jRows({
    name: 'QueryResponders',
    type: Responder,
    description:
      'Who responded to an event, or to another event of its affair: with what, how, and on what basis. If no source says who made a response, it is left out here: see `responses` of the event.',
    args: {
      to: t.arg.records('Event', {
        required: true,
        description: 'The ids of the events that were responded to.',
      }),
      by: t.arg.records('Actor', { description: 'Only responses of these actors; of all by default.' }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { to, by, scope }, lens) => {
      const only = by ? cypher` AND actor.id IN ${by}` : cypher``;
      return cypher`${recordedAt({ to, scope }, lens)}
MATCH (to)<-[link:RESPONDS_TO]-(response:Event)<-[part:PERFORMED]-(actor:Actor)
WHERE ${passing(lens, found, { link: 'RESPONDS_TO', part: 'PERFORMED', response: 'Event' })}${only}
${scope === 'EVENT' ? cypher`` : nearest(['actor', 'part', 'response'])}
WITH ${raw(scope === 'EVENT' ? '' : 'DISTINCT ')}actor AS ${bound.actor}, part AS ${bound.part}, response AS ${bound.response}, link AS ${bound.link}, to AS ${bound.to}`;
    },
    order,
  }),
);
