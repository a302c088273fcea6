import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { QueryError } from '../../src/errors.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Basis, Status } from '../ontology/certainty.ts';
import { checkId } from './by-id.ts';
import { enumRef } from './enum-ref.ts';
import { seen } from './passing.ts';

const LONGEST = 8;
const MOST_CHAINS = 200;

/** The first step of a chain has no link. */
const NONE = raw('null');
const unlessNull = (link: Fragment, value: Fragment): Fragment =>
  cypher`CASE WHEN ${link} IS NOT NULL THEN ${value} END`;

const ChainStep = builder.neo4jRow('ChainStep', {
  roles: { event: 'Event', link: 'RESPONDS_TO' },
  description: 'One event of a chain, and the relation that joins it to the one before; the first has none.',
  fields: (t) => ({
    event: t.node('event', { description: 'The event.' }),
    relation: t.expression({
      type: 'String',
      nullable: true,
      description: 'Which relation joins it to the one before, such as RESPONDS_TO.',
      read: ({ link }) => cypher`type(${link})`,
    }),
    type: t.expression({
      type: 'String',
      nullable: true,
      description: 'How it answers the one before.',
      read: ({ link }) => cypher`${link}.type`,
    }),
    status: t.expression({
      type: enumRef(Status),
      nullable: true,
      description: 'How that relation stands.',
      read: ({ link }) => cypher`${link}.status`,
    }),
    basis: t.expression({
      type: enumRef(Basis),
      nullable: true,
      description: 'What that relation rests on.',
      read: ({ link = NONE }, lens) => unlessNull(link, seen(lens, 'basis', link)),
    }),
    basisRank: t.expression({
      type: 'Int',
      nullable: true,
      description: 'The rank of that basis.',
      read: ({ link = NONE }, lens) => unlessNull(link, seen(lens, 'basisRank', link)),
    }),
    claims: t.edgeJoin('link', 'claims'),
  }),
});

const ResponseChain = builder.neo4jRow('ResponseChain', {
  roles: { events: 'list', links: 'list' },
  description:
    'Events, each of which answers the one before (or follows from it), as far as the graph knows.',
  fields: (t) => ({
    length: t.expression({
      type: 'Int',
      description: 'How many steps it has beyond the first event.',
      read: ({ links }) => cypher`size(${links})`,
    }),
    weakestBasisRank: t.expression({
      type: 'Int',
      description: 'The rank of its weakest link: a chain holds no more than that.',
      read: ({ links }, lens) =>
        cypher`reduce(low = 9, rank IN [link IN ${links} | ${seen(lens, 'basisRank', raw('link'))}] | CASE WHEN rank < low THEN rank ELSE low END)`,
    }),
    weakestBasis: t.expression({
      type: enumRef(Basis),
      description: 'The basis of its weakest link.',
      read: ({ links }, lens) =>
        weakestWord(links, seen(lens, 'basis', raw('link')), [...wordsOf(Basis)].reverse()),
    }),
    weakestStatus: t.expression({
      type: enumRef(Status),
      description: 'The weakest status among its links.',
      read: ({ links }, lens) => weakestWord(links, seen(lens, 'status', raw('link')), wordsOf(Status)),
    }),
    steps: t.rows({
      type: ChainStep,
      description: 'Its events in order, from the one that was asked about.',
      match: (bound, { events, links }) =>
        cypher`UNWIND range(0, size(${events}) - 1) AS step WITH ${events}[step] AS ${bound.event}, CASE WHEN step = 0 THEN null ELSE ${links}[step - 1] END AS ${bound.link}`,
      limit: LONGEST + 1,
    }),
  }),
});

function weakestWord(links: Fragment | undefined, value: Fragment, words: readonly string[]): Fragment {
  return cypher`head([word IN ${raw(`[${words.map((word) => `'${word}'`).join(', ')}]`)} WHERE word IN [link IN ${links} | ${value}]])`;
}

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
  t.neo4jList({
    type: ResponseChain,
    description:
      'Chains of responses that start from an event, each as long as it goes, with its weakest link; a branch makes a chain of its own. No event stands twice in a chain, so that circles end. At most 200 chains are given, the shortest first.',
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
      maxDepth: t.arg.int({ defaultValue: 4, description: 'How many steps at most: 1 to 8.' }),
    },
    limit: () => MOST_CHAINS,
    match: (bound, { from, direction, through, maxDepth }, lens) => {
      const depth = maxDepth ?? 4;
      if (depth < 1 || depth > LONGEST)
        throw new QueryError(`maxDepth: ${depth} steps cannot be followed`, {
          hint: `ask for 1 to ${LONGEST}`,
        });
      const step = stepOf(direction === 'BACK', new Set(through ?? []));
      const types = ['RESPONDS_TO', ...(through ?? [])];
      const open = (link: string, node: string) =>
        allOf([...lens.relationship(types, raw(link)), ...lens.node('Event', raw(node), true)]);
      // The predicate stands inside the pattern: a weak link ends a chain there, instead of hiding the whole of it.
      return cypher`MATCH path = (:Entity {id: ${checkId(from, 'from')}}) ((here)${step.pattern('hop')}(there) WHERE ${open('hop', 'there')} AND ${step.way('hop', 'here')}){1,${raw(String(depth))}} (last:Event)
WHERE all(event IN nodes(path) WHERE single(other IN nodes(path) WHERE other = event))
  AND (length(path) = ${BigInt(depth)} OR NOT EXISTS { MATCH (last)${step.pattern('more')}(beyond:Event) WHERE ${open('more', 'beyond')} AND ${step.way('more', 'last')} AND NOT beyond IN nodes(path) })
WITH nodes(path) AS ${bound.events}, relationships(path) AS ${bound.links}
ORDER BY size(${bound.links}), [event IN ${bound.events} | event.orderKey], [link IN ${bound.links} | link.rid] LIMIT ${BigInt(MOST_CHAINS)}
WITH ${bound.events}, ${bound.links}`;
    },
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
