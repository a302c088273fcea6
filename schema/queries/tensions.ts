import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import type { Order, Scope } from '../../src/cypher/plan.ts';
import { word } from '../../src/ontology/index.ts';
import type { Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { passing } from '../certainty/passing.ts';
import { Objection } from '../ontology/provenance.ts';

const OWN_KINDS = {
  OPPOSITE: word('opposite', 'One side says that it is so, the other that it is not.'),
  SILENCE: word(
    'silence',
    'One side records that an actor had not responded to an event; the other says that the actor did something that responds to it, or is among those who act in the event itself. If the response is known to have come after the moment of the record, there is no tension.',
  ),
};

const TensionKind = builder.enumType('TensionKind', {
  description: 'Why two sides do not fit together.',
  values: Object.fromEntries(
    Object.entries({ ...Objection.words, ...OWN_KINDS }).map(([name, { description }]) => [
      name,
      { value: name, description },
    ]),
  ),
});

/** All claims of one side: those that say the same as the one that stands for it. */
const sideOf =
  (role: 'claim' | 'other') =>
  (bound: Scope, scope: Scope, lens: Lens): Fragment =>
    cypher`MATCH (${bound.node}:Claim {rid: ${scope[role]}.rid}) WHERE ${bound.node}.polarity = ${scope[role]}.polarity AND ${passing(lens, bound, { node: 'Claim' })} WITH ${bound.node}`;

const Tension = builder.neo4jRow('Tension', {
  roles: { claim: 'Claim', other: 'Claim', subject: 'Entity', tension: 'map' },
  description:
    'Two sides that do not fit together. That decides nothing: both may be honest, and either may be right.',
  fields: (t) => ({
    kind: t.value({
      of: 'tension',
      property: 'kind',
      type: TensionKind,
      description: 'Why the two do not fit together.',
    }),
    subject: t.node('subject', { description: 'What the first side speaks of.' }),
    claim: t.node('claim', { description: 'The claim that represents the first side.' }),
    other: t.node('other', { description: 'The claim that represents the other side.' }),
    for: t.nodesConnection({
      name: 'TensionFor',
      kind: 'Claim',
      description: 'All claims of the first side.',
      match: sideOf('claim'),
    }),
    against: t.nodesConnection({
      name: 'TensionAgainst',
      kind: 'Claim',
      description: 'All claims of the other side.',
      match: sideOf('other'),
    }),
  }),
});

const order: readonly Order[] = [
  { of: 'claim', property: 'id', direction: 'ASC' },
  { of: 'other', property: 'id', direction: 'ASC' },
  { of: 'tension', property: 'kind', direction: 'ASC' },
];

builder.queryField('tensions', (t) =>
  t.neo4jRows({
    name: 'QueryTensions',
    type: Tension,
    description:
      'Claims that do not fit together: the opposite of each other, values of which only one can be true, objections in words, and deeds of an actor against a recorded silence of the same actor. Each with both sides and why it is a tension. `disputes` has only those that make a fact disputed.',
    args: {
      about: t.arg.record('Entity', {
        description: 'Only tensions in which either side is about this record.',
      }),
      kinds: t.arg({ type: [TensionKind], description: 'Only these kinds; all by default.' }),
    },
    match: (bound, { about, kinds }, lens) => {
      const { claim, other, subject, tension } = bound;
      const concerned = [
        ...(about
          ? [
              cypher`${about} IN [${claim}.subjectId, ${claim}.objectId, ${other}.subjectId, ${other}.objectId]`,
            ]
          : []),
        ...(kinds ? [cypher`kind IN ${kinds}`] : []),
      ].reduce((all, one) => cypher`${all} AND ${one}`, raw('true'));
      return cypher`CALL () {
${oppositeClaims(lens)}
UNION
${objections(lens)}
UNION
${brokenSilences(lens)}
}
WITH ${standsFor('left', lens)} AS ${claim}, ${standsFor('right', lens)} AS ${other}, kind WHERE ${concerned}
WITH DISTINCT ${claim}, ${other}, kind
MATCH (${subject}:Entity {id: ${claim}.subjectId})
WITH ${claim}, ${other}, ${subject}, {kind: kind} AS ${tension}`;
    },
    order,
  }),
);

const seenClaim = (name: string, lens: Lens): Fragment =>
  passing(lens, { [name]: raw(name) }, { [name]: 'Claim' });

/** Of the claims that say the same, as far as they are seen, the first stands for them all. */
const standsFor = (name: string, lens: Lens): Fragment =>
  cypher`head(COLLECT { MATCH (same:Claim {rid: ${raw(name)}.rid}) WHERE same.polarity = ${raw(name)}.polarity AND ${seenClaim('same', lens)} RETURN same ORDER BY same.id LIMIT 1 })`;

const oppositeClaims = (
  lens: Lens,
): Fragment => cypher`MATCH (left:Claim {contested: true}) USING INDEX left:Claim(contested) WHERE left.polarity = 'AFFIRMED' AND ${seenClaim('left', lens)}
MATCH (right:Claim {rid: left.rid}) WHERE right.polarity = 'NEGATED' AND ${seenClaim('right', lens)}
RETURN left, right, 'OPPOSITE' AS kind`;

/** What one claim has against another; where both may say it of each other, the first of them is the first side. */
const objections = (
  lens: Lens,
): Fragment => cypher`MATCH (one:Claim)-[objection:CONTRADICTS]->(two:Claim) WHERE ${seenClaim('one', lens)} AND ${seenClaim('two', lens)} AND (one.rid <> two.rid OR one.polarity = two.polarity)
WITH one, two, objection.how AS kind, objection.how IN ['REFUTES', 'RETRACTS'] OR one.id < two.id AS asWritten
RETURN CASE WHEN asWritten THEN one ELSE two END AS left, CASE WHEN asWritten THEN two ELSE one END AS right, kind`;

/** From the recorded silences, which are few, to what their actors did. */
const brokenSilences = (
  lens: Lens,
): Fragment => cypher`MATCH (left:Claim {predicate: 'DID_RESPOND'}) WHERE left.polarity = 'NEGATED' AND ${seenClaim('left', lens)}
MATCH (silent:Entity {id: left.subjectId})-[part:PERFORMED]->(deed:Event) WHERE ${passing(lens, { part: raw('part'), deed: raw('deed') }, { part: 'PERFORMED', deed: 'Event' })} AND deed.occurrence <> 'OMITTED'
AND (deed.id = left.objectId OR (left.asOfEnd IS NULL OR deed.start IS NULL OR deed.start <= left.asOfEnd) AND EXISTS { MATCH (deed)-[response:RESPONDS_TO]->(to:Event {id: left.objectId}) WHERE ${passing(lens, { response: raw('response') }, { response: 'RESPONDS_TO' })} })
MATCH (right:Claim {rid: part.rid}) WHERE right.polarity = 'AFFIRMED' AND ${seenClaim('right', lens)}
RETURN left, right, 'SILENCE' AS kind`;
