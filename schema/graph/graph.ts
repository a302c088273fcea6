import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Scope, Share } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder, type Fields } from '../builder.ts';
import { seen, shownOf } from '../certainty/passing.ts';
import { Basis, type certainty, Modality, Status } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { ResponseType, Role } from '../ontology/fact.ts';
import { factRelations } from '../ontology/relations.ts';
import { EntityKind } from './kinds.ts';
import { FactRelation, typePattern } from './relations.ts';
import { KindCount, mostFirst, RelationCount } from './tallies.ts';

/** How each relation reads from its start to its end; with a role, how that reads. */
const PHRASES = Object.fromEntries(factRelations.map(({ name, words }) => [name, words.said]));
const ROLE_PHRASES = Object.fromEntries(Object.entries(Role.words).map(([name, { said }]) => [name, said]));

const certaintyFields = (t: Fields, role: string, whose: string) => ({
  status: t.expression({
    type: builder.neo4jEnum(Status),
    nullable: true,
    description: `The status of ${whose}, from all claims about it.`,
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'status', of, share),
  }),
  modality: t.expression({
    type: builder.neo4jEnum(Modality),
    nullable: true,
    description: `The strongest way in which any claim puts ${whose}.`,
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'modality', of, share),
  }),
  basis: t.expression({
    type: builder.neo4jEnum(Basis),
    nullable: true,
    description: `The strongest basis for ${whose}.`,
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'basis', of, share),
  }),
  basisRank: t.expression({
    type: 'Int',
    nullable: true,
    description: `The rank of that basis: 3 stated, 2 reported, 1 claimed, inferred or external, 0 assumed.`,
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'basisRank', of, share),
  }),
  sources: t.expression({
    type: 'Int',
    nullable: true,
    description:
      'How many sources that are independent of each other say so, of those who put it most surely: a group and its members, a spokesman, documents made from each other count once. The word of the actor alone is one, and `status` tells that no other reports it.',
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'sources', of, share),
  }),
  documentCount: t.expression({
    type: 'Int',
    nullable: true,
    description: 'How many documents bear a claim that says so.',
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'documentCount', of, share),
  }),
  sentence: t.expression({
    type: 'String',
    nullable: true,
    description: `What the sources say of ${whose}, as an English sentence that can be printed as it is: with those who say so, unless a source reports it in its own voice, and with those who say otherwise.`,
    read: ({ [role]: of = raw('null') }, lens, share) => certain(lens, role, 'sentence', of, share),
  }),
});

/** Of a relation, or of a node if it is an event, as the lens shows it. */
const certain = (
  lens: Lens,
  role: string,
  name: keyof typeof certainty,
  of: Fragment,
  share: Share,
): Fragment => (role === 'node' ? ofNode(lens, name, of, share) : seen(lens, name, of, share));

/** What the lens shows of an event; other records have none of it, or have it of their own. */
function ofNode(lens: Lens, name: string, node: Fragment, share: Share): Fragment {
  const stored = cypher`${node}.${raw(identifier(name))}`;
  if (lens.fingerprint === undefined) return stored;
  return cypher`CASE WHEN ${node}:Event THEN ${shownOf(lens, 'Event', name, node, share)} ELSE ${stored} END`;
}

export const GraphNode = builder.neo4jRow('GraphNode', {
  roles: { node: 'Entity' },
  description: 'A point of a drawn graph.',
  fields: (t) => {
    const text = (property: string, description: string) =>
      t.expression({
        type: 'String',
        nullable: true,
        description,
        read: ({ node = raw('null') }, lens, share) =>
          cypher`toString(${ofNode(lens, property, node, share)})`,
      });
    return {
      id: t.expose('id'),
      name: t.value({ of: 'node', property: 'name', type: 'String', description: 'Its name.' }),
      kind: t.value({
        of: 'node',
        property: 'label',
        type: EntityKind,
        description: 'What it is, such as Person, Incident or Statement.',
      }),
      description: t.expose('description'),
      edtf: text('edtf', 'Its date as the source has it.'),
      dateDisplay: text('dateDisplay', 'The same in words, in the zone of the event.'),
      start: text('start', 'The earliest moment that date can mean.'),
      end: text('end', 'The latest moment that date can mean.'),
      zone: text('zone', 'The time zone of its date, if that is known.'),
      notBefore: text('notBefore', 'It began no earlier than this, worked out from what it came after.'),
      notAfter: text(
        'notAfter',
        'It began no later than this, worked out from what came after it and when documents report it.',
      ),
      occurrence: t.expression({
        type: builder.neo4jEnum(Occurrence),
        nullable: true,
        description: 'For an event, whether it happened.',
        read: ({ node = raw('null') }, lens, share) => ofNode(lens, 'occurrence', node, share),
      }),
      ...certaintyFields(t, 'node', 'it'),
      entity: t.node('node', { description: 'The record itself, with all that can be asked of it.' }),
    };
  },
});

/** A read binds the relation, both of its ends, and `at`, a map whose `key` orders the relations that leave one node. */
export const GraphEdge = builder.neo4jRow('GraphEdge', {
  roles: { edge: 'RESPONDS_TO', source: 'Entity', target: 'Entity', at: 'map' },
  description: 'A line of a drawn graph: one fact.',
  fields: (t) => {
    const text = (property: string, description: string) =>
      t.expression({
        type: 'String',
        nullable: true,
        description,
        read: ({ edge }) => cypher`${edge}.${raw(identifier(property))}`,
      });
    const ids = (description: string, found: (edge: Fragment, among: Fragment) => Fragment) =>
      t.expression({
        type: ['ID'],
        description,
        read: ({ edge = raw('null') }, lens) =>
          found(edge, allOf([cypher`c.polarity = 'AFFIRMED'`, ...lens.node('Claim', raw('c'), true)])),
      });
    return {
      id: t.expression({
        type: 'ID',
        description: 'Its stable id: the key of the fact and the relation.',
        read: ({ edge }) => cypher`${edge}.rid + ':' + type(${edge})`,
      }),
      rid: t.value({
        of: 'edge',
        property: 'rid',
        type: 'ID',
        description:
          'The stable key of the fact; the claims about it carry the same. A repost shares it with the response that it is.',
      }),
      source: t.value({
        of: 'source',
        property: 'id',
        type: 'ID',
        description: 'The id of the node it leads from.',
      }),
      target: t.value({
        of: 'target',
        property: 'id',
        type: 'ID',
        description: 'The id of the node it leads to.',
      }),
      sourceNode: t.group(GraphNode, {
        description: 'The node it leads from.',
        roles: { node: 'source' },
      }),
      targetNode: t.group(GraphNode, { description: 'The node it leads to.', roles: { node: 'target' } }),
      relation: t.expression({
        type: FactRelation,
        description: 'Which relation it is, such as RESPONDS_TO.',
        read: ({ edge }) => cypher`type(${edge})`,
      }),
      phrase: t.expression({
        type: 'String',
        description: 'The same in words, read from its source to its target: "responded to", "fired in".',
        read: ({ edge }) => cypher`coalesce(${ROLE_PHRASES}[${edge}.role], ${PHRASES}[type(${edge})])`,
      }),
      role: t.value({
        of: 'edge',
        property: 'role',
        type: builder.neo4jEnum(Role),
        nullable: true,
        description: 'The part that the actor or thing has in the event.',
      }),
      type: t.value({
        of: 'edge',
        property: 'type',
        type: builder.neo4jEnum(ResponseType),
        nullable: true,
        description: 'How it responds, if it is a response.',
      }),
      from: text('from', 'Since when.'),
      to: text('to', 'Until when.'),
      ...certaintyFields(t, 'edge', 'this fact'),
      sourceIds: ids(
        'Ids of all who say so, independent of each other or not.',
        (edge, among) =>
          cypher`COLLECT { MATCH (c:Claim {rid: ${edge}.rid})-[:ASSERTED_BY]->(teller) WHERE ${among} WITH DISTINCT teller.id AS id ORDER BY id RETURN id }`,
      ),
      rootIds: ids(
        'Ids of the sources that those who say so count as: several with one root are one source. Curators have none.',
        (edge, among) =>
          cypher`COLLECT { MATCH (c:Claim {rid: ${edge}.rid})-[by:ASSERTED_BY]->() WHERE by.root IS NOT NULL AND ${among} WITH DISTINCT by.root AS id ORDER BY id RETURN id }`,
      ),
      claimIds: ids(
        'Ids of the claims that say so.',
        (edge, among) =>
          cypher`COLLECT { MATCH (c:Claim {rid: ${edge}.rid}) WHERE ${among} WITH c.id AS id ORDER BY id RETURN id }`,
      ),
      claims: t.edgeJoin('edge', 'claims'),
    };
  },
});

/**
 * A part of the graph to draw. A read binds `nodes`, `types` (the relationship types that count, as a list), `cut` (whether
 * more nodes were found), and where they are read (`COUNTED`) `total`, `kinds` and `counts`: what was found before the limit.
 */
export const Graph = builder.neo4jRow('Graph', {
  roles: { nodes: 'list', types: 'list', cut: 'boolean', total: 'number', kinds: 'list', counts: 'list' },
  description: 'A part of the graph, to draw or to save as a file.',
  fields: (t) => ({
    nodes: t.rows({
      type: GraphNode,
      description: 'Its points, the most connected first.',
      match: (bound, { nodes }) => cypher`UNWIND ${nodes} AS ${bound.node} WITH ${bound.node}`,
      limit: FIXED_LIMITS.graphNodes,
      of: 'Entity',
    }),
    edges: t.rows({
      type: GraphEdge,
      description: `All relations between its points; at most ${limit('graphEdges')}.`,
      match: (bound, scope, lens) =>
        // In the order of the nodes, and sorted for each of them: all of them sorted together would keep a copy of the whole list
        // of nodes for each, which is more memory than a query may use.
        cypher`UNWIND ${scope.nodes} AS here UNWIND COLLECT { ${edgesFrom(raw('edge'), scope, lens)} RETURN edge ORDER BY type(edge), edge.rid } AS edge WITH edge LIMIT ${BigInt(FIXED_LIMITS.graphEdges)} ${boundEdge(bound)}`,
      limit: FIXED_LIMITS.graphEdges,
    }),
    total: t.expression({
      type: 'Int',
      description: 'How many points were found, before the limit.',
      read: ({ total }) => cypher`${total}`,
    }),
    totalEdges: t.expression({
      type: 'Int',
      description: 'How many relations there are between its points, before the limit.',
      read: (scope, lens) => cypher`COUNT { ${edgesWithin(raw('edge'), scope, lens)} RETURN edge }`,
    }),
    truncated: t.expression({
      type: 'Boolean',
      description:
        'Whether points were found that are not among the nodes, or relations that are not among the edges.',
      read: (scope, lens) =>
        cypher`(${scope.cut} OR COUNT { ${edgesWithin(raw('edge'), scope, lens)} RETURN edge } > ${BigInt(FIXED_LIMITS.graphEdges)})`,
    }),
    kinds: t.rows({
      type: KindCount,
      description:
        'What was found by kind, before the limit: how many there are, and how many are in this graph; the most first.',
      match: (bound, { kinds }) => mostFirst(kinds, bound.group, 'kind'),
      limit: 50,
    }),
    counts: t.rows({
      type: RelationCount,
      description:
        'Relations between the records asked about and what was found around them, by type: how many there are, and how many are in this graph; the most first.',
      match: (bound, { counts }) => mostFirst(counts, bound.group, 'relation'),
      limit: 50,
    }),
  }),
});

/** Binds what a GraphEdge is read from to a relation that is called `edge`. */
export const boundEdge = (
  { edge, source, target, at }: Scope,
  [from, to]: readonly [Fragment, Fragment] = [cypher`startNode(edge)`, cypher`endNode(edge)`],
): Fragment =>
  cypher`WITH edge AS ${edge}, ${from} AS ${source}, ${to} AS ${target}, {key: type(edge) + ':' + edge.rid} AS ${at}`;

function edgesWithin(edge: Fragment, scope: Scope, lens: Lens): Fragment {
  return cypher`UNWIND ${scope.nodes} AS here ${edgesFrom(edge, scope, lens)}`;
}

/** The relations from `here` to another of the nodes. */
function edgesFrom(edge: Fragment, { nodes, types }: Scope, lens: Lens): Fragment {
  return cypher`MATCH (here)-[${edge}]->(there) WHERE type(${edge}) IN ${types} AND there IN ${nodes} AND ${allOf(lens.relationship(['RESPONDS_TO'], edge))}`;
}

/** The types of a pattern between nodes, and the same as a value for `types`. */
export function typesOf(types: readonly string[]): { readonly pattern: Fragment; readonly list: Fragment } {
  return { pattern: raw(typePattern(types)), list: cypher`${types}` };
}
