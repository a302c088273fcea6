import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { words } from '../../src/cypher/words.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { matchByIds } from '../graph/by-id.ts';
import { ontology } from '../ontology/index.ts';
import { DEEDS, MEANT } from './tally.ts';

/** So many steps in a row of one sort are followed. */
const FARTHEST = 8;

const EventScope = builder.enumType('EventScope', {
  description: 'Whether a question about an event includes what is recorded at other events of its affair.',
  values: {
    AFFAIR: {
      description:
        'The event and its whole affair: incidents it led to or resulted from, what it is a part of, and its parts. Each row names the event at which it is recorded.',
    },
    EVENT: { description: 'Only what is recorded at this event.' },
  },
});

/** The argument `scope` of whatever asks about an event. */
export const scopeArg = {
  type: EventScope,
  defaultValue: 'AFFAIR',
  description:
    'Whether to look at the whole affair (the shooting and the death it led to, the march and its parts), or at this event alone.',
} as const;

const uniting = ontology.relations.flatMap(({ name, unites }) => (unites ? [{ name, ...unites }] : []));
const bothWays = uniting.filter((one) => one.bothWays);
/** What joins an incident with what it led to, and with what it came from. */
export const LED = raw(bothWays.map(({ name }) => identifier(name)).join('|'));
const bothWayNames = words(bothWays.map(({ name }) => name));

/** Steps over relations that unite, from `last` to `next`; what the lens hides joins nothing. */
function steps(relations: typeof uniting, lens: Lens): Fragment {
  const types = relations.map(({ name }) => name);
  const among = relations.map((one) => {
    const labels = one.among.map(identifier).join('|');
    return `(join:${identifier(one.name)} AND last:${labels} AND next:${labels})`;
  });
  const seen = allOf([...lens.relationship(types, raw('join')), ...lens.passed('Event', raw('next'))]);
  return cypher`((last)-[join:${raw(types.map(identifier).join('|'))}]-(next) WHERE (${raw(among.join(' OR '))}) AND ${seen}){0,${raw(String(FARTHEST))}}`;
}

/** Whether a walk goes one way over relations that lead one way: up to a whole and down to another part is no affair. */
const ONE_WAY = raw(
  `NOT (${['startNode', 'endNode']
    .map(
      (end) =>
        `any(place IN range(0, size(join) - 1) WHERE NOT type(join[place]) IN ${bothWayNames} AND ${end}(join[place]) = last[place])`,
    )
    .join(' AND ')})`,
);

/**
 * The events of the affair of `asked`: binds `to` and its `rank`, which is 0 for the event itself, 1 for what it led to or
 * came from, 2 for wholes and parts; one that is reached in two ways comes twice. One walk over all relations that unite,
 * because every pattern more makes the database plan longer; the parts of a whole are looked at and passed over.
 */
export function affairOf(asked: Fragment, lens: Lens): Fragment {
  return cypher`CALL (${asked}) {
  MATCH (${asked}) ${steps(uniting, lens)} (to) WHERE ${ONE_WAY}
  RETURN DISTINCT to, CASE WHEN size(join) = 0 THEN 0 WHEN all(one IN join WHERE type(one) IN ${bothWayNames}) THEN 1 ELSE 2 END AS rank
}`;
}

/** The event under which an affair is listed where all are: the earliest of the incidents that led to each other. */
function standingFor(event: Fragment, lens: Lens): Fragment {
  return cypher`head(COLLECT { MATCH (${event}) ${steps(bothWays, lens)} (stands) WITH DISTINCT stands RETURN stands ORDER BY stands.orderKey LIMIT 1 })`;
}

export interface Asked {
  /** Ids of what was asked about; all events where not given. */
  readonly to?: readonly string[] | null | undefined;
  readonly scope?: unknown;
}

/** The events that were asked about with their affairs: binds `to`, `affair` (the one asked about) and `rank`, which is lower the nearer. */
export function affairsAsked(ids: readonly string[], scope: unknown, lens: Lens): Fragment {
  const asked = matchByIds(raw('asked'), ids);
  if (scope === 'EVENT') return cypher`${asked} WITH asked AS to, asked AS affair, 0 AS rank`;
  // Two events of one affair may both be asked about: the earlier represents both, or all rows would be there twice.
  return cypher`${asked} WHERE asked:Event
WITH asked, ${ids.length === 1 ? raw('asked') : standingFor(raw('asked'), lens)} AS stands ORDER BY asked.orderKey
WITH stands, collect(asked) AS alike UNWIND alike AS asked WITH asked, head(alike) AS affair
${affairOf(raw('asked'), lens)}
WITH to, affair, min(rank) AS rank`;
}

/** The same for all events that something responds to; the earliest incident represents an affair of several. */
export function recordedAt({ to, scope }: Asked, lens: Lens): Fragment {
  if (to) return affairsAsked(to, scope, lens);
  return cypher`MATCH (to:Event) WHERE EXISTS { (to)<-[:RESPONDS_TO]-() } AND ${allOf(lens.passed('Event', raw('to')))}
WITH to, ${scope === 'EVENT' ? raw('to') : standingFor(raw('to'), lens)} AS affair, 0 AS rank`;
}

/**
 * Of one response that is recorded at several events of an affair, only the nearest is kept. Goes on from `to`, `affair`,
 * `rank`, the relationship `link` and the variables that make a row, and keeps all but the rank.
 */
export function nearest(row: readonly string[]): Fragment {
  const key = raw(row.join(', '));
  return cypher`WITH ${key}, affair, link, to ORDER BY rank, to.orderKey, link.rid
WITH ${key}, affair, link.type AS type, head(collect(link)) AS link, head(collect(to)) AS to`;
}

/**
 * The responses to `event` with the relationship that makes them so, each once: the nearest of those in its affair. Without
 * aggregation, which Neo4j refuses in a part of an expression.
 */
export function responsesTo(event: Fragment, { node, edge }: Scope, lens: Lens): Fragment {
  const seen = (link: string) => passing(lens, { [link]: raw(link) }, { [link]: 'RESPONDS_TO' });
  return cypher`WITH COLLECT { ${affairOf(event, lens)} RETURN to ORDER BY rank, to.orderKey } AS affair
UNWIND range(0, size(affair) - 1) AS place WITH affair, place, affair[place] AS to
MATCH (to)<-[${edge}:RESPONDS_TO]-(${node}:Event) WHERE ${passing(lens, { edge: edge ?? raw('edge'), node: node ?? raw('node') }, { edge: 'RESPONDS_TO', node: 'Event' })}
AND (place = 0 OR NOT EXISTS { MATCH (${node})-[nearer:RESPONDS_TO]->(there) WHERE there IN affair[..place] AND ${seen('nearer')} AND coalesce(nearer.type, '') = coalesce(${edge}.type, '') })
WITH ${edge}, ${node}`;
}

/** The events that respond to an event or its affair, each once: binds `response`. */
function respondingOnce(event: Fragment, lens: Lens): Fragment {
  const seen = passing(
    lens,
    { link: raw('link'), response: raw('response') },
    { link: 'RESPONDS_TO', response: 'Event' },
  );
  return cypher`${affairOf(event, lens)} MATCH (to)<-[link:RESPONDS_TO]-(response:Event) WHERE ${seen} WITH DISTINCT response`;
}

const HAPPENED = cypher`coalesce(response.occurrence IN ${words(DEEDS)}, true)`;
const WAS_MEANT = cypher`coalesce(response.occurrence IN ${words(MEANT)}, false)`;

/** How many of them happened, or are said to have; or how many were only meant. */
export const respondingTo = (event: Fragment, happened: boolean, lens: Lens): Fragment =>
  cypher`COUNT { ${respondingOnce(event, lens)} WHERE ${happened ? HAPPENED : WAS_MEANT} RETURN response }`;

/** Both numbers as a map `group`, from one walk: the database plans each walk anew. */
export const tallyOf = (event: Fragment, group: Fragment, lens: Lens): Fragment =>
  cypher`WITH COLLECT { ${respondingOnce(event, lens)} RETURN [${HAPPENED}, ${WAS_MEANT}] } AS all
WITH {happened: size([one IN all WHERE one[0]]), meant: size([one IN all WHERE one[1]])} AS ${group}`;
