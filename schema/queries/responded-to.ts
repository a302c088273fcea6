import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { assertedBy } from '../certainty/asserted-by.ts';
import { weakest } from '../certainty/weakest.ts';

const STEPS = { response: 'Event', part: 'PERFORMED', link: 'RESPONDS_TO' } as const;

/** What an actor responded to, over two steps: the actor did something, and that responds to an event. */
export const RespondedTo = builder.neo4jRow('RespondedTo', {
  roles: { part: 'PERFORMED', response: 'Event', link: 'RESPONDS_TO', to: 'Event' },
  description: 'An event that somebody responded to, and what they responded with.',
  fields: (t) => ({
    response: t.node('response', { description: 'The event that responds.' }),
    to: t.node('to', { description: 'The event that it responds to.' }),
    occurrence: t.expose('occurrence', {
      of: 'response',
      description: 'Whether the response happened, or was only planned, threatened, called for ...',
    }),
    role: t.expose('role', { of: 'part', description: 'The part that the actor has in the response.' }),
    type: t.expose('type', { of: 'link' }),
    stance: t.expose('stance', { of: 'link' }),
    ...weakest(t, STEPS),
    ...assertedBy(t, Object.keys(STEPS)),
    responseClaims: t.edgeJoin('link', 'claims', { description: 'The claims that it is a response.' }),
    performerClaims: t.edgeJoin('part', 'claims', { description: 'The claims about who made the response.' }),
  }),
});

export const respondedToOrder: readonly Order[] = [
  { of: 'to', property: 'orderKey', direction: 'ASC' },
  { of: 'link', property: 'rid', direction: 'ASC' },
  { of: 'part', property: 'rid', direction: 'ASC' },
];
