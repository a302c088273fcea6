import type { EdgeRow } from '../../src/seed/model/seed.ts';
import { certainty } from '../ontology/certainty.ts';
import { contestable } from '../ontology/fact.ts';
import { ontology } from '../ontology/index.ts';
import type { Teller } from '../sentences/teller.ts';
import { areContested, inOrderOfShowing } from './candidates.ts';
import { certaintyOf, denialsOf, type Grounds, sourcesOf } from './certainty.ts';
import type { ReadClaim } from './claim.ts';
import { type Course, noCourse, type Reading } from './standing.ts';

const factRelations = new Map(
  ontology.relations.filter(({ layer }) => layer === 'fact').map((relation) => [relation.name, relation]),
);

/** The fact edge that claims about one fact make, if one of them affirms it. Claims that deny, or leave open, make none. */
export function factEdges(
  claims: readonly ReadClaim[],
  grounds: Grounds,
  teller: Pick<Teller, 'fact'>,
  course: Course = noCourse,
): readonly EdgeRow[] {
  const sides = sidesOf(claims, grounds);
  const affirmed = inOrderOfShowing(sides.affirmed, grounds);
  const [strongest] = affirmed;
  const relation = strongest === undefined ? undefined : factRelations.get(strongest.predicate);
  if (strongest?.object === undefined || relation === undefined) return [];
  const { denied } = sides;
  const values: Record<string, unknown> = {
    ...certaintyOf(affirmed, denied, grounds),
    sentence: teller.fact(affirmed, denied),
    ...course(claims, relationStands),
  };
  if ('detailsContested' in relation.properties) values.detailsContested = areContested(affirmed, grounds);
  for (const detail of Object.keys(relation.properties)) {
    if (detail in certainty || detail in contestable) continue;
    const given = affirmed.find(({ seed }) => seed.values[detail] !== undefined);
    if (given !== undefined) values[detail] = given.seed.values[detail];
  }
  const { rid, subject, object } = strongest;
  const edge: EdgeRow = { rid, type: relation.name, from: subject, to: object, values };
  return relation.name === 'REPOSTS' ? [edge, amplification(edge)] : [edge];
}

/** Those who affirm a relation, and those who deny it as far. */
function sidesOf(claims: readonly ReadClaim[], grounds: Grounds) {
  const affirmed = claims.filter(({ polarity }) => polarity === 'AFFIRMED');
  const against = claims.filter(({ polarity }) => polarity === 'NEGATED');
  return { affirmed, denied: denialsOf(affirmed, against, grounds) };
}

const relationStands: Reading = (claims, grounds) => {
  const { affirmed, denied } = sidesOf(claims, grounds);
  if (affirmed.length === 0) return undefined;
  const { status, basis } = certaintyOf(affirmed, denied, grounds);
  return { status, basis, roots: sourcesOf(affirmed, grounds).roots };
};

/** A repost passes on what it reposts. The edge has the repost's key, so that its claims are found from either. */
function amplification(repost: EdgeRow): EdgeRow {
  return {
    ...repost,
    type: 'RESPONDS_TO',
    values: { ...repost.values, type: 'AMPLIFICATION', detailsContested: false },
  };
}
