import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';

const Dispute = builder.neo4jRow('Dispute', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity' },
  description: 'A fact about which asserters contradict each other, with both sides.',
  fields: (t) => ({
    subject: t.node('subject', { description: 'What it is about.' }),
    predicate: t.expose('predicate', { of: 'claim' }),
    object: t.node('object', { nullable: true, description: 'The other end, if it is a relation.' }),
    value: t.expose('value', { of: 'claim' }),
    rid: t.expose('rid', { of: 'claim' }),
    for: t.nodesConnection({
      name: 'DisputeFor',
      kind: 'Claim',
      description: 'The claims that say so.',
      match: (bound, { claim }, lens) =>
        cypher`MATCH (${bound.node}:Claim {rid: ${claim}.rid}) WHERE ${bound.node}.polarity = ${claim}.polarity AND ${agree(bound.node, claim)} AND ${passing(lens, bound, { node: 'Claim' })} WITH ${bound.node}`,
    }),
    against: t.nodesConnection({
      name: 'DisputeAgainst',
      kind: 'Claim',
      description:
        'The claims that say otherwise: the opposite, a value that excludes it, or something that contradicts it.',
      match: (bound, { claim }, lens) =>
        cypher`CALL (${claim}) {
  MATCH (same:Claim {rid: ${claim}.rid}) WHERE same.polarity = ${claim}.polarity AND ${agree(raw('same'), claim)}
  MATCH (same)-[:CONTRADICTS]-(other:Claim) RETURN other
  UNION
  MATCH (other:Claim {rid: ${claim}.rid}) WHERE other.polarity <> ${claim}.polarity AND other.polarity <> 'OPEN' RETURN other
} WITH DISTINCT other AS ${bound.node} WHERE ${passing(lens, bound, { node: 'Claim' })} WITH ${bound.node}`,
    }),
  }),
});

/** Claims of one fact may differ in its details, such as the outcome. */
const agree = (one: Fragment | undefined, claim: Fragment | undefined): Fragment =>
  cypher`NOT EXISTS { (${one})-[:CONTRADICTS {how: 'DIFFERS'}]-(${claim}) }`;

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC' }];

builder.queryField('disputes', (t) =>
  t.neo4jRows({
    name: 'QueryDisputes',
    type: Dispute,
    description:
      'Facts and values that asserters contradict, with the claims on both sides. Silence contradicts nothing.',
    args: {
      about: t.arg.record('Entity', {
        description: 'Only disputes about this record, as subject or object.',
      }),
    },
    match: (bound, { about }, lens) => {
      const { claim, subject, object } = bound;
      const concerned = about
        ? cypher` AND (${claim}.subjectId = ${about} OR ${claim}.objectId = ${about})`
        : raw('');
      // Of the claims that say the same, the first stands for them all.
      return cypher`MATCH (${claim}:Claim {contested: true}) WHERE ${claim}.polarity = 'AFFIRMED' AND ${passing(lens, bound, { claim: 'Claim' })}${concerned}
AND NOT EXISTS { MATCH (first:Claim {rid: ${claim}.rid}) WHERE first.polarity = 'AFFIRMED' AND first.contested AND first.id < ${claim}.id AND ${passing(lens, { first: raw('first') }, { first: 'Claim' })} }
MATCH (${subject}:Entity {id: ${claim}.subjectId}) OPTIONAL MATCH (${object}:Entity {id: ${claim}.objectId})
WITH ${claim}, ${subject}, ${object}`;
    },
    order,
  }),
);
