import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';

const OpenQuestion = builder.neo4jRow('OpenQuestion', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity', asserter: 'Entity' },
  description:
    'Something that a source itself calls unknown. If nobody says anything about a matter, that is not an open question: the graph is silent.',
  fields: (t) => ({
    subject: t.node('subject', { description: 'What the question is about.' }),
    predicate: t.expose('predicate', {
      of: 'claim',
      description: 'What is not known about it: its reason, its purpose, how many ...',
    }),
    object: t.node('object', {
      nullable: true,
      description: 'The other end, if the question is whether a relation holds.',
    }),
    value: t.expose('value', {
      of: 'claim',
      description: 'What may or may not be so, or the question in a few words.',
    }),
    of: t.expose('of', {
      of: 'claim',
      description: 'What is to be counted, if the question is how many.',
    }),
    assertedBy: t.node('asserter', { description: 'Who says that it is not known.' }),
    asOf: t.expose('asOf', { of: 'claim', description: 'The moment up to which that is said.' }),
    documents: t.nodesConnection({
      name: 'OpenQuestionDocuments',
      kind: 'Document',
      description: 'Where that is said.',
      match: (bound, { claim }) =>
        cypher`MATCH (${claim})-[:EVIDENCED_BY]->(:Passage)-[:IN]->(${bound.node}:Document) WITH DISTINCT ${bound.node}`,
    }),
    claim: t.node('claim', { description: 'The claim that says so, with its passage.' }),
  }),
});

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC' }];

builder.queryField('openQuestions', (t) =>
  t.neo4jRows({
    name: 'QueryOpenQuestions',
    type: OpenQuestion,
    description:
      'Open questions: what a source itself calls unknown. Another source may know it: see `claims` of the same subject.',
    args: {
      about: t.arg.record('Entity', {
        description: 'Only questions about this record, as subject or object.',
      }),
      by: t.arg.record('Entity', { description: 'Only questions that this actor or document leaves open.' }),
    },
    match: (bound, { about, by }, lens) => {
      const { claim, subject, object, asserter } = bound;
      return cypher`MATCH (${claim}:Claim {polarity: 'OPEN'}) WHERE ${claim}.id IS NOT NULL AND ${passing(lens, bound, { claim: 'Claim' })}${
        about ? cypher` AND (${claim}.subjectId = ${about} OR ${claim}.objectId = ${about})` : raw('')
      }
MATCH (${claim})-[:ASSERTED_BY]->(${asserter}:Entity)${by ? cypher` WHERE ${asserter}.id = ${by}` : raw('')}
MATCH (${subject}:Entity {id: ${claim}.subjectId}) OPTIONAL MATCH (${object}:Entity {id: ${claim}.objectId})
WITH ${claim}, ${subject}, ${object}, ${asserter}`;
    },
    order,
  }),
);
