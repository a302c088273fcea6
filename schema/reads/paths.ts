import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { QueryError } from '../../src/errors.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { checkId, notFound } from './by-id.ts';
import { foundFields, wanted } from './found.ts';
import { defaultReadLimits, readLimits } from './read-limits.ts';
import { FactRelation, factTypes, typePattern } from './relations.ts';
import { linkFields, weakestLink } from './weakest-link.ts';

const MOST_PATHS = 50;
/** So many are looked for, the shortest first, so that among equals the surer ones can be put in front. */
const MOST_FOUND = 500;
const MOST_AVOIDED = 50;

const PathStep = builder.neo4jRow('PathStep', {
  roles: { entity: 'Entity', link: 'RESPONDS_TO', before: 'Entity' },
  description: 'One stop of a path, and the relation that joins it to the stop before; the first has none.',
  fields: (t) => ({
    entity: t.node('entity', { description: 'What the path passes.' }),
    ...linkFields(t),
    forward: t.expression({
      type: 'Boolean',
      nullable: true,
      description: 'Whether the relation leads from the stop before to this one; else it leads back.',
      read: ({ link, before }) => cypher`startNode(${link}) = ${before}`,
    }),
    claims: t.edgeJoin('link', 'claims'),
  }),
});

const Path = builder.neo4jRow('Path', {
  roles: { stops: 'list', links: 'list' },
  description: 'One way in which two things are connected.',
  fields: (t) => ({
    ...weakestLink(t),
    steps: t.rows({
      type: PathStep,
      description: 'Its stops in order.',
      match: (bound, { stops, links }) =>
        cypher`UNWIND range(0, size(${stops}) - 1) AS step WITH ${stops}[step] AS ${bound.entity}, CASE WHEN step = 0 THEN null ELSE ${links}[step - 1] END AS ${bound.link}, CASE WHEN step = 0 THEN null ELSE ${stops}[step - 1] END AS ${bound.before}`,
      limit: (context) => readLimits(context).pathHops + 1,
    }),
  }),
});

const Paths = builder.neo4jRow('Paths', {
  roles: { found: 'list', shown: 'number' },
  description: 'How two things are connected: the shortest ways first, the surer first among equals.',
  fields: (t) => ({
    ...foundFields(t, MOST_FOUND),
    paths: t.rows({
      type: Path,
      description: 'The paths.',
      match: (bound, { found, shown }) =>
        cypher`UNWIND ${found}[..${shown}] AS one WITH one.stops AS ${bound.stops}, one.links AS ${bound.links}`,
      limit: MOST_PATHS,
    }),
  }),
});

const HUBS = {
  Place: 'Through places: both were in the same city.',
  Platform: 'Through platforms: both used the same one.',
  Topic: 'Through topics: both have to do with the same hashtag.',
};

const PathHub = builder.enumType('PathHub', {
  description: 'What connects nearly everything, and so is passed only where that is asked for.',
  values: Object.fromEntries(
    Object.entries(HUBS).map(([kind, description]) => [kind, { value: kind, description }]),
  ),
});

builder.queryField('paths', (t) =>
  t.neo4jOne({
    type: Paths,
    description:
      'How two things are connected over relations between people, events and things. Never by way of documents or claims: that two stand in one article connects nothing. Not through places, platforms and topics, unless asked.',
    args: {
      from: t.arg.id({ required: true, description: 'The id of one end.' }),
      to: t.arg.id({ required: true, description: 'The id of the other end.' }),
      maxLength: t.arg.int({
        description: `How many steps at most: 1 to ${defaultReadLimits.pathHops}; 6 where not given.`,
      }),
      first: t.arg.int({
        defaultValue: 5,
        description: `How many paths to give at most: 1 to ${MOST_PATHS}.`,
      }),
      relations: t.arg({
        type: [FactRelation],
        description: 'Only over these relations; all where not given.',
      }),
      through: t.arg({ type: [PathHub], description: 'Also through these.' }),
      avoid: t.arg.idList({ description: 'Ids that no path may pass.' }),
    },
    match: (bound, { from, to, maxLength, first, relations, through, avoid }, lens, context) => {
      const ends = [checkId(from, context, 'from'), checkId(to, context, 'to')] as const;
      if (ends[0] === ends[1])
        throw new QueryError('from and to: both are the same', { hint: 'name two different ids' });
      if ((avoid?.length ?? 0) > MOST_AVOIDED)
        throw new QueryError('avoid: these are too many', { hint: `name at most ${MOST_AVOIDED} ids` });
      const length = wanted('maxLength', maxLength, { usual: 6, most: readLimits(context).pathHops });
      const shown = wanted('first', first, { usual: 5, most: MOST_PATHS });
      const types = factTypes(relations);
      const closed = Object.keys(HUBS).filter((kind) => !through?.some((open) => open === kind));
      const stop: Fragment[] = [
        raw(`NOT there:${['Document', ...closed].join('|')}`),
        ...(avoid ? [cypher`NOT there.id IN ${avoid.map((id) => checkId(id, context, 'avoid'))}`] : []),
        ...lens.node('Entity', raw('there'), true),
      ];
      // All of it stands inside the pattern: a WHERE behind it would choose the shortest first, and lose a longer path
      // that fits behind a shorter one that does not.
      const passed = allOf([
        ...lens.relationship(types, raw('hop')),
        cypher`(there = b OR (${allOf(stop)}))`,
      ]);
      return cypher`MATCH (givenFrom:Entity {id: ${ends[0]}}) OPTIONAL MATCH (givenFrom)-[:REDIRECTS_TO]->(keptFrom:Entity)
MATCH (givenTo:Entity {id: ${ends[1]}}) OPTIONAL MATCH (givenTo)-[:REDIRECTS_TO]->(keptTo:Entity)
WITH coalesce(keptFrom, givenFrom) AS a, coalesce(keptTo, givenTo) AS b
CALL (a, b) {
  MATCH path = SHORTEST ${raw(String(length))} GROUPS (a) ((here)-[hop:${raw(typePattern(types))}]-(there) WHERE ${passed}){1,${raw(String(length))}} (b)
  WITH nodes(path) AS stops, relationships(path) AS links
  WHERE all(stop IN stops WHERE single(other IN stops WHERE other = stop))
  WITH stops, links LIMIT ${BigInt(MOST_FOUND)}
  WITH stops, links ORDER BY size(links), reduce(low = 9, link IN links | CASE WHEN link.basisRank < low THEN link.basisRank ELSE low END) DESC, [stop IN stops | stop.id], [link IN links | link.rid]
  RETURN collect({stops: stops, links: links}) AS ${bound.found}
}
WITH ${bound.found}, ${BigInt(shown)} AS ${bound.shown}`;
    },
    missing: async ({ from, to }, context) => {
      await notFound(checkId(from, context, 'from'), 'Entity', context, 'from');
      return notFound(checkId(to, context, 'to'), 'Entity', context, 'to');
    },
  }),
);
