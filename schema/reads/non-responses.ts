import { cypher } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { allFound, checkId } from './by-id.ts';
import { passing } from './passing.ts';

const NonResponse = builder.neo4jRow('NonResponse', {
  roles: { claim: 'Claim', actor: 'Actor', event: 'Event' },
  description: 'A recorded silence: somebody says that an actor had not answered an event by a moment.',
  fields: (t) => ({
    actor: t.node('actor', { description: 'Who did not answer.' }),
    event: t.node('event', { description: 'What was not answered.' }),
    asOf: t.expose('asOf', { of: 'claim', description: 'The moment up to which that is said.' }),
    claim: t.node('claim', {
      description: 'The claim that says so, with who asserts it and where it stands.',
    }),
  }),
});

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC', read: asIs, write: asIs }];

builder.queryField('nonResponses', (t) =>
  t.neo4jRows({
    name: 'QueryNonResponses',
    type: NonResponse,
    description:
      'Recorded silences. That no answer is in the graph is none of them: then no source says anything about it.',
    args: {
      by: t.arg.id({ description: 'Only silences of this actor.' }),
      to: t.arg.id({ description: 'Only silences about this event.' }),
    },
    match: (bound, { by, to }, lens, context) => {
      const { claim, actor, event } = bound;
      return cypher`MATCH (${claim}:Claim {predicate: 'DID_RESPOND'}) WHERE ${claim}.polarity = 'NEGATED' AND ${passing(lens, bound, { claim: 'Claim' })}${
        by === null || by === undefined
          ? cypher``
          : cypher` AND ${claim}.subjectId = ${checkId(by, context, 'by')}`
      }${to === null || to === undefined ? cypher`` : cypher` AND ${claim}.objectId = ${checkId(to, context, 'to')}`}
MATCH (${actor}:Entity {id: ${claim}.subjectId}), (${event}:Entity {id: ${claim}.objectId})
WITH ${claim}, ${actor}, ${event}`;
    },
    missing: (args, context) => allFound({ by: 'Actor', to: 'Event' }, args, context),
    order,
  }),
);
