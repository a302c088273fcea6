import type { InputShapeFromFields } from '@pothos/core';
import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { decodeCursor } from '../../src/cypher/page.ts';
import type { Order, Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { claimsIn, toldBy } from '../certainty/lens/claims.ts';
import { passing } from '../certainty/passing.ts';
import { wanted } from '../queries/found.ts';
import { matchByIds } from './by-id.ts';
import { clauses, drawn, isTied, kindsFound, passed, RECORDS_BY_KIND, sumOf, toldWith } from './found.ts';
import { boundEdge, Graph, GraphEdge, GraphNode, typesOf } from './graph.ts';
import { kindsAsked } from './kinds.ts';
import { drawnIf, partArguments } from './part.ts';
import { mostConnected } from './ranked.ts';
import { factTypes } from './relations.ts';
import { COUNTED } from './tallies.ts';

/** Which part of the whole graph is asked for. */
const askedArguments = builder.args((t) => ({
  documents: t.records('Document', { description: 'Only what these documents bear a claim about.' }),
  ...partArguments,
}));

type Asked = InputShapeFromFields<typeof askedArguments>;

/** Finds what some documents tell of, if any are named, as `node`. */
function toldNodes({ documents }: Asked, lens: Lens): Fragment {
  const node = raw('node');
  if (!documents) return lens.sought?.(node) ?? cypher`MATCH (node:Named)`;
  const claims = cypher`${claimsIn(documents)} AND ${passing(lens, { claim: raw('claim') }, { claim: 'Claim' })}`;
  return toldBy(claims, node);
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
      const kinds = asked.kinds ? kindsAsked(asked.kinds) : undefined;
      const byDegree = cypher`WITH node, COUNT { (node)-[:${types.pattern}]-() } AS degree ORDER BY degree DESC, node.id`;
      // What is asked about bounds itself; of the whole graph no more is read than is drawn.
      const first =
        among || asked.documents || lens.sought
          ? cypher`${found} ${byDegree} LIMIT ${BigInt(most + 1)} RETURN collect(node) AS found`
          : asked.possiblyIn
            ? eventsFirst({ kinds, most, types: types.pattern, byDegree }, (of) => drawn(of, asked, lens))
            : cypher`${mostConnected(node, kinds)} WHERE ${drawn(node, asked, lens)} WITH node LIMIT ${BigInt(most + 1)} RETURN collect(node) AS found`;
      const isWhole =
        lens.fingerprint === undefined && !among && Object.values(asked).every((part) => part == null);
      return cypher`CALL () {
  ${first}
}
WITH found[..${BigInt(most)}] AS ${bound.nodes}, size(found) > ${BigInt(most)} AS ${bound.cut}, ${types.list} AS ${bound.types}${counted(bound, isWhole ? undefined : found)}`;
    },
  }),
);

interface Shares {
  readonly kinds: readonly string[] | undefined;
  readonly most: number;
  /** A pattern of relationship types. */
  readonly types: Fragment;
  readonly byDegree: Fragment;
}

/** Of a stretch of time: half of the room for its events at most, the rest for what they concern. */
function eventsFirst(
  { kinds, most, types, byDegree }: Shares,
  isDrawn: (node: Fragment) => Fragment,
): Fragment {
  const node = raw('node');
  const happening = kindsAsked(['Event']).filter((kind) => kinds?.includes(kind) ?? true);
  const events = Math.ceil(most / 2);
  return cypher`CALL () { ${mostConnected(node, happening)} WHERE ${isDrawn(node)} WITH node LIMIT ${BigInt(events + 1)} RETURN collect(node) AS events }
CALL (events) { UNWIND events[..${BigInt(events)}] AS event MATCH (event)-[:${types}]-(node:Named) WHERE NOT node:Event AND ${isDrawn(node)} WITH DISTINCT node ${byDegree} RETURN collect(node) AS others }
WITH events, others, events[..${BigInt(events)}] + others[..${BigInt(most - events)}] AS shown
RETURN CASE WHEN size(events) > ${BigInt(events)} THEN shown[..${BigInt(most)}] + events[${BigInt(events)}..] ELSE events + others[..toInteger(${BigInt(most + 1)} - size(events))] END AS found`;
}

/** What was found before the limit; of the whole graph as it was counted when it was loaded. */
function counted(
  { nodes = raw('null'), total, kinds, counts }: Scope,
  found: Fragment | undefined,
): Fragment {
  const stored = cypher`MATCH (kind:AntiphonCount {of: ${RECORDS_BY_KIND}})`;
  const all = found
    ? cypher`COUNT { ${found} RETURN node }`
    : cypher`reduce(sum = 0, number IN COLLECT { ${stored} RETURN kind.total } | sum + number)`;
  return clauses([
    kinds &&
      (found
        ? kindsFound(found, nodes, kinds)
        : cypher`CALL (*) { ${stored} RETURN collect(kind {.kind, .total, shown: size([one IN ${nodes} WHERE one.label = kind.kind])}) AS ${kinds} }`),
    // Who counts by kind need not look at everything a second time.
    total && cypher`WITH *, ${kinds ? sumOf(kinds) : all} AS ${total}`,
    counts && cypher`WITH *, [] AS ${counts}`,
  ]);
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
        ...toldWith(raw('here'), asked, lens),
        ...drawnIf(raw('here'), asked, lens),
        ...isTold(raw('here'), asked, lens),
        ...(asked.possiblyIn ? [isTied(raw('here'), asked, lens)] : []),
      ];
      const there = [
        ...lens.relationship(['RESPONDS_TO'], raw('edge')),
        ...toldWith(raw('there'), asked, lens),
        ...drawnIf(raw('there'), asked, lens),
        ...isTold(raw('there'), asked, lens),
        ...(asked.possiblyIn ? [isTied(raw('there'), asked, lens)] : []),
      ];
      return cypher`MATCH (here:Named) WHERE ${allOf(here)} WITH here ORDER BY here.id
MATCH (here)-[edge:${pattern}]->(there:Named) WHERE ${allOf(there)}
${boundEdge(bound, [raw('here'), raw('there')])}`;
    },
    order: bySource,
  }),
);
