import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import type { Order, Scope } from '../../../src/cypher/plan.ts';
import { words } from '../../../src/cypher/words.ts';
import { limit } from '../../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../../src/limits/limits.ts';
import { word } from '../../../src/ontology/index.ts';
import { allOf, type Lens } from '../../../src/pothos-neo4j/index.ts';
import { builder } from '../../builder.ts';
import { byStrength } from '../../certainty/lens/claims.ts';
import { LensInput, telling } from '../../certainty/lens/index.ts';
import { passing } from '../../certainty/passing.ts';
import { matchByIds } from '../../graph/by-id.ts';
import { typePattern } from '../../graph/relations.ts';
import { ontology } from '../../ontology/index.ts';
import { literals } from '../../rules/literals.ts';
import { affairOf, scopeArg } from '../affair.ts';
import { COMPARED } from './compared.ts';

/** In the order in which they are listed: what opposes first. */
const KINDS = {
  OPPOSITE: word('the opposite', 'One side says that it is so, the other that it is not.'),
  DIFFERS: word(
    'values that exclude each other',
    'The two sides give different values of which only one can be true: a number, an age, a day, an outcome. Vague ones exclude little: “about 40” and 60 can both be true.',
  ),
  OBJECTION: word(
    'an objection in words',
    'One side says of what the other says that both cannot be true, or that it was shown to be wrong.',
  ),
  OTHERWISE: word(
    'told otherwise',
    'The two sides give different names, places, parts, numbers or days, and both may be right.',
  ),
  BOTH: word('both say so', 'Both sides say it.'),
  LEFT: word(
    'only the left says so',
    'Only the left side says it. The other side denies nothing by being silent.',
  ),
  RIGHT: word(
    'only the right says so',
    'Only the right side says it. The other side denies nothing by being silent.',
  ),
};

const ComparisonKind = builder.enumType('ComparisonKind', {
  description: 'How what two sides tell compares.',
  values: Object.fromEntries(
    Object.entries(KINDS).map(([name, { label, description }]) => [
      name,
      { value: name, description, extensions: { label } },
    ]),
  ),
});

const claimsOf =
  (side: 'left' | 'right') =>
  (bound: Scope, { compared }: Scope) =>
    cypher`UNWIND ${compared}.${raw(side)} AS ${bound.node} WITH ${bound.node}`;

const Comparison = builder.neo4jRow('Comparison', {
  roles: { left: 'Claim', right: 'Claim', subject: 'Entity', compared: 'map' },
  description:
    'One thing that both sides say, that only one says, or in which they oppose each other. It decides nothing: either may be right.',
  fields: (t) => ({
    kind: t.value({
      of: 'compared',
      property: 'kind',
      type: ComparisonKind,
      description: 'How the two sides compare in this.',
    }),
    detail: t.value({
      of: 'compared',
      property: 'detail',
      type: 'String',
      nullable: true,
      description:
        'What is given differently, such as AGE, DATED or outcome; missing unless the two sides give different values.',
    }),
    subject: t.node('subject', { description: 'What it is about.' }),
    left: t.node('left', {
      nullable: true,
      description:
        'The surest claim of the left side, which represents it; missing if that side does not say it.',
    }),
    right: t.node('right', {
      nullable: true,
      description:
        'The surest claim of the right side, which represents it; missing if that side does not say it.',
    }),
    leftClaims: t.nodesConnection({
      name: 'ComparisonLeft',
      kind: 'Claim',
      description: 'All claims of the left side that say so.',
      match: claimsOf('left'),
    }),
    rightClaims: t.nodesConnection({
      name: 'ComparisonRight',
      kind: 'Claim',
      description: 'All claims of the right side that say so.',
      match: claimsOf('right'),
    }),
    isWhole: t.value({
      of: 'compared',
      property: 'isWhole',
      type: 'Boolean',
      description: `Whether all that the two sides tell of it was compared: it is, up to ${limit('claimsCompared')}.`,
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'compared', property: 'place', direction: 'ASC' },
  { of: 'compared', property: 'key', direction: 'ASC' },
];

/** Relations that make somebody a party to an event, whose ages and numbers are details of it. */
const PARTS = ontology.relations.filter(({ side }) => side !== undefined).map(({ name }) => name);
const OF_PARTIES = words(
  Object.entries(literals).flatMap(([name, { exclusive, subject }]) =>
    exclusive === 'numbers' || (exclusive !== undefined && subject.includes('Actor')) ? [name] : [],
  ),
);

/** The steps of an affair, with it: the acts, orders and calls that came during or after one another, led to one another, or were about one another. */
const withSteps = (lens: Lens): Fragment =>
  cypher`CALL (to) { RETURN to AS step UNION MATCH (to) (()-[next:DURING|AFTER|ABOUT|LED_TO]-(:Act|Communication) WHERE ${passing(lens, { next: raw('next') }, { next: 'DURING' })}){1,4} (step) RETURN step } WITH DISTINCT step AS to`;

builder.queryField('compare', (t) =>
  t.neo4jRows({
    name: 'QueryCompare',
    type: Comparison,
    description:
      'Two tellings of the same record side by side: what both say, what only one says, and where they oppose each other. A side is what a lens lets through: what somebody says, what a document holds, what was known on a day. Sides oppose each other where one denies what the other says and no less than that, where they give values of which only one can be true, or where one objects to the other in words. A side that says both, as a newspaper does that gives both accounts, opposes nobody; nor does silence. What stands in such a pair is not listed once more as said by both, or by one.',
    args: {
      left: t.arg({
        type: LensInput,
        description:
          'What the left side is: who says it, in which documents, known by when. All claims if left out.',
      }),
      right: t.arg({ type: LensInput, description: 'The same of the right side.' }),
      about: t.arg.record('Entity', {
        required: true,
        description:
          'The record that both tell of. Of an event it is its whole affair with its steps (acts, orders, calls), and the ages and numbers of those with a part in it.',
      }),
      scope: t.arg(scopeArg),
    },
    match: (bound, { left, right, about, scope }, lens, context) => {
      const [onLeft, onRight] = [telling(left, 'left', context), telling(right, 'right', context)];
      const { compared, subject } = bound;
      const most = BigInt(FIXED_LIMITS.claimsCompared);
      const place = Object.keys(KINDS)
        .map((kind, at) => `WHEN '${kind}' THEN ${at}`)
        .join(' ');
      return cypher`${matchByIds(raw('asked'), [about])}
${scope === 'EVENT' ? raw('WITH DISTINCT asked AS to') : cypher`${affairOf(raw('asked'), lens)} ${withSteps(lens)}`}
WITH collect(to) AS asked, collect(to.id) AS ids
CALL (asked, ids) {
  MATCH (c:Claim) WHERE c.subjectId IN ids RETURN c
  UNION
  MATCH (c:Claim) WHERE c.objectId IN ids RETURN c
  UNION
  UNWIND asked AS event MATCH (event:Event)<-[part:${raw(typePattern(PARTS))}]-(party:Entity) WHERE ${passing(lens, { part: raw('part') }, { part: 'PERFORMED' })}
  WITH DISTINCT party MATCH (c:Claim) WHERE c.valueKey IN [predicate IN ${OF_PARTIES} | party.id + ' ' + predicate] RETURN c
}
WITH c, ${allOf(onLeft(raw('c')))} AS onLeft, ${allOf(onRight(raw('c')))} AS onRight WHERE onLeft OR onRight
WITH c, onLeft, onRight ORDER BY ${byStrength(undefined)} LIMIT ${most + 1n}
WITH collect({claim: c, left: onLeft, right: onRight}) AS heard
WITH heard[..${most}] AS found, size(heard) <= ${most} AS isWhole
${COMPARED}
WITH isWhole, kind, detail, left, right, head(left) AS ${bound.left}, head(right) AS ${bound.right}
WITH ${bound.left}, ${bound.right}, {kind: kind, detail: detail, left: left, right: right, isWhole: isWhole, place: CASE kind ${raw(place)} END, key: coalesce(${bound.left}.id, ${bound.right}.id) + ' ' + coalesce(${bound.right}.id, '') + coalesce(' ' + detail, '')} AS ${compared}, coalesce(${bound.left}.subjectId, ${bound.right}.subjectId) AS subjectId
MATCH (${subject}:Entity {id: subjectId}) WITH ${bound.left}, ${bound.right}, ${subject}, ${compared}`;
    },
    order,
  }),
);
