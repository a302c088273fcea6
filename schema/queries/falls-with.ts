import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { words } from '../../src/cypher/words.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { madeFor } from '../certainty/lens/index.ts';
import { type Made, statusOf } from '../certainty/lens/status.ts';
import { passing } from '../certainty/passing.ts';
import { FactChange, Status } from '../ontology/certainty.ts';
import { bestClaim, factFields, hasStatus, withEnds } from './fact.ts';

const Fall = builder.neo4jRow('Fall', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity', fall: 'map' },
  description: 'A fact that would stand otherwise if a source fell.',
  fields: (t) => ({
    ...factFields(t),
    subject: t.node('subject', { description: 'What it is about.' }),
    object: t.node('object', { nullable: true, description: 'The other end, if it is a relation.' }),
    change: t.value({
      of: 'fall',
      property: 'change',
      type: builder.neo4jEnum(FactChange),
      description: 'What would become of it.',
    }),
    status: t.value({
      of: 'fall',
      property: 'before',
      type: builder.neo4jEnum(Status),
      description: 'How it stands.',
    }),
    statusWithout: t.value({
      of: 'fall',
      property: 'after',
      type: builder.neo4jEnum(Status),
      nullable: true,
      description: 'How it would stand; missing if nobody else says so.',
    }),
    claims: t.nodesConnection({
      name: 'FallClaims',
      kind: 'Claim',
      description: 'All claims about it, those that fall and those that stay.',
      match: (bound, { claim }, lens) =>
        cypher`MATCH (${bound.node}:Claim {rid: ${claim}.rid}) WHERE ${passing(lens, bound, { node: 'Claim' })} WITH ${bound.node}`,
    }),
  }),
});

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC' }];

builder.queryField('fallsWith', (t) =>
  t.neo4jRows({
    name: 'QueryFallsWith',
    type: Fall,
    description: `What falls with a source: the facts that would be lost, or stand otherwise, if all that it says fell, with what is said by those who count as one source with it, and, of a document, all that stands in it and in no other. What does not change is not listed, nor what nobody sees who asks for no lens: what is only thought through, or had fallen already. Of a source with more than ${limit('claimsOfSource')} claims, so many are looked at.`,
    args: {
      source: t.arg.record('Entity', {
        required: true,
        description: 'The id of an actor, a document or a curator.',
      }),
    },
    match: (bound, { source }, lens) => {
      const { claim, subject, object, fall } = bound;
      const made = madeFor(lens);
      const ids = cypher`[${source}]`;
      const and = (more: Fragment | undefined) => (more ? cypher`(${ids} + ${more})` : ids);
      const without: Made = {
        ...made,
        withoutSources: and(made.withoutSources),
        withoutDocuments: and(made.withoutDocuments),
      };
      return cypher`CALL {
  MATCH (s:Claim {sourceId: ${source}}) RETURN s
  UNION MATCH (:Entity {id: ${source}})<-[:ASSERTED_BY]-(s:Claim) RETURN s
  UNION MATCH (:Document {id: ${source}})<-[:IN]-(:Passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(s:Claim) RETURN s
} WITH s LIMIT ${BigInt(FIXED_LIMITS.claimsOfSource)}
CALL (s) {
  RETURN s.rid AS fact
  UNION MATCH (s)-[:CONTRADICTS]-(o:Claim) RETURN o.rid AS fact
  UNION MATCH (o:Claim {valueKey: s.valueKey}) WHERE s.predicate = 'OCCURRED' RETURN o.rid AS fact
} WITH DISTINCT fact
WITH ${bestClaim(raw('fact'), lens)} AS ${claim} WHERE ${hasStatus(variable(bound, 'claim'))}
WITH ${claim}, ${statusOf(cypher`${claim}.rid`, made)} AS before, ${statusOf(cypher`${claim}.rid`, without)} AS after WHERE coalesce(after, '') <> before AND ${claim}.modality <> 'HYPOTHETICAL' AND NOT (after IS NULL AND before IN ['REFUTED', 'RETRACTED'])
${withEnds(bound)}
WITH ${claim}, ${subject}, ${object}, {before: before, after: after, change: CASE WHEN after IS NULL THEN 'LOST' WHEN ${placeOf('after')} < ${placeOf('before')} THEN 'WEAKER' ELSE 'STRONGER' END} AS ${fall}`;
    },
    order,
  }),
);

/** Statuses are declared from the weakest to the strongest. */
const placeOf = (status: string): Fragment =>
  cypher`head([place IN range(0, ${raw(String(wordsOf(Status).length - 1))}) WHERE ${words(wordsOf(Status))}[place] = ${raw(status)}])`;
