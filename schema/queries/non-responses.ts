import { cypher } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { affairsAsked, scopeArg } from './affair.ts';

const NonResponse = builder.neo4jRow('NonResponse', {
  roles: { claim: 'Claim', actor: 'Actor', to: 'Event' },
  description: 'A recorded silence: somebody says that an actor had not responded to an event by a moment.',
  fields: (t) => ({
    actor: t.node('actor', { description: 'Who did not respond.' }),
    to: t.node('to', { description: 'What was not responded to.' }),
    asOf: t.expose('asOf', { of: 'claim', description: 'The moment up to which that is said.' }),
    modality: t.expose('modality', { of: 'claim', description: 'How that is put.' }),
    basis: t.expose('basis', { of: 'claim', description: 'What that rests on.' }),
    basisRank: t.expose('basisRank', { of: 'claim' }),
    claim: t.node('claim', {
      description: 'The claim that says so, with its asserter and passages.',
    }),
  }),
});

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC' }];

builder.queryField('nonResponses', (t) =>
  t.neo4jRows({
    name: 'QueryNonResponses',
    type: NonResponse,
    description:
      'Recorded silences. A response that is merely missing from the graph is not one: then no source says anything about it.',
    args: {
      by: t.arg.records('Actor', { description: 'Only silences of these actors.' }),
      to: t.arg.records('Event', { description: 'Only silences about these events.' }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { by, to, scope }, lens) => {
      const { claim, actor } = bound;
      const only = by ? cypher` AND ${claim}.subjectId IN ${by}` : cypher``;
      const silent = cypher`${claim}.polarity = 'NEGATED' AND ${passing(lens, bound, { claim: 'Claim' })}${only}`;
      const about = to
        ? cypher`${affairsAsked(to, scope, lens)} WITH DISTINCT to
MATCH (${claim}:Claim {objectId: to.id}) WHERE ${claim}.predicate = 'DID_RESPOND' AND ${silent}`
        : cypher`MATCH (${claim}:Claim {predicate: 'DID_RESPOND'}) WHERE ${silent}
MATCH (to:Entity {id: ${claim}.objectId})`;
      return cypher`${about}
MATCH (${actor}:Entity {id: ${claim}.subjectId})
WITH ${claim}, ${actor}, to AS ${bound.to}`;
    },
    order,
  }),
);
