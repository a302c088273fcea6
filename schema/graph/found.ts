import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { drawnIf, type Part } from './part.ts';
import { factTypes, typePattern } from './relations.ts';

/** What holds for nodes of the whole graph that are drawn: somebody's relation leads from or to them, and from or to what is drawn, too. */
export const drawn = (node: Fragment, part: Part, lens: Lens): Fragment =>
  allOf([...passed(node, part, lens), isTied(node, part, lens)]);

/** What holds for nodes that are drawn where nothing joins them, too. */
export const passed = (node: Fragment, part: Part, lens: Lens): readonly Fragment[] => [
  ...lens.node('Named', node, true),
  ...drawnIf(node, part, lens),
];

function isTied(node: Fragment, part: Part, lens: Lens): Fragment {
  const tied = [...lens.relationship(['RESPONDS_TO'], raw('edge')), ...drawnIf(raw('tied'), part, lens)];
  return cypher`EXISTS { MATCH (${node})-[edge:${raw(typePattern(factTypes(part.relations)))}]-(tied) WHERE ${allOf(tied)} }`;
}

const NODE = raw('node');

/** Counts by kind what `found` binds to `node`: binds maps to `group`. */
const byKind = (found: Fragment, group: Fragment | undefined): Fragment =>
  cypher`${found} WITH node.label AS kind, count(*) AS total WITH {kind: kind, total: total} AS ${group}`;

/** How many records of each kind there are to draw in the whole graph. */
export const recordsByKind = {
  of: 'records by kind',
  count: (lens: Lens, group: Fragment): Fragment =>
    byKind(cypher`MATCH (node:Named) WHERE ${drawn(NODE, {}, lens)}`, group),
} as const;

/** The same of what was found, as a list of maps with what is `shown` of it. */
export const kindsFound = (found: Fragment, nodes: Fragment): Fragment =>
  cypher`COLLECT { CALL (*) { ${byKind(found, raw('counted'))} RETURN counted } RETURN counted {.*, shown: size([one IN ${nodes} WHERE one.label = counted.kind])} }`;
