import type { InputShapeFromFields } from '@pothos/core';
import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { decodeCursor } from '../../src/cypher/page.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { wanted } from '../queries/found.ts';
import { matchByIds } from './by-id.ts';
import { boundEdge, Graph, GraphEdge, GraphNode, typesOf } from './graph.ts';
import { drawnIf, type Part, partArguments } from './part.ts';
import { factTypes } from './relations.ts';

/** Which part of the whole graph is asked for. */
const askedArguments = builder.args((t) => ({
  documents: t.records('Document', { description: 'Only what these documents bear a claim about.' }),
  ...partArguments,
}));

type Asked = InputShapeFromFields<typeof askedArguments>;

/** What holds for nodes that are drawn: somebody's relation leads from or to them, and from or to what is drawn, too. */
function drawn(node: Fragment, part: Part, lens: Lens): Fragment {
  return allOf([...passed(node, part, lens), isTied(node, part, lens)]);
}

const passed = (node: Fragment, part: Part, lens: Lens): readonly Fragment[] => [
  ...lens.node('Named', node, true),
  ...drawnIf(node, part, lens),
];

function isTied(node: Fragment, part: Part, lens: Lens): Fragment {
  const { pattern } = typesOf(factTypes(part.relations));
  const tied = [...lens.relationship(['RESPONDS_TO'], raw('edge')), ...drawnIf(raw('tied'), part, lens)];
  return cypher`EXISTS { MATCH (${node})-[edge:${pattern}]-(tied) WHERE ${allOf(tied)} }`;
}

/** Finds what some documents tell of, if any are named, as `node`. */
function toldNodes({ documents }: Asked, lens: Lens): Fragment {
  return documents
    ? cypher`MATCH (document:Document)<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(claim:Claim) WHERE document.id IN ${documents} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })}
  UNWIND [claim.subjectId, claim.objectId] AS id WITH DISTINCT id MATCH (node:Named {id: id})`
    : cypher`MATCH (node:Named)`;
}

/** Whether some documents tell of a node, if any are named. */
function isTold(node: Fragment, { documents }: Asked, lens: Lens): readonly Fragment[] {
  return documents
    ? [
        cypher`EXISTS { MATCH (claim:Claim)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(document:Document) WHERE (claim.subjectId = ${node}.id OR claim.objectId = ${node}.id) AND document.id IN ${documents} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })} }`,
      ]
    : [];
}

builder.queryField('graph', (t) =>
  t.neo4jOne({
    type: Graph,
    description:
      'The whole graph, or what some documents report, to draw or to save as a file: the most connected records first, up to a limit. For all of a larger one: `graphNodes` and `graphEdges`.',
    args: {
      ...askedArguments,
      among: t.arg.records('Entity', {
        description: `Only these records, such as the events of a chain, also where nothing joins them: 1 to ${limit('ids')} ids.`,
      }),
      limit: t.arg.int({
        defaultValue: 500,
        description: `How many points it has at most: 1 to ${limit('graphNodes')}.`,
      }),
    },
    match: (bound, { among, limit, ...asked }, lens) => {
      const most = wanted('limit', limit, { usual: 500, most: FIXED_LIMITS.graphNodes });
      const types = typesOf(factTypes(asked.relations));
      const node = raw('node');
      const found = among
        ? cypher`${matchByIds(node, among)} WHERE ${allOf([...isTold(node, asked, lens), ...passed(node, asked, lens)])}`
        : cypher`${toldNodes(asked, lens)} WHERE ${drawn(node, asked, lens)}`;
      return cypher`CALL () {
  ${found}
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
    args: askedArguments,
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
    args: askedArguments,
    match: (bound, { after, ...asked }, lens) => {
      const { pattern } = typesOf(factTypes(asked.relations));
      const here = [
        cypher`here.id >= ${beginOf(bySource, after)}`,
        ...lens.node('Named', raw('here'), true),
        ...drawnIf(raw('here'), asked, lens),
        ...isTold(raw('here'), asked, lens),
      ];
      const there = [
        ...lens.relationship(['RESPONDS_TO'], raw('edge')),
        ...lens.node('Named', raw('there'), true),
        ...drawnIf(raw('there'), asked, lens),
        ...isTold(raw('there'), asked, lens),
      ];
      return cypher`MATCH (here:Named) WHERE ${allOf(here)} WITH here ORDER BY here.id
MATCH (here)-[edge:${pattern}]->(there:Named) WHERE ${allOf(there)}
${boundEdge(bound, [raw('here'), raw('there')])}`;
    },
    order: bySource,
  }),
);
