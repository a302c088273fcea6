import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { words } from '../../src/cypher/words.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { occurrenceWithout, statusWithout, stays } from '../certainty/lens/status.ts';
import { passing } from '../certainty/passing.ts';
import { FactChange, Status } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { STANDS_IN } from '../projection/losses.ts';
import { bestClaim, factFields, withFact } from './fact.ts';

const Fall = builder.neo4jRow('Fall', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity', fact: 'map', fall: 'map' },
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
      of: 'fact',
      property: 'status',
      type: builder.neo4jEnum(Status),
      description: 'How it stands.',
    }),
    statusWithout: t.value({
      of: 'fall',
      property: 'status',
      type: builder.neo4jEnum(Status),
      nullable: true,
      description: 'How it would stand; missing if nobody else says so.',
    }),
    occurrenceWithout: t.value({
      of: 'fall',
      property: 'occurrence',
      type: builder.neo4jEnum(Occurrence),
      nullable: true,
      description:
        'Of an event, how far it got as all others have it: where nobody else says that it took place, others may know the plan. Missing for relations, and if nobody else says anything of it.',
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
    description: `What falls with a source: the facts that would be lost, or stand otherwise, if all that it says fell, with what is said by those who count as it, such as the members of a group or what was made from a text, and, of a document, all that stands in it and in no other. What does not change is not listed, nor what nobody sees who asks for no lens: what is only thought through, or had fallen already. Of a source with more than ${limit('claimsOfSource')} claims, so many are looked at.`,
    args: {
      source: t.arg.record('Entity', {
        required: true,
        description: 'The id of an actor, a document or a curator.',
      }),
    },
    match: (bound, { source }, lens) => {
      const { claim, subject, object, fall } = bound;
      const fact = bound.fact ?? raw('fact');
      const fallen = cypher`[${source}, ${STANDS_IN} + ${source}]`;
      const left = cypher`other.polarity = 'AFFIRMED' AND ${stays(raw('other'), fallen)}`;
      return cypher`CALL {
  MATCH (:Entity {id: ${source}})<-[:ASSERTED_BY]-(s:Claim) RETURN s
  UNION MATCH (s:Claim {sourceId: ${source}}) RETURN s
  UNION MATCH (:Document {id: ${source}})<-[:IN]-(:Passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(s:Claim) RETURN s
  UNION MATCH (:Document {id: ${source}})-[:DERIVED_FROM {how: 'RETRACTS'}]->(:Document)<-[:ASSERTED_BY]-(s:Claim) RETURN s
} WITH s LIMIT ${BigInt(FIXED_LIMITS.claimsOfSource)}
UNWIND [s.rid] + COLLECT { MATCH (s)-[:CONTRADICTS*1..2]-(other:Claim) RETURN DISTINCT other.rid } + COLLECT { MATCH (event:Event {id: s.subjectId}) WHERE s.predicate = 'OCCURRED' RETURN event.rid } AS key
WITH DISTINCT key
WITH ${bestClaim(raw('key'), lens)} AS ${claim} WHERE ${claim}.modality <> 'HYPOTHETICAL'
${withFact(bound)}
WITH ${claim}, ${subject}, ${object}, ${fact}, CASE WHEN EXISTS { MATCH (other:Claim {rid: ${claim}.rid}) WHERE ${left} } OR (${claim}.predicate = 'OCCURRED' AND EXISTS { MATCH (other:Claim {valueKey: ${claim}.valueKey}) WHERE ${left} }) THEN {status: ${statusWithout(fact, fallen)}, occurrence: ${occurrenceWithout(fact, fallen)}} ELSE {} END AS then
WITH ${claim}, ${subject}, ${object}, ${fact}, {status: CASE WHEN coalesce(then.occurrence <> ${fact}.occurrence, false) THEN null ELSE then.status END, occurrence: then.occurrence} AS then
WHERE coalesce(then.status, '') <> ${fact}.status AND NOT (then.status IS NULL AND ${fact}.status IN ['REFUTED', 'RETRACTED'])
WITH ${claim}, ${subject}, ${object}, ${fact}, {status: then.status, occurrence: then.occurrence, change: CASE WHEN then.status IS NULL THEN 'LOST' WHEN ${placeOf(cypher`then.status`)} < ${placeOf(cypher`${fact}.status`)} THEN 'WEAKER' ELSE 'STRONGER' END} AS ${fall}`;
    },
    order,
  }),
);

/** Statuses are declared from the weakest to the strongest. */
const placeOf = (status: Fragment): Fragment =>
  cypher`head([place IN range(0, ${raw(String(wordsOf(Status).length - 1))}) WHERE ${words(wordsOf(Status))}[place] = ${status}])`;
