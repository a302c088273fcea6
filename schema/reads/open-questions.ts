import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { allFound, checkId } from './by-id.ts';
import { passing } from './passing.ts';

const OpenQuestion = builder.neo4jRow('OpenQuestion', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity', asserter: 'Entity' },
  description:
    'Something of which a source itself says that it is not known. That nobody says anything about a matter is no open question: then the graph is silent.',
  fields: (t) => ({
    subject: t.node('subject', { description: 'What the question is about.' }),
    predicate: t.expose('predicate', {
      of: 'claim',
      description: 'What of it is not known: its reason, its purpose, how many ...',
    }),
    object: t.node('object', {
      nullable: true,
      description: 'The other end, where the question is whether a relation holds.',
    }),
    value: t.expose('value', {
      of: 'claim',
      description: 'What may or may not be so, or the question itself in a few words.',
    }),
    of: t.expose('of', {
      of: 'claim',
      description: 'What is to be counted, where the question is how many.',
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
    claim: t.node('claim', { description: 'The claim that says so, with the passage where it stands.' }),
  }),
});

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC' }];

builder.queryField('openQuestions', (t) =>
  t.neo4jRows({
    name: 'QueryOpenQuestions',
    type: OpenQuestion,
    description:
      'Open questions: what a source itself says is not known. Another source may know it; `claims` of the same subject tell.',
    args: {
      about: t.arg.id({ description: 'Only questions about this record, as either end.' }),
      by: t.arg.id({ description: 'Only questions that this actor or document leaves open.' }),
    },
    match: (bound, { about, by }, lens, context) => {
      const { claim, subject, object, asserter } = bound;
      const id = about === null || about === undefined ? undefined : checkId(about, context, 'about');
      const teller = by === null || by === undefined ? undefined : checkId(by, context, 'by');
      return cypher`MATCH (${claim}:Claim {polarity: 'OPEN'}) WHERE ${claim}.id IS NOT NULL AND ${passing(lens, bound, { claim: 'Claim' })}${
        id === undefined ? raw('') : cypher` AND (${claim}.subjectId = ${id} OR ${claim}.objectId = ${id})`
      }
MATCH (${claim})-[:ASSERTED_BY]->(${asserter}:Entity)${teller === undefined ? raw('') : cypher` WHERE ${asserter}.id = ${teller}`}
MATCH (${subject}:Entity {id: ${claim}.subjectId}) OPTIONAL MATCH (${object}:Entity {id: ${claim}.objectId})
WITH ${claim}, ${subject}, ${object}, ${asserter}`;
    },
    missing: (args, context) => allFound({ about: 'Entity', by: 'Entity' }, args, context),
    order,
  }),
);
