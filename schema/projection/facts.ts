import type { EdgeRow } from '../../src/seed/model/seed.ts';
import { certainty } from '../ontology/certainty.ts';
import { contestable } from '../ontology/fact.ts';
import { ontology } from '../ontology/index.ts';
import type { Teller } from '../sentences/teller.ts';
import { areContested, inOrderOfShowing } from './candidates.ts';
import { certaintyOf, denialsOf, type Grounds } from './certainty.ts';
import type { ReadClaim } from './claim.ts';
import { earlierValues, type Recall } from './recall.ts';

const factRelations = new Map(
  ontology.relations.filter(({ layer }) => layer === 'fact').map((relation) => [relation.name, relation]),
);

/** The fact edge that claims about one fact make, if one of them affirms it. Claims that deny, or leave open, make none. */
export function factEdges(
  claims: readonly ReadClaim[],
  grounds: Grounds,
  teller: Pick<Teller, 'fact'>,
  recall: Recall = () => [],
): readonly EdgeRow[] {
  const affirmed = inOrderOfShowing(
    claims.filter(({ polarity }) => polarity === 'AFFIRMED'),
    grounds,
  );
  const [strongest] = affirmed;
  const relation = strongest === undefined ? undefined : factRelations.get(strongest.predicate);
  if (strongest?.object === undefined || relation === undefined) return [];
  const against = claims.filter(({ polarity }) => polarity === 'NEGATED');
  const denied = denialsOf(affirmed, against, grounds);
  const values: Record<string, unknown> = {
    ...certaintyOf(affirmed, denied, grounds),
    sentence: teller.fact(affirmed, denied),
    ...earlierValues(recall(affirmed, denied)),
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

/** A repost passes on what it reposts. The edge has the repost's key, so that its claims are found from either. */
function amplification(repost: EdgeRow): EdgeRow {
  return {
    ...repost,
    type: 'RESPONDS_TO',
    values: { ...repost.values, type: 'AMPLIFICATION', detailsContested: false },
  };
}
