import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { weakest } from './weakest.ts';

/** What an actor answered, over two steps: the actor did something, and that answers an event. */
export const RespondedTo = builder.neo4jRow('RespondedTo', {
  roles: { part: 'PERFORMED', via: 'Event', response: 'RESPONDS_TO', event: 'Event' },
  description: 'An event that somebody answered, and the answer by way of which they did.',
  fields: (t) => ({
    event: t.node('event', { description: 'What was answered.' }),
    via: t.node('via', { description: 'The answer.' }),
    role: t.expose('role', { of: 'part', description: 'The part that the actor has in the answer.' }),
    type: t.expose('type', { of: 'response' }),
    stance: t.expose('stance', { of: 'response' }),
    ...weakest(t, ['part', 'response']),
    responseClaims: t.edgeJoin('response', 'claims', { description: 'The claims that it is an answer.' }),
    performerClaims: t.edgeJoin('part', 'claims', { description: 'The claims about who gave the answer.' }),
  }),
});

export const respondedToOrder: readonly Order[] = [
  { of: 'event', property: 'orderKey', direction: 'ASC', read: asIs, write: asIs },
  { of: 'response', property: 'rid', direction: 'ASC', read: asIs, write: asIs },
  { of: 'part', property: 'rid', direction: 'ASC', read: asIs, write: asIs },
];
