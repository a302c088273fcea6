import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Order, Scope } from '../../src/cypher/plan.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder, type Fields } from '../builder.ts';
import { historyOf } from '../certainty/history.ts';
import { BY_GROUNDS } from '../certainty/lens/claims.ts';
import { passing, shownOf } from '../certainty/passing.ts';
import { restsOn } from '../certainty/rests-on.ts';
import { Status } from '../ontology/certainty.ts';

/** What is told of a fact that is known by its best claim, with its ends and what is stored of it. */
export const factFields = (t: Fields) => ({
  rid: t.value({
    of: 'claim',
    property: 'rid',
    type: 'ID',
    description: 'The key of the fact: `claims` are found by it.',
  }),
  predicate: t.value({
    of: 'claim',
    property: 'predicate',
    type: 'String',
    description: 'The relation, or OCCURRED for an event that took place, or was planned.',
  }),
  sentence: t.expression({
    type: 'String',
    description:
      'What the sources say of it, as an English sentence that can be printed as it is. Through a lens it is that of its best claim.',
    read: ({ claim, fact }, lens) =>
      lens.fingerprint === undefined
        ? cypher`coalesce(${fact}.sentence, ${claim}.sentence)`
        : shownOf(lens, 'Claim', 'sentence', claim ?? raw('claim')),
  }),
});

/** The best claim for a fact, of those that are seen. */
export const bestClaim = (rid: Fragment, lens: Lens): Fragment =>
  cypher`head(COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND ${passing(lens, { c: raw('c') }, { c: 'Claim' })} RETURN c ORDER BY ${shownOf(lens, 'Claim', 'withdrawn', raw('c'))}, ${BY_GROUNDS} LIMIT 1 })`;

/** The ends of the fact of a claim, and where it is stored: on the event that occurred, else on the relation. */
export const withFact = ({ claim, subject, object, fact }: Scope): Fragment =>
  cypher`MATCH (${subject}:Entity {id: ${claim}.subjectId}) OPTIONAL MATCH (${object}:Entity {id: ${claim}.objectId})
WITH ${claim}, ${subject}, ${object}, CASE ${claim}.predicate WHEN 'OCCURRED' THEN properties(${subject}) ELSE head(COLLECT { MATCH (${subject})-[one]->(${object}) WHERE one.rid = ${claim}.rid AND type(one) = ${claim}.predicate RETURN properties(one) }) END AS ${fact}
WHERE ${fact}.rid = ${claim}.rid`;

const Fact = builder.neo4jRow('Fact', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity', fact: 'map' },
  description: 'A fact: a relation, or that an event took place, with how it came to stand as it does.',
  fields: (t) => ({
    ...factFields(t),
    subject: t.node('subject', { description: 'What it is about.' }),
    object: t.node('object', { nullable: true, description: 'The other end, if it is a relation.' }),
    status: t.expression({
      type: builder.neo4jEnum(Status),
      description: 'How it stands.',
      // A lens sees the status of a relation, and of an event that it shows, alike.
      read: ({ fact }, lens) => shownOf(lens, 'RESPONDS_TO', 'status', fact ?? raw('fact')),
    }),
    history: t.rows(historyOf('fact')),
    restsOn: t.rows(restsOn('fact')),
  }),
});

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC' }];

builder.queryField('fact', (t) =>
  t.neo4jRows({
    name: 'QueryFact',
    type: Fact,
    description:
      'The fact with a key, as a list of one; none if nobody who is seen says so: how it stands, how it came to, and on whose word it rests.',
    args: {
      rid: t.arg.string({
        required: true,
        description: 'The key of the fact, which is the id of an edge up to the colon.',
      }),
    },
    match: (bound, { rid }, lens) => {
      const { claim, subject, object, fact } = bound;
      return cypher`WITH ${bestClaim(cypher`${rid}`, lens)} AS ${claim} WHERE ${claim} IS NOT NULL
${withFact(bound)} WITH ${claim}, ${subject}, ${object}, ${fact}`;
    },
    order,
  }),
);
