import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Order } from '../../src/cypher/plan.ts';
import { words } from '../../src/cypher/words.ts';
import { word } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { ontology } from '../ontology/index.ts';

const KINDS = {
  DENIED: word('denied', 'Somebody says that it is so, and somebody else that it is not.'),
  DIFFERS: word(
    'given differently',
    'Independent sources give values of which only one can be true: a number, an age, a day, an outcome.',
  ),
  OBJECTED: word(
    'objected to in words',
    'Somebody says in words that it cannot be so, was shown to be wrong, or was taken back.',
  ),
};

const DisputeKind = builder.enumType('DisputeKind', {
  description: 'In which way asserters contradict each other.',
  values: Object.fromEntries(
    Object.entries(KINDS).map(([name, { label, description }]) => [
      name,
      { value: name, description, extensions: { label } },
    ]),
  ),
});

/** Details of which only one value can be true. */
const DETAILS = words([
  ...new Set(
    ontology.relations.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, { facets }]) => (facets.exclusive ? [name] : [])),
    ),
  ),
]);

const Dispute = builder.neo4jRow('Dispute', {
  roles: { claim: 'Claim', subject: 'Entity', object: 'Entity', dispute: 'map' },
  description:
    'A fact or a value about which asserters contradict each other, with both sides. That decides nothing: either may be right.',
  fields: (t) => ({
    kind: t.value({
      of: 'dispute',
      property: 'kind',
      type: DisputeKind,
      description: 'In which way they contradict each other.',
    }),
    detail: t.value({
      of: 'dispute',
      property: 'detail',
      type: 'String',
      nullable: true,
      description:
        'What is given differently, such as AGE, DATED or outcome; missing unless different values are given.',
    }),
    subject: t.node('subject', { description: 'What it is about.' }),
    predicate: t.expose('predicate', { of: 'claim' }),
    object: t.node('object', { nullable: true, description: 'The other end, if it is a relation.' }),
    value: t.expose('value', { of: 'claim' }),
    rid: t.expose('rid', { of: 'claim' }),
    for: t.nodesConnection({
      name: 'DisputeFor',
      kind: 'Claim',
      description: 'The claims that say so.',
      match: (bound, { claim, dispute }, lens) =>
        cypher`${sayingSo(bound.node ?? raw('node'), claim, dispute)} AND ${passing(lens, bound, { node: 'Claim' })} WITH ${bound.node}`,
    }),
    against: t.nodesConnection({
      name: 'DisputeAgainst',
      kind: 'Claim',
      description:
        'The claims that say otherwise: the opposite, a value that excludes it, or something that contradicts it.',
      match: (bound, { claim, dispute }, lens) =>
        cypher`${sayingSo(raw('same'), claim, dispute)} ${otherwise(raw('same'), lens)} WITH other, kind, detail WHERE kind = ${dispute}.kind AND coalesce(detail = ${dispute}.detail, true) WITH DISTINCT other AS ${bound.node}`,
    }),
  }),
});

/** How far the value of a claim reaches: “at least one” excludes less than “one”, and is no claim of the same. */
const reachOf = (claim: Fragment): Fragment =>
  cypher`coalesce(${claim}.comparator, 'EXACT') + coalesce(' ' + ${claim}.unit, '')`;

/** Claims that say the same as the one that stands for them. Of one fact, they may differ in a detail such as the outcome. */
const sayingSo = (same: Fragment, claim = raw('claim'), dispute: Fragment | undefined): Fragment =>
  cypher`MATCH (${same}:Claim {rid: ${claim}.rid}) WHERE ${same}.polarity = ${claim}.polarity AND (${dispute}.kind <> 'DIFFERS' OR ${reachOf(same)} = ${reachOf(claim)} AND NOT EXISTS { (${same})-[:CONTRADICTS {how: 'DIFFERS'}]-(${claim}) })`;

/** What stands against a claim that affirms something: binds `other`, `kind` and `detail`. */
const otherwise = (claim: Fragment, lens: Lens): Fragment =>
  cypher`CALL (${claim}) {
  MATCH (other:Claim {rid: ${claim}.rid}) WHERE other.polarity = 'NEGATED' AND other.contested AND ${seen(lens)} RETURN other, 'DENIED' AS kind, null AS detail
  UNION
  MATCH (${claim})-[objection:CONTRADICTS]-(other:Claim) WHERE (other.rid <> ${claim}.rid OR other.polarity = ${claim}.polarity) AND ${seen(lens)}
  RETURN other, CASE objection.how WHEN 'DIFFERS' THEN 'DIFFERS' ELSE 'OBJECTED' END AS kind, CASE WHEN objection.how <> 'DIFFERS' THEN null WHEN ${claim}.objectId IS NULL THEN ${claim}.predicate ELSE head([name IN ${DETAILS} WHERE ${claim}[name] <> other[name]]) END AS detail
}`;

const seen = (lens: Lens): Fragment => passing(lens, { other: raw('other') }, { other: 'Claim' });

const order: readonly Order[] = [
  { of: 'claim', property: 'id', direction: 'ASC' },
  { of: 'dispute', property: 'key', direction: 'ASC' },
];

builder.queryField('disputes', (t) =>
  t.neo4jRows({
    name: 'QueryDisputes',
    type: Dispute,
    description:
      'Facts and values that asserters contradict, with the claims on both sides, each dispute once: what one says and another denies, values of which only one can be true, objections in words. Silence contradicts nothing.',
    args: {
      about: t.arg.record('Entity', {
        description: 'Only disputes about this record, as subject or object.',
      }),
    },
    match: (bound, { about }, lens) => {
      const { claim, subject, object, dispute } = bound;
      const concerned = about
        ? cypher` AND (said.subjectId = ${about} OR said.objectId = ${about})`
        : raw('');
      // Of the claims that say the same, the first stands for them all; of two that say it otherwise, neither of them a denial, the one that comes first.
      return cypher`MATCH (said:Claim {contested: true}) WHERE said.polarity = 'AFFIRMED' AND ${passing(lens, { said: raw('said') }, { said: 'Claim' })}${concerned}
${otherwise(raw('said'), lens)}
WITH said.rid AS fact, CASE kind WHEN 'DIFFERS' THEN ${reachOf(raw('said'))} END AS reach, kind, detail, said, other ORDER BY said.id
WITH fact, reach, kind, detail, head(collect(said)) AS ${claim}, max(CASE other.polarity WHEN 'NEGATED' THEN '~' ELSE other.id END) AS last WHERE kind = 'DENIED' OR last > ${claim}.id
MATCH (${subject}:Entity {id: ${claim}.subjectId}) OPTIONAL MATCH (${object}:Entity {id: ${claim}.objectId})
WITH ${claim}, ${subject}, ${object}, {kind: kind, detail: detail, key: kind + coalesce(detail, '')} AS ${dispute}`;
    },
    order,
  }),
);
