import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { drawnIf, type Part } from './part.ts';
import { factTypes, typePattern } from './relations.ts';

/** What holds for nodes of the whole graph that are drawn: somebody's relation leads from or to them, and from or to what is drawn, too. */
export const drawn = (node: Fragment, part: Part, lens: Lens): Fragment =>
  allOf([...passed(node, part, lens), isTied(node, part, lens)]);

/** What holds for nodes that are drawn where nothing joins them, too. */
export const passed = (node: Fragment, part: Part, lens: Lens): readonly Fragment[] => [
  ...toldWith(node, part, lens),
  ...drawnIf(node, part, lens),
];

/** What a drawn response responds to is drawn with it, also where the lens does not show it for itself. */
export const toldWith = (node: Fragment, { relations }: Part, lens: Lens): readonly Fragment[] =>
  factTypes(relations).includes('RESPONDS_TO')
    ? lens.end(RESPONSE, 'Named', node)
    : lens.node('Named', node, true);

/** The same of a neighbour, over the relation that leads to it. */
export const toldOver = (edge: Fragment, node: Fragment, lens: Lens): readonly Fragment[] => {
  const [itself, responded] = [lens.node('Entity', node, true), lens.end(RESPONSE, 'Entity', node)];
  if (lens.fingerprint === undefined) return itself;
  return [
    cypher`CASE WHEN type(${edge}) = 'RESPONDS_TO' AND endNode(${edge}) = ${node} THEN ${allOf(responded)} ELSE ${allOf(itself)} END`,
  ];
};

const RESPONSE = { types: ['RESPONDS_TO'], direction: 'out' } as const;

/** Of a stretch of time its events are drawn, and what is tied to them. */
export function isTied(node: Fragment, part: Part, lens: Lens): Fragment {
  const tied = [
    ...lens.relationship(['RESPONDS_TO'], raw('edge')),
    ...drawnIf(raw('tied'), part, lens),
    ...(part.possiblyIn ? [cypher`(${node}:Event OR tied:Event)`] : []),
  ];
  return cypher`EXISTS { MATCH (${node})-[edge:${raw(typePattern(factTypes(part.relations)))}]-(tied) WHERE ${allOf(tied)} }`;
}

const NODE = raw('node');

/** Counts by kind what `found` binds to `node`: binds maps to `group`. */
const byKind = (found: Fragment, group: Fragment | undefined): Fragment =>
  cypher`${found} WITH node.label AS kind, count(*) AS total WITH {kind: kind, total: total} AS ${group}`;

/** How counts of all records are stored. */
export const RECORDS_BY_KIND = 'records by kind';

/** Counts the records that there are to draw in the whole graph: binds maps to `group`. */
export const countRecords = (lens: Lens, group: Fragment): Fragment =>
  byKind(cypher`MATCH (node:Named) WHERE ${drawn(NODE, {}, lens)}`, group);

/** How many there are in all, of a list of counts by kind. */
export const sumOf = (kinds: Fragment): Fragment =>
  cypher`reduce(sum = 0, kind IN ${kinds} | sum + kind.total)`;

/** The same of what was found, as a list of maps with what is `shown` of it: a clause that binds `kinds`. */
export const kindsFound = (found: Fragment, nodes: Fragment, kinds: Fragment): Fragment =>
  cypher`CALL (*) { ${byKind(found, raw('counted'))} RETURN collect(counted {.*, shown: size([one IN ${nodes} WHERE one.label = counted.kind])}) AS ${kinds} }`;

/** Clauses one after another, without those that nothing reads. */
export const clauses = (all: readonly (Fragment | undefined)[]): Fragment =>
  join(
    all.flatMap((clause) => (clause ? [cypher`\n${clause}`] : [])),
    '',
  );
