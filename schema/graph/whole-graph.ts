import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { decodeCursor } from '../../src/cypher/page.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { wanted } from '../queries/found.ts';
import { boundEdge, Graph, GraphEdge, GraphNode, typesOf } from './graph.ts';
import { FactRelation, factTypes } from './relations.ts';

/** Which part of the whole graph is asked for. */
interface Asked {
  readonly documents?: readonly string[] | null | undefined;
  readonly relations?: readonly unknown[] | null | undefined;
}

const partArguments = builder.args((t) => ({
  documents: t.records('Document', { description: 'Only what these documents bear a claim about.' }),
  relations: t.field({ type: [FactRelation], description: 'Only these relations; all by default.' }),
}));

/** What holds for nodes that are drawn: somebody's relation leads from or to them. */
function drawn(node: Fragment, { relations }: Asked, lens: Lens): Fragment {
  const { pattern } = typesOf(factTypes(relations));
  return allOf([
    ...lens.node('Named', node, true),
    cypher`EXISTS { MATCH (${node})-[edge:${pattern}]-() WHERE ${allOf(lens.relationship(['RESPONDS_TO'], raw('edge')))} }`,
  ]);
}

/** Finds what some documents tell of, if any are named, as `node`. */
function toldNodes({ documents }: Asked, lens: Lens): Fragment {
  return documents
    ? cypher`MATCH (document:Document)<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(claim:Claim) WHERE document.id IN ${documents} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })}
  UNWIND [claim.subjectId, claim.objectId] AS id WITH DISTINCT id MATCH (node:Named {id: id})`
    : cypher`MATCH (node:Named)`;
}

builder.queryField('graph', (t) =>
  t.neo4jOne({
    type: Graph,
    description:
      'The whole graph, or what some documents report, to draw or to save as a file: the most connected records first, up to a limit. For all of a larger one: `graphNodes` and `graphEdges`.',
    args: {
      ...partArguments,
      limit: t.arg.int({
        defaultValue: 500,
        description: `How many points it has at most: 1 to ${limit('graphNodes')}.`,
      }),
    },
    match: (bound, { limit, ...asked }, lens) => {
      const most = wanted('limit', limit, { usual: 500, most: FIXED_LIMITS.graphNodes });
      const types = typesOf(factTypes(asked.relations));
      return cypher`CALL () {
  ${toldNodes(asked, lens)} WHERE ${drawn(raw('node'), asked, lens)}
  WITH node, COUNT { (node)-[:${types.pattern}]-() } AS degree ORDER BY degree DESC, node.id
  RETURN collect(node) AS found
}
WITH [] AS ${bound.centers}, found[..${BigInt(most)}] AS ${bound.nodes}, size(found) AS ${bound.total}, ${types.list} AS ${bound.types}`;
    },
  }),
);

/**
 * The id with which a page begins: said where the nodes are found, an index finds it, and in their order no more is read than
 * the page holds.
 */
function beginOf(order: readonly Order[], after: string | null | undefined): unknown {
  const [begin] = typeof after === 'string' ? decodeCursor(order, after, 'after') : [];
  return begin ?? '';
}

const byId: readonly Order[] = [{ of: 'node', property: 'id', direction: 'ASC' }];

builder.queryField('graphNodes', (t) =>
  t.neo4jRows({
    name: 'QueryGraphNodes',
    type: GraphNode,
    description:
      'All points of the whole graph, or of what some documents report, page by page in the order of their ids: for graphs that are too large to draw.',
    args: partArguments,
    match: (bound, { after, ...asked }, lens) =>
      cypher`${toldNodes(asked, lens)} WHERE node.id >= ${beginOf(byId, after)} WITH node ORDER BY node.id WHERE ${drawn(raw('node'), asked, lens)}
WITH node AS ${bound.node}`,
    order: byId,
  }),
);

const bySource: readonly Order[] = [
  { of: 'source', property: 'id', direction: 'ASC' },
  { of: 'at', property: 'key', direction: 'ASC' },
];

builder.queryField('graphEdges', (t) =>
  t.neo4jRows({
    name: 'QueryGraphEdges',
    type: GraphEdge,
    description:
      'All relations between the points that `graphNodes` gives, page by page in the order of the points that they lead from.',
    args: partArguments,
    match: (bound, { documents, relations, after }, lens) => {
      const { pattern } = typesOf(factTypes(relations));
      const told = (node: Fragment): readonly Fragment[] =>
        documents
          ? [
              cypher`EXISTS { MATCH (claim:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(document:Document) WHERE (claim.subjectId = ${node}.id OR claim.objectId = ${node}.id) AND document.id IN ${documents} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })} }`,
            ]
          : [];
      const here = [
        cypher`here.id >= ${beginOf(bySource, after)}`,
        ...lens.node('Named', raw('here'), true),
        ...told(raw('here')),
      ];
      const there = [
        ...lens.relationship(['RESPONDS_TO'], raw('edge')),
        ...lens.node('Named', raw('there'), true),
        ...told(raw('there')),
      ];
      return cypher`MATCH (here:Named) WHERE ${allOf(here)} WITH here ORDER BY here.id
MATCH (here)-[edge:${pattern}]->(there:Named) WHERE ${allOf(there)}
${boundEdge(bound, [raw('here'), raw('there')])}`;
    },
    order: bySource,
  }),
);
