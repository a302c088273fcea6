import { cypher, type Fragment, join, raw } from '../../src/cypher/fragment.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { wanted } from '../queries/found.ts';
import { clauses, kindsFound, toldOver } from './found.ts';
import { Graph, typesOf } from './graph.ts';
import { drawnIf, type Part, partArguments } from './part.ts';
import { factTypes } from './relations.ts';
import { COUNTED } from './tallies.ts';

builder.queryField('neighborhood', (t) =>
  t.neo4jOne({
    type: Graph,
    description:
      'The neighbours of one or several records, to draw: the most connected first, up to a limit, with exact counts of what is left out.',
    args: {
      around: t.arg.records('Entity', {
        required: true,
        description: `Whose neighbours: 1 to ${limit('ids')} ids.`,
      }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `How many steps away at most: 1 to ${limit('neighborhoodSteps')}.`,
      }),
      limit: t.arg.int({
        defaultValue: 100,
        description: `How many points the graph has at most, including those asked about: 1 to ${limit('graphNodes')}.`,
      }),
      ...partArguments,
      responders: t.arg.boolean({
        defaultValue: false,
        description:
          'Also those who made the responses to the events asked about, who are two steps away; as far as the limit allows.',
      }),
    },
    onlyIfRead: COUNTED,
    match: (bound, { around, depth, limit, responders, ...part }, lens) => {
      const ids = [...new Set(around)];
      const steps = wanted('depth', depth, { usual: 1, most: FIXED_LIMITS.neighborhoodSteps });
      const most = wanted('limit', limit, { usual: 100, most: FIXED_LIMITS.graphNodes });
      const types = typesOf(factTypes(part.relations));
      const centers = raw('centers');
      return cypher`MATCH (given:Entity) WHERE given.id IN ${ids} OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH collect(given) AS asked, collect(DISTINCT coalesce(kept, given)) AS ${centers}
WITH ${centers} WHERE size(asked) = ${BigInt(ids.length)}
WITH ${centers}, ${centers} AS layer0, ${centers} AS nodes0, ${centers} AS all0
${join(
  Array.from({ length: steps }, (_, step) =>
    layer(step, { centers, most, pattern: types.pattern, part, lens }),
  ),
  '\n',
)}${responders === true && steps === 1 ? withResponders({ centers, most, part, lens }) : cypher``}
WITH ${centers}, nodes${raw(String(steps))} AS ${bound.nodes}, all${raw(String(steps))} AS found, ${types.list} AS ${bound.types}
WITH *, size(found) > size(${bound.nodes}) AS ${bound.cut}${counted(bound, lens)}`;
    },
  }),
);

/** What was found before the limit, by kind, and by the relations of the centres to it. */
function counted(
  { nodes = raw('null'), types = raw('null'), total, kinds, counts }: Scope,
  lens: Lens,
): Fragment {
  const between = cypher`UNWIND found AS other MATCH (other)-[edge]-(center) WHERE type(edge) IN ${types} AND center IN centers AND ${allOf(lens.relationship(['RESPONDS_TO'], raw('edge')))}`;
  return clauses([
    total && cypher`WITH *, size(found) AS ${total}`,
    kinds && kindsFound(cypher`UNWIND found AS node`, nodes, kinds),
    counts &&
      cypher`CALL (*) {
  ${between}
  WITH edge, max(CASE WHEN other IN ${nodes} THEN 1 ELSE 0 END) AS shown
  WITH type(edge) AS relation, count(edge) AS total, sum(shown) AS shown
  RETURN collect({relation: relation, total: total, shown: shown}) AS ${counts}
}`,
  ]);
}

interface Around {
  readonly centers: Fragment;
  readonly most: number;
  readonly part: Part;
  readonly lens: Lens;
}

/**
 * Goes one step further from what the last step kept, and keeps as much of it as still fits: only that is ever gone
 * further from, so that the work is bounded by the limit and the neighbours of what is drawn.
 */
function layer(
  step: number,
  { centers, most, pattern, part, lens }: Around & { readonly pattern: Fragment },
): Fragment {
  const at = (name: string, index: number) => raw(`${name}${index}`);
  const [from, nodes, all] = [at('layer', step), at('nodes', step), at('all', step)];
  const passed = allOf([
    ...lens.relationship(['RESPONDS_TO'], raw('edge')),
    ...toldOver(raw('edge'), raw('other'), lens),
    cypher`NOT other IN ${nodes}`,
    ...drawnIf(raw('other'), part, lens),
  ]);
  return cypher`CALL (${from}, ${nodes}) {
  UNWIND ${from} AS here MATCH (here)-[edge:${pattern}]-(other) WHERE ${passed}
  WITH DISTINCT other
  WITH other, COUNT { (other)-[:${pattern}]-() } AS degree ORDER BY degree DESC, other.id
  RETURN collect(other) AS ${at('found', step + 1)}
}
WITH ${centers}, ${at('found', step + 1)}[..toInteger(${BigInt(most)} - size(${nodes}))] AS ${at('layer', step + 1)}, ${nodes}, ${all} + ${at('found', step + 1)} AS ${at('all', step + 1)}
WITH ${centers}, ${at('layer', step + 1)}, ${nodes} + ${at('layer', step + 1)} AS ${at('nodes', step + 1)}, ${at('all', step + 1)}`;
}

/** Who made the responses to the events asked about: without them a picture of responses does not say who responded. */
function withResponders({ centers, most, part, lens }: Around): Fragment {
  const types = factTypes(part.relations);
  if (!types.includes('RESPONDS_TO') || !types.includes('PERFORMED')) return cypher``;
  const passed = allOf([
    ...lens.relationship(['RESPONDS_TO'], raw('link')),
    ...lens.relationship(['PERFORMED'], raw('part')),
    ...lens.node('Entity', raw('actor'), true),
    cypher`response IN nodes1`,
    cypher`NOT actor IN nodes1`,
    ...drawnIf(raw('actor'), part, lens),
  ]);
  return cypher`
CALL (${centers}, nodes1) {
  UNWIND ${centers} AS event MATCH (event)<-[link:RESPONDS_TO]-(response:Event)<-[part:PERFORMED]-(actor:Actor) WHERE ${passed}
  WITH DISTINCT actor ORDER BY actor.id
  RETURN collect(actor) AS responders
}
WITH ${centers}, nodes1 + responders[..toInteger(${BigInt(most)} - size(nodes1))] AS nodes1, all1 + responders AS all1`;
}
