import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder, type Fields } from '../builder.ts';
import { seen } from '../certainty/passing.ts';
import { FactRelation, typePattern } from '../graph/relations.ts';
import { Basis, Modality, Status } from '../ontology/certainty.ts';
import { ResponseType, Role } from '../ontology/fact.ts';

/**
 * Two neighbours are often joined by several relations. A way through them is one way all the same: each step has them
 * all as its links, and the first of them, the surest, speaks for the step.
 */
interface Joined {
  /** The relations that count; where `closestFirst` holds, in their order, else the surest first. */
  readonly relations: readonly string[];
  readonly closestFirst: boolean;
  /** The relationship as a pattern, and whether a link may be followed, from the variable `from`. */
  readonly pattern?: (link: string) => Fragment;
  readonly passes: (link: string, from: string) => Fragment;
}

/**
 * Whether no other link between the same two goes before this one: so that a way is found once, whatever joins its stops.
 * They are told apart by what no index is over; by `rid` the planner would look for all that are smaller.
 */
export function onlyOnce(link: string, from: string, to: string, joined: Joined): Fragment {
  return cypher`NOT EXISTS { MATCH (${raw(from)})${pattern(joined)('beside')}(${raw(to)}) WHERE elementId(beside) < elementId(${raw(link)}) AND ${joined.passes('beside', from)} }`;
}

/** For a list of stops the list of what joins each two of them, the link that speaks for the step first. */
export function linksBetween(stops: string, lens: Lens, joined: Joined): Fragment {
  const place = placeAmong(raw('type(tie)'), joined.relations);
  // Statuses are declared from the weakest to the strongest.
  const strength = placeAmong(seen(lens, 'status', raw('tie')), wordsOf(Status));
  const surest = cypher`${seen(lens, 'basisRank', raw('tie'))} DESC, ${strength} DESC`;
  const order = joined.closestFirst ? cypher`${place}, ${surest}` : cypher`${surest}, ${place}`;
  return cypher`[at IN range(0, size(${raw(stops)}) - 2) | COLLECT { WITH ${raw(stops)}[at] AS here, ${raw(stops)}[at + 1] AS there MATCH (here)${pattern(joined)('tie')}(there) WHERE ${joined.passes('tie', 'here')} RETURN tie ORDER BY ${order}, tie.rid }]`;
}

const pattern = (joined: Joined) =>
  joined.pattern ?? ((link: string) => raw(`-[${link}:${typePattern(joined.relations)}]-`));

/** The place of a value among words, as a number. */
const placeAmong = (value: Fragment, words: readonly string[]): Fragment =>
  cypher`CASE ${value} ${raw(words.map((word, at) => `WHEN '${word}' THEN ${at}`).join(' '))} END`;

/** What a relation says of itself; null where `link` is, as for the first stop of a way. */
function certainty(t: Fields, nullable: boolean) {
  const asSeen =
    (property: 'status' | 'modality' | 'basis' | 'basisRank' | 'sentence') =>
    ({ link = raw('null') }: Scope, lens: Lens) =>
      cypher`CASE WHEN ${link} IS NOT NULL THEN ${seen(lens, property, link)} END`;
  return {
    relation: t.expression({
      type: FactRelation,
      nullable,
      description: 'Which relation it is, such as RESPONDS_TO.',
      read: ({ link }) => cypher`type(${link})`,
    }),
    forward: t.expression({
      type: 'Boolean',
      nullable,
      description:
        'Which way that relation leads: true from the stop before to this one, false from this one to the stop before. A response leads to what it responds to.',
      read: ({ link, before }) => cypher`startNode(${link}) = ${before}`,
    }),
    status: t.expression({
      type: builder.neo4jEnum(Status),
      nullable,
      description: 'The status of that relation.',
      read: asSeen('status'),
    }),
    modality: t.expression({
      type: builder.neo4jEnum(Modality),
      nullable,
      description: 'How that relation is put.',
      read: asSeen('modality'),
    }),
    basis: t.expression({
      type: builder.neo4jEnum(Basis),
      nullable,
      description: 'The basis of that relation.',
      read: asSeen('basis'),
    }),
    basisRank: t.expression({
      type: 'Int',
      nullable,
      description: 'The rank of that basis.',
      read: asSeen('basisRank'),
    }),
    sentence: t.expression({
      type: 'String',
      nullable: true,
      description:
        'What the sources say of that relation, as an English sentence that can be printed as it is: with those who say so, unless a source reports it in its own voice, and with those who say otherwise.',
      read: asSeen('sentence'),
    }),
  };
}

const Link = builder.neo4jRow('Link', {
  roles: { link: 'RESPONDS_TO', before: 'Entity' },
  description: 'One relation between two neighbours of a chain or path.',
  fields: (t) => ({
    ...certainty(t, false),
    type: t.expose('type', { of: 'link' }),
    stance: t.expose('stance', { of: 'link' }),
    role: t.value({
      of: 'link',
      property: 'role',
      type: builder.neo4jEnum(Role),
      nullable: true,
      description: 'The part that the actor or thing has in the event.',
    }),
    claims: t.edgeJoin('link', 'claims'),
  }),
});

/** Relations between two neighbours are few; this many are counted when the cost of a question is estimated. */
const USUAL_LINKS = 4;

/** What a step knows of `ties`, all links that lead to it, and of `link`, the one that speaks for them. */
export function stepFields(t: Fields) {
  const all = (property: 'type' | 'role') => (scope: Scope) =>
    cypher`reduce(words = [], word IN [tie IN coalesce(${scope.ties}, []) WHERE tie.${raw(property)} IS NOT NULL | tie.${raw(property)}] | CASE WHEN word IN words THEN words ELSE words + word END)`;
  return {
    ...certainty(t, true),
    types: t.expression({
      type: [builder.neo4jEnum(ResponseType)],
      description: 'How it responds, if it is a response: every way that a source gives.',
      read: all('type'),
    }),
    roles: t.expression({
      type: [builder.neo4jEnum(Role)],
      description: 'The parts that the actor or thing has in the event.',
      read: all('role'),
    }),
  };
}

/** The `links` of a step. */
export const stepLinks = {
  type: Link,
  description:
    'All relations that join it to the stop before, first the one that represents the step; none for the first stop.',
  match: (bound: Scope, { ties, before }: Scope) =>
    cypher`UNWIND coalesce(${ties}, []) AS ${bound.link} WITH ${bound.link}, ${before} AS ${bound.before}`,
  limit: USUAL_LINKS,
};

/** The rows of a step's type, where `stops` is a list of records and `ties` a list, one shorter, of the links between them. */
export const stepsOf =
  (stop: string) =>
  (bound: Scope, { stops, ties }: Scope) =>
    cypher`UNWIND range(0, size(${stops}) - 1) AS step WITH ${stops}[step] AS ${bound[stop]}, CASE WHEN step > 0 THEN ${stops}[step - 1] END AS ${bound.before}, CASE WHEN step > 0 THEN ${ties}[step - 1] END AS ${bound.ties}, CASE WHEN step > 0 THEN ${ties}[step - 1][0] END AS ${bound.link}`;
