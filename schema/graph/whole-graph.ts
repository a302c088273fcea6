import type { InputShapeFromFields } from '@pothos/core';
import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { decodeCursor } from '../../src/cypher/page.ts';
import type { Order, Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { wanted } from '../queries/found.ts';
import { matchByIds } from './by-id.ts';
import { drawn, kindsFound, passed, recordsByKind } from './found.ts';
import { boundEdge, COUNTED, Graph, GraphEdge, GraphNode, typesOf } from './graph.ts';
import { kindsAsked } from './kinds.ts';
import { drawnIf, partArguments } from './part.ts';
import { mostConnected } from './ranked.ts';
import { factTypes } from './relations.ts';

/** Which part of the whole graph is asked for. */
const askedArguments = builder.args((t) => ({
  documents: t.records('Document', { description: 'Only what these documents bear a claim about.' }),
  ...partArguments,
}));

type Asked = InputShapeFromFields<typeof askedArguments>;

/** Finds what some documents tell of, if any are named, as `node`. */
function toldNodes({ documents }: Asked, lens: Lens): Fragment {
  return documents
    ? cypher`MATCH (document:Document)<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(claim:Claim) WHERE document.id IN ${documents} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })}
  UNWIND [claim.subjectId, claim.objectId] AS id WITH DISTINCT id MATCH (node:Named {id: id})`
    : (lens.sought?.(raw('node')) ?? cypher`MATCH (node:Named)`);
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
      'The whole graph, or what some documents report, to draw or to save as a file: the most connected records first (by all their relations), up to a limit. For all of a larger one: `graphNodes` and `graphEdges`.',
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
    onlyIfRead: COUNTED,
    match: (bound, { among, limit, ...asked }, lens) => {
      const most = wanted('limit', limit, { usual: 500, most: FIXED_LIMITS.graphNodes });
      const types = typesOf(factTypes(asked.relations));
      const node = raw('node');
      const found = among
        ? cypher`${matchByIds(node, among)} WHERE ${allOf([...isTold(node, asked, lens), ...passed(node, asked, lens)])}`
        : cypher`${toldNodes(asked, lens)} WHERE ${drawn(node, asked, lens)}`;
      // What is asked about bounds itself; of the whole graph no more is read than is drawn.
      const first =
        among || asked.documents || lens.sought
          ? cypher`${found} WITH node, COUNT { (node)-[:${types.pattern}]-() } AS degree ORDER BY degree DESC, node.id`
          : cypher`${mostConnected(node, asked.kinds ? kindsAsked(asked.kinds) : undefined)} WHERE ${drawn(node, asked, lens)} WITH node`;
      const isWhole =
        lens.fingerprint === undefined && !among && Object.values(asked).every((part) => part == null);
      return cypher`CALL () {
  ${first} LIMIT ${BigInt(most + 1)}
  RETURN collect(node) AS found
}
WITH found[..${BigInt(most)}] AS ${bound.nodes}, size(found) > ${BigInt(most)} AS ${bound.cut}, ${types.list} AS ${bound.types}${counted(bound, isWhole ? undefined : found)}`;
    },
  }),
);

/** What was found before the limit; of the whole graph as it was counted when it was loaded. */
function counted(
  { nodes = raw('null'), total, kinds, counts }: Scope,
  found: Fragment | undefined,
): Fragment {
  const stored = cypher`MATCH (kind:AntiphonCount {of: ${recordsByKind.of}})`;
  const sum = found
    ? cypher`COUNT { ${found} RETURN node }`
    : cypher`reduce(sum = 0, number IN COLLECT { ${stored} RETURN kind.total } | sum + number)`;
  const each = found
    ? kindsFound(found, nodes)
    : cypher`COLLECT { ${stored} RETURN kind {.kind, .total, shown: size([one IN ${nodes} WHERE one.label = kind.kind])} }`;
  return cypher`${
    total
      ? cypher`
WITH *, ${sum} AS ${total}`
      : cypher``
  }${
    kinds
      ? cypher`
WITH *, ${each} AS ${kinds}`
      : cypher``
  }${
    counts
      ? cypher`
WITH *, [] AS ${counts}`
      : cypher``
  }`;
}

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
