import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { QueryError } from '../../src/errors.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { assertedBy } from '../certainty/asserted-by.ts';
import { weakestLink } from '../certainty/weakest-link.ts';
import { FactRelation, factTypes, typePattern } from '../graph/relations.ts';
import { foundFields, wanted } from './found.ts';
import { linksBetween, onlyOnce, stepFields, stepLinks, stepsOf } from './links.ts';

const PathStep = builder.neo4jRow('PathStep', {
  roles: { entity: 'Entity', before: 'Entity', link: 'RESPONDS_TO', ties: 'list' },
  description:
    'One stop of a path, and what joins it to the stop before; the first has nothing before it. If several relations join the two, the surest represents the step: relation, forward, status, modality and basis are its own.',
  fields: (t) => ({
    entity: t.node('entity', { description: 'What the path passes.' }),
    ...stepFields(t),
    rid: t.expression({
      type: 'String',
      nullable: true,
      description: 'The key of that relation: its claims carry it. Null for the first stop.',
      read: ({ link = raw('null') }) => cypher`CASE WHEN ${link} IS NOT NULL THEN ${link}.rid END`,
    }),
    ...assertedBy(t, ['link']),
    links: t.rows(stepLinks),
  }),
});

const Path = builder.neo4jRow('Path', {
  roles: { stops: 'list', ties: 'list', links: 'list' },
  description: 'One way in which two things are connected: one path for each sequence of stops.',
  fields: (t) => ({
    ...weakestLink(t),
    steps: t.rows({
      type: PathStep,
      description: 'Its stops in order.',
      match: stepsOf('entity'),
      limit: ({ limits }) => limits.pathHops + 1,
    }),
  }),
});

const PathOutcome = builder.enumType('PathOutcome', {
  description: 'The result of the search for paths.',
  values: {
    FOUND: { description: 'There are paths.' },
    FARTHER_APART: {
      description:
        'The two are connected, but not by a path as short as you asked for: `stepsApart` says how many steps it takes.',
    },
    NOT_CONNECTED: {
      description:
        'No path of any length connects the two, as far as the graph knows: through this lens, over these relations and without the records to avoid. Other relations, or places and topics, may.',
    },
  },
});

const Paths = builder.neo4jRow('Paths', {
  roles: { found: 'list', shown: 'list', within: 'number', apart: 'number' },
  description:
    'How two things are connected: the shortest ways first, among equals the surer. Without `maxLength` only the shortest are found and counted.',
  fields: (t) => ({
    ...foundFields(t, 'pathsFound'),
    outcome: t.expression({
      type: PathOutcome,
      description: 'Whether there are paths; if not, what that means.',
      read: ({ found, apart }) =>
        cypher`CASE WHEN size(${found}) > 0 THEN 'FOUND' WHEN ${apart} IS NULL THEN 'NOT_CONNECTED' ELSE 'FARTHER_APART' END`,
    }),
    stepsApart: t.expression({
      type: 'Int',
      nullable: true,
      description:
        'How many steps the shortest path takes, even if it is longer than you asked for; null if there is no path of any length.',
      read: ({ apart }) => cypher`${apart}`,
    }),
    paths: t.rows({
      type: Path,
      description: 'The paths.',
      match: (bound, { shown }) =>
        cypher`UNWIND ${shown} AS one WITH one.stops AS ${bound.stops}, one.ties AS ${bound.ties}, [tie IN one.ties | tie[0]] AS ${bound.links}`,
      limit: FIXED_LIMITS.paths,
    }),
  }),
});

const HUBS = {
  Place: 'Through places: both were in the same city.',
  Platform: 'Through platforms: both used the same one.',
  Topic: 'Through topics: both are linked with the same hashtag.',
};

const PathHub = builder.enumType('PathHub', {
  description: 'What connects nearly everything; paths pass through it only on request.',
  values: Object.fromEntries(
    Object.entries(HUBS).map(([kind, description]) => [kind, { value: kind, description }]),
  ),
});

builder.queryField('paths', (t) =>
  t.neo4jOne({
    type: Paths,
    description:
      'How two things are connected over relations between people, events and things. Never by way of documents or claims: to be in one article does not connect two things. Not through places, platforms and topics, unless asked.',
    args: {
      from: t.arg.record('Entity', { required: true, description: 'The id of one end.' }),
      to: t.arg.record('Entity', { required: true, description: 'The id of the other end.' }),
      maxLength: t.arg.int({
        description: `All paths of at most this many steps: 1 to ${limit('pathHops')}. By default only the shortest paths, of at most ${limit('pathHops')} steps.`,
      }),
      first: t.arg.int({
        defaultValue: 5,
        description: `How many paths to give at most: 1 to ${limit('paths')}.`,
      }),
      relations: t.arg({
        type: [FactRelation],
        description: 'Only over these relations; all by default.',
      }),
      through: t.arg({ type: [PathHub], description: 'Also through these.' }),
      avoid: t.arg.records('Entity', { description: 'Ids that no path may pass.' }),
    },
    match: (bound, { from, to, maxLength, first, relations, through, avoid }, lens, context) => {
      const ends = [from, to] as const;
      if (ends[0] === ends[1])
        throw new QueryError('from and to are the same', { hint: 'name two different ids' });
      const most = context.limits.pathHops;
      const length = wanted('maxLength', maxLength, { usual: most, most });
      // Those who name no length get the shortest paths, else groups of every length. Only a number that somebody named
      // bounds the search: without one, and with a bound for what is shown, each record is visited once.
      const named = maxLength !== null && maxLength !== undefined;
      const shown = wanted('first', first, { usual: 5, most: FIXED_LIMITS.paths });
      const types = factTypes(relations);
      const closed = Object.keys(HUBS).filter((kind) => !through?.some((open) => open === kind));
      const stop: Fragment[] = [
        raw(`NOT there:${['Document', ...closed].join('|')}`),
        ...(avoid ? [cypher`NOT there.id IN ${avoid.map((id) => id)}`] : []),
        ...lens.node('Entity', raw('there'), true),
      ];
      const passes = (link: string) => allOf(lens.relationship(types, raw(link)));
      const joined = { relations: types, closestFirst: false, passes };
      // All of it is inside the pattern: a WHERE behind it would pick the shortest first, and lose a longer path
      // that fits behind a shorter one that does not.
      const passed = cypher`${passes('hop')} AND (there = b OR (${allOf(stop)}))`;
      const hop = cypher`(here)-[hop:${raw(typePattern(types))}]-(there) WHERE ${passed}`;
      return cypher`MATCH (givenFrom:Entity {id: ${ends[0]}}) OPTIONAL MATCH (givenFrom)-[:REDIRECTS_TO]->(keptFrom:Entity)
MATCH (givenTo:Entity {id: ${ends[1]}}) OPTIONAL MATCH (givenTo)-[:REDIRECTS_TO]->(keptTo:Entity)
WITH coalesce(keptFrom, givenFrom) AS a, coalesce(keptTo, givenTo) AS b
CALL (a, b) {
  MATCH path = SHORTEST ${raw(named ? String(length) : '1')} GROUPS (a) (${hop} AND ${onlyOnce('hop', 'here', 'there', joined)})${raw(named ? `{1,${length}}` : '+')} (b)
  WITH nodes(path) AS stops
  WHERE all(stop IN stops WHERE single(other IN stops WHERE other = stop))
  WITH stops LIMIT ${BigInt(FIXED_LIMITS.pathsFound)}
  RETURN collect(stops) AS ways
}
CALL (a, b, ways) {
  ${named ? cypher`WITH * WHERE size(ways) = 0 MATCH path = SHORTEST 1 (a) (${hop})+ (b) RETURN min(length(path)) AS apart` : raw('UNWIND ways AS stops RETURN min(size(stops)) - 1 AS apart')}
}
CALL (ways) {
  UNWIND ways AS stops
  WITH stops WHERE size(stops) - 1 <= ${BigInt(length)}
  WITH stops, ${linksBetween('stops', lens, joined)} AS ties
  WITH stops, ties ORDER BY size(stops), reduce(low = 9, tie IN ties | CASE WHEN tie[0].basisRank < low THEN tie[0].basisRank ELSE low END) DESC, [stop IN stops | stop.id]
  RETURN collect({stops: stops, ties: ties}) AS ${bound.found}
}
WITH ${bound.found}, ${bound.found}[..${BigInt(shown)}] AS ${bound.shown}, ${BigInt(length)} AS ${bound.within}, coalesce(size(${bound.found}[0].stops) - 1, apart) AS ${bound.apart}`;
    },
  }),
);
