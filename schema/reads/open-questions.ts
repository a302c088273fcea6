import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { allFound, checkId } from './by-id.ts';
import { passing } from './passing.ts';

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

const order: readonly Order[] = [{ of: 'claim', property: 'id', direction: 'ASC', read: asIs, write: asIs }];

builder.queryField('openQuestions', (t) =>
  t.neo4jRows({
    name: 'QueryOpenQuestions',
    type: OpenQuestion,
    description:
      'Open questions: what a source itself calls unknown. Another source may know it: see `claims` of the same subject.',
    args: {
      about: t.arg.id({ description: 'Only questions about this record, as subject or object.' }),
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
