import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { QueryError } from '../../src/errors.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { weakestLink } from '../certainty/weakest-link.ts';
import { ontology } from '../ontology/index.ts';
import { affairOf, scopeArg } from './affair.ts';
import { chainRelations, chainStep, relationsThrough } from './chain-steps.ts';
import { foundFields, wanted } from './found.ts';
import { linksBetween, onlyOnce, stepFields, stepLinks, stepsOf } from './links.ts';

const ChainStep = builder.neo4jRow('ChainStep', {
  roles: { event: 'Event', before: 'Event', link: 'RESPONDS_TO', ties: 'list' },
  description:
    'One event of a chain, and what joins it to the one before; the first has nothing before it. If several relations join the two, the closest represents the step (a response before a cause, a cause before a mere order in time), and among those of one kind the surest: relation, forward, status, modality and basis are its own.',
  fields: (t) => ({
    event: t.node('event', { description: 'The event.' }),
    ...stepFields(t),
    links: t.rows(stepLinks),
  }),
});

const ResponseChain = builder.neo4jRow('ResponseChain', {
  roles: { stops: 'list', ties: 'list', links: 'list' },
  description:
    'Events, each of which responds to the one before (or is joined to it in a way that you asked for), as far as the graph knows. One chain for each sequence of events.',
  fields: (t) => ({
    ...weakestLink(t),
    responsesOnly: t.expression({
      type: 'Boolean',
      description:
        'Whether every step is a response. If not, at least one step is something else, such as an order in time, and the end does not respond to the beginning.',
      read: ({ links }) => cypher`all(link IN ${links} WHERE type(link) = 'RESPONDS_TO')`,
    }),
    steps: t.rows({
      type: ChainStep,
      description: 'Its events in order, from the one asked about.',
      match: stepsOf('event'),
      limit: ({ limits }) => limits.chainLength + 1,
    }),
  }),
});

const ResponseChains = builder.neo4jRow('ResponseChains', {
  roles: { found: 'list', shown: 'list', within: 'number' },
  description: 'Chains of responses, the shortest first.',
  fields: (t) => ({
    ...foundFields(t, 'chainsFound'),
    chains: t.rows({
      type: ResponseChain,
      description: 'The chains.',
      match: (bound, { shown }) =>
        cypher`UNWIND ${shown} AS one WITH one.stops AS ${bound.stops}, one.ties AS ${bound.ties}, [tie IN one.ties | tie[0]] AS ${bound.links}`,
      limit: FIXED_LIMITS.chains,
    }),
  }),
});

const ChainDirection = builder.enumType('ChainDirection', {
  description: 'Which way to follow a chain.',
  values: {
    FORWARD: { description: 'To later events: what responded to it, what responded to that.' },
    BACK: { description: 'To earlier events: what it responded to, what that responded to.' },
  },
});

const ChainLink = builder.enumType('ChainLink', {
  description:
    'Relations that a chain may run through besides RESPONDS_TO; each step says which it is. Forward, a chain never leads to what began before: it leads from a whole to its parts, from what was going on to what took place during it, from a call to what was called for.',
  values: Object.fromEntries(
    chainRelations
      .filter((name) => name !== 'RESPONDS_TO')
      .map((name) => [name, { value: name, description: ontology.relation(name).description }]),
  ),
});

builder.queryField('responseChains', (t) =>
  t.neo4jOne({
    type: ResponseChains,
    description:
      'Chains of responses that start from an event, each as long as it goes, or as far as `to`. A branch makes a chain of its own; no event is twice in a chain, so circles end. Every step says what joins it to the one before, and a chain is as certain as its weakest step.',
    args: {
      from: t.arg.record('Event', { required: true, description: 'The id of the event to start from.' }),
      to: t.arg.record('Event', { description: 'Only chains that end at this event; its id.' }),
      scope: t.arg({
        ...scopeArg,
        description: `${scopeArg.description} A chain begins at the event of the affair at which its first response is recorded; none leads back to the event asked about. If a chain may run through LED_TO or PART_OF anyway, it gets there by itself, and begins at this event.`,
      }),
      direction: t.arg({
        type: ChainDirection,
        defaultValue: 'FORWARD',
        description: 'Which way to follow.',
      }),
      through: t.arg({
        type: [ChainLink],
        description:
          'Other relations that a chain may run through as well. None by default, or all of them if `to` is given.',
      }),
      maxDepth: t.arg.int({
        description: `How many steps at most: 1 to ${limit('chainLength')}. By default 4, or ${limit('chainLength')} if \`to\` is given.`,
      }),
      first: t.arg.int({
        description: `How many chains to give at most: 1 to ${limit('chains')}; 50 by default.`,
      }),
    },
    match: (bound, { from, to, scope, direction, through, maxDepth, first }, lens, context) => {
      const most = context.limits.chainLength;
      const given = to !== null && to !== undefined;
      if (given && from === to)
        throw new QueryError('from and to are the same', { hint: 'name two different ids' });
      const depth = wanted('maxDepth', maxDepth, { usual: given ? most : 4, most });
      const shown = wanted('first', first, { usual: 50, most: FIXED_LIMITS.chains });
      const relations = relationsThrough(through ?? (given ? chainRelations : []));
      const back = direction === 'BACK';
      const { pattern, way } = chainStep(relations, back);
      const passes = (link: string, start: string) =>
        cypher`${allOf(lens.relationship(relations, raw(link)))} AND ${way(link, start)}`;
      // The event asked about begins a chain or is in none: what follows from it is not told again of a relative that came before.
      const open = (link: string, start: string, node: string) =>
        cypher`${allOf(back ? lens.end(RESPONSE, 'Event', raw(node)) : lens.node('Event', raw(node), true))} AND ${raw(node)} <> root AND ${passes(link, start)}`;
      const joined = { relations, closestFirst: true, pattern, passes };
      // The predicate is inside the pattern: a weak link ends a chain there, instead of hiding all of it.
      const hop = cypher`((here)${pattern('hop')}(there) WHERE ${open('hop', 'here', 'there')} AND ${onlyOnce('hop', 'here', 'there', joined)}){1,${raw(String(depth))}}`;
      const noCircle = raw(
        'all(event IN nodes(path) WHERE single(other IN nodes(path) WHERE other = event))',
      );
      const atItsEnd = cypher`(length(path) = ${BigInt(depth)} OR NOT EXISTS { MATCH (last)${pattern('more')}(beyond:Event) WHERE ${open('more', 'last', 'beyond')} AND NOT beyond IN nodes(path) })`;
      const uniting = relations.some((name) => ontology.relation(name).unites !== undefined);
      const starts =
        scope === 'EVENT' || uniting ? cypher`WITH root, root AS to, 0 AS rank` : affairOf(raw('root'), lens);
      const matched = given
        ? cypher`MATCH path = SHORTEST ${raw(String(depth))} GROUPS (root) ${hop} (goal) WHERE ${noCircle}
  WITH nodes(path) AS events LIMIT ${BigInt(FIXED_LIMITS.chainsFound)}`
        : cypher`${starts}
  MATCH path = (to) ${hop} (last:Event) WHERE ${noCircle} AND ${atItsEnd}
  WITH nodes(path) AS events, rank LIMIT ${BigInt(FIXED_LIMITS.chainsFound)}
  WITH events, rank ORDER BY rank, head(events).orderKey
  WITH tail(events) AS responses, head(collect(events)) AS events`;
      return cypher`${event('root', from)}${given ? event('goal', to) : raw('')}
CALL (${raw(given ? 'root, goal' : 'root')}) {
  ${matched}
  WITH events ORDER BY size(events), [event IN events | event.orderKey]
  RETURN collect(events) AS ${bound.found}
}
WITH ${bound.found}, [stops IN ${bound.found}[..${BigInt(shown)}] | {stops: stops, ties: ${linksBetween('stops', lens, joined)}}] AS ${bound.shown}, ${BigInt(depth)} AS ${bound.within}`;
    },
  }),
);

/** Back from a plan, its chain begins with what it was to respond to, though that happened. */
const RESPONSE = { types: ['RESPONDS_TO'], direction: 'out' } as const;

/** Binds an event by its id; a merged id leads to the event that took it over. */
function event(name: string, id: string): Fragment {
  const [given, kept] = [raw(`${name}Given`), raw(`${name}Kept`)];
  return cypher`MATCH (${given}:Entity {id: ${id}}) OPTIONAL MATCH (${given})-[:REDIRECTS_TO]->(${kept}:Entity) WITH *, coalesce(${kept}, ${given}) AS ${raw(name)} WHERE ${raw(name)}:Event
`;
}
