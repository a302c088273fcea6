import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { checkId, matchById, notFound } from './by-id.ts';
import { foundFields, wanted } from './found.ts';
import { defaultReadLimits, readLimits } from './read-limits.ts';
import { linkFields, weakestLink } from './weakest-link.ts';

const MOST_SHOWN = 200;
/** So many are looked for; beyond, the answer says that there are more. */
const MOST_FOUND = 1000;

const ChainStep = builder.neo4jRow('ChainStep', {
  roles: { event: 'Event', link: 'RESPONDS_TO' },
  description: 'One event of a chain, and the relation that joins it to the one before; the first has none.',
  fields: (t) => ({
    event: t.node('event', { description: 'The event.' }),
    ...linkFields(t),
    claims: t.edgeJoin('link', 'claims'),
  }),
});

const ResponseChain = builder.neo4jRow('ResponseChain', {
  roles: { events: 'list', links: 'list' },
  description:
    'Events, each of which answers the one before (or follows from it), as far as the graph knows.',
  fields: (t) => ({
    ...weakestLink(t),
    steps: t.rows({
      type: ChainStep,
      description: 'Its events in order, from the one that was asked about.',
      match: (bound, { events, links }) =>
        cypher`UNWIND range(0, size(${events}) - 1) AS step WITH ${events}[step] AS ${bound.event}, CASE WHEN step = 0 THEN null ELSE ${links}[step - 1] END AS ${bound.link}`,
      limit: (context) => readLimits(context).chainLength + 1,
    }),
  }),
});

const ResponseChains = builder.neo4jRow('ResponseChains', {
  roles: { found: 'list', shown: 'number' },
  description: 'Chains of responses, the shortest first.',
  fields: (t) => ({
    ...foundFields(t, MOST_FOUND),
    chains: t.rows({
      type: ResponseChain,
      description: 'The chains.',
      match: (bound, { found, shown }) =>
        cypher`UNWIND ${found}[..${shown}] AS one WITH one.events AS ${bound.events}, one.links AS ${bound.links}`,
      limit: MOST_SHOWN,
    }),
  }),
});

const ChainDirection = builder.enumType('ChainDirection', {
  description: 'Which way a chain is followed.',
  values: {
    FORWARD: { description: 'To later events: what answered it, what answered that.' },
    BACK: { description: 'To earlier events: what it answered, what that answered.' },
  },
});

const ChainLink = builder.enumType('ChainLink', {
  description: 'Relations that a chain may run through beside RESPONDS_TO; each step says which it is.',
  values: {
    LED_TO: { description: 'One event brought about the next.' },
    AFTER: { description: 'One event came after the other: no answer, only an order.' },
    RELAYS: { description: 'What was said was passed on.' },
  },
});

builder.queryField('responseChains', (t) =>
  t.neo4jOne({
    type: ResponseChains,
    description:
      'Chains of responses that start from an event, each as long as it goes, with its weakest link; a branch makes a chain of its own. No event stands twice in a chain, so that circles end.',
    args: {
      from: t.arg.id({ required: true, description: 'The id of the event to start from.' }),
      direction: t.arg({
        type: ChainDirection,
        defaultValue: 'FORWARD',
        description: 'Which way to follow.',
      }),
      through: t.arg({
        type: [ChainLink],
        description: 'Other relations that a chain may run through as well.',
      }),
      maxDepth: t.arg.int({
        description: `How many steps at most: 1 to ${defaultReadLimits.chainLength}; 4 where not given.`,
      }),
      first: t.arg.int({
        description: `How many chains to give at most: 1 to ${MOST_SHOWN}; 50 where not given.`,
      }),
    },
    match: (bound, { from, direction, through, maxDepth, first }, lens, context) => {
      const depth = wanted('maxDepth', maxDepth, { usual: 4, most: readLimits(context).chainLength });
      const shown = wanted('first', first, { usual: 50, most: MOST_SHOWN });
      const types = ['RESPONDS_TO', ...(through ?? [])];
      const open = (link: string, node: string) =>
        allOf([...lens.relationship(types, raw(link)), ...lens.node('Event', raw(node), true)]);
      const step = stepOf(direction === 'BACK', new Set(through ?? []));
      // The predicate stands inside the pattern: a weak link ends a chain there, instead of hiding the whole of it.
      return cypher`${matchById({ node: raw('root') }, checkId(from, context, 'from'))} WHERE root:Event
CALL (root) {
  MATCH path = (root) ((here)${step.pattern('hop')}(there) WHERE ${open('hop', 'there')} AND ${step.way('hop', 'here')}){1,${raw(String(depth))}} (last:Event)
  WHERE all(event IN nodes(path) WHERE single(other IN nodes(path) WHERE other = event))
    AND (length(path) = ${BigInt(depth)} OR NOT EXISTS { MATCH (last)${step.pattern('more')}(beyond:Event) WHERE ${open('more', 'beyond')} AND ${step.way('more', 'last')} AND NOT beyond IN nodes(path) })
  WITH nodes(path) AS events, relationships(path) AS links LIMIT ${BigInt(MOST_FOUND)}
  WITH events, links ORDER BY size(links), [event IN events | event.orderKey], [link IN links | link.rid]
  RETURN collect({events: events, links: links}) AS ${bound.found}
}
WITH ${bound.found}, ${BigInt(shown)} AS ${bound.shown}`;
    },
    missing: ({ from }, context) => notFound(checkId(from, context, 'from'), 'Event', context, 'from'),
  }),
);

interface Step {
  /** The relationship between two events, under a name. */
  readonly pattern: (link: string) => Fragment;
  /** Whether it is followed the right way, seen from where the step starts. */
  readonly way: (link: string, from: string) => Fragment;
}

/** Answers, sequences and relays point from the later event to the earlier; causes point the other way. */
function stepOf(back: boolean, through: ReadonlySet<string>): Step {
  const types = ['RESPONDS_TO', ...through].join('|');
  if (!through.has('LED_TO')) {
    return {
      pattern: (link) => raw(back ? `-[${link}:${types}]->` : `<-[${link}:${types}]-`),
      way: () => raw('true'),
    };
  }
  const [later, earlier] = back ? ['startNode', 'endNode'] : ['endNode', 'startNode'];
  return {
    pattern: (link) => raw(`-[${link}:${types}]-`),
    way: (link, from) =>
      raw(
        `CASE WHEN type(${link}) = 'LED_TO' THEN ${earlier}(${link}) = ${from} ELSE ${later}(${link}) = ${from} END`,
      ),
  };
}
