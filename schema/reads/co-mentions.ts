import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { asIs } from '../../src/ontology/index.ts';
import { builder } from '../builder.ts';
import { allFound, checkId } from './by-id.ts';
import { EntityKind, kindsAsked } from './kinds.ts';
import { passing } from './passing.ts';

const CoMention = builder.neo4jRow('CoMention', {
  roles: { entity: 'Entity', together: 'map' },
  description:
    'Something mentioned in the same passages as something else. That does not connect the two in any other way.',
  fields: (t) => ({
    entity: t.node('entity', { description: 'What is mentioned together with it.' }),
    passages: t.expression({
      type: 'Int',
      description: 'In how many passages both are mentioned.',
      read: ({ together }) => cypher`${together}.passages`,
    }),
    documents: t.expression({
      type: ['ID'],
      description: 'Ids of the documents that hold those passages.',
      read: ({ together }) => cypher`${together}.documents`,
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'together', property: 'passages', direction: 'DESC', read: asIs, write: asIs },
  { of: 'entity', property: 'id', direction: 'ASC', read: asIs, write: asIs },
];

builder.queryField('coMentions', (t) =>
  t.neo4jRows({
    name: 'QueryCoMentions',
    type: CoMention,
    description: 'What is mentioned in the same passages as something, the most frequent first.',
    args: {
      of: t.arg.id({ required: true, description: 'The id of the record.' }),
      kinds: t.arg({
        type: [EntityKind],
        description: 'Only these kinds; all by default.',
      }),
    },
    match: (bound, { of, kinds }, lens, context) => {
      const { entity, together } = bound;
      const id = checkId(of, context, 'of');
      const labels = kindsAsked(kinds);
      return cypher`CALL () {
  MATCH (about:Claim {subjectId: ${id}}) RETURN about UNION MATCH (about:Claim {objectId: ${id}}) RETURN about
}
WITH about WHERE ${passing(lens, { about: raw('about') }, { about: 'Claim' })}
MATCH (about)-[:EVIDENCED_BY {stance: 'BEARS'}]->(passage:Passage) WITH DISTINCT passage
MATCH (passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(beside:Claim) WHERE ${passing(lens, { beside: raw('beside') }, { beside: 'Claim' })}
MATCH (passage)-[:IN]->(document:Document)
UNWIND [beside.subjectId, beside.objectId] AS id WITH id, passage, document WHERE id <> ${id}
WITH id, count(DISTINCT passage) AS passages, collect(DISTINCT document.id) AS documents
MATCH (${entity}:Entity {id: id}) WHERE ${entity}.label IN ${labels}
WITH ${entity}, {passages: passages, documents: documents} AS ${together}`;
    },
    missing: (args, context) => allFound({ of: 'Entity' }, args, context),
    order,
  }),
);
