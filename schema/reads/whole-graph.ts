import { cypher, raw } from '../../src/cypher/fragment.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { checkId } from './by-id.ts';
import { wanted } from './found.ts';
import { Graph, MOST_NODES, typesOf } from './graph.ts';
import { passing } from './passing.ts';
import { FactRelation, factTypes } from './relations.ts';

builder.queryField('graph', (t) =>
  t.neo4jOne({
    type: Graph,
    description:
      'The graph as a whole, or what some documents tell of, to draw or to hand on as a file: the most connected records first, up to a limit.',
    args: {
      documents: t.arg.idList({ description: 'Only what these documents bear a claim about.' }),
      relations: t.arg({ type: [FactRelation], description: 'Only these relations; all where not given.' }),
      limit: t.arg.int({
        defaultValue: 500,
        description: `How many points it has at most: 1 to ${MOST_NODES}.`,
      }),
    },
    match: (bound, { documents, relations, limit }, lens, context) => {
      const most = wanted('limit', limit, { usual: 500, most: MOST_NODES });
      const types = typesOf(factTypes(relations));
      const told = documents
        ? cypher`MATCH (document:Document)<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(claim:Claim) WHERE document.id IN ${documents.map((id) => checkId(id, context, 'documents'))} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })}
  UNWIND [claim.subjectId, claim.objectId] AS id WITH DISTINCT id MATCH (node:Named {id: id})`
        : cypher`MATCH (node:Named)`;
      const drawn = allOf([
        ...lens.node('Named', raw('node'), true),
        cypher`EXISTS { MATCH (node)-[edge:${types.pattern}]-() WHERE ${allOf(lens.relationship(['RESPONDS_TO'], raw('edge')))} }`,
      ]);
      return cypher`CALL () {
  ${told} WHERE ${drawn}
  WITH node, COUNT { (node)-[:${types.pattern}]-() } AS degree ORDER BY degree DESC, node.id
  RETURN collect(node) AS found
}
WITH [] AS ${bound.centers}, found[..${BigInt(most)}] AS ${bound.nodes}, size(found) AS ${bound.total}, ${types.list} AS ${bound.types}`;
    },
  }),
);
