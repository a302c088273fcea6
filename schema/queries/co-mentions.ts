import { cypher, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { EntityKind, kindsAsked } from '../graph/kinds.ts';

const CoMention = builder.neo4jRow('CoMention', {
  roles: { entity: 'Entity', together: 'map' },
  description:
    'Something mentioned in the same passages as something else. That does not connect the two in any other way.',
  fields: (t) => ({
    entity: t.node('entity', { description: 'What is mentioned together with it.' }),
    passages: t.value({
      of: 'together',
      property: 'passages',
      type: 'Int',
      description: 'In how many passages both are mentioned.',
    }),
    documents: t.value({
      of: 'together',
      property: 'documents',
      type: ['ID'],
      description: 'Ids of the documents that hold those passages.',
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'together', property: 'passages', direction: 'DESC' },
  { of: 'entity', property: 'id', direction: 'ASC' },
];

builder.queryField('coMentions', (t) =>
  t.neo4jRows({
    name: 'QueryCoMentions',
    type: CoMention,
    description: 'What is mentioned in the same passages as something, the most frequent first.',
    args: {
      of: t.arg.record('Entity', { required: true, description: 'The id of the record.' }),
      kinds: t.arg({
        type: [EntityKind],
        description: 'Only these kinds; all by default.',
      }),
    },
    match: (bound, { of, kinds }, lens) => {
      const { entity, together } = bound;
      const labels = kindsAsked(kinds);
      return cypher`CALL () {
  MATCH (about:Claim {subjectId: ${of}}) RETURN about UNION MATCH (about:Claim {objectId: ${of}}) RETURN about
}
WITH about WHERE ${passing(lens, { about: raw('about') }, { about: 'Claim' })}
MATCH (about)-[:EVIDENCED_BY {stance: 'BEARS'}]->(passage:Passage) WITH DISTINCT passage
MATCH (passage)<-[:EVIDENCED_BY {stance: 'BEARS'}]-(beside:Claim) WHERE ${passing(lens, { beside: raw('beside') }, { beside: 'Claim' })}
MATCH (passage)-[:IN]->(document:Document)
UNWIND [beside.subjectId, beside.objectId] AS id WITH id, passage, document WHERE id <> ${of}
WITH id, count(DISTINCT passage) AS passages, collect(DISTINCT document.id) AS documents
MATCH (${entity}:Entity {id: id}) WHERE ${entity}.label IN ${labels}
WITH ${entity}, {passages: passages, documents: documents} AS ${together}`;
    },
    order,
  }),
);
