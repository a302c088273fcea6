import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Modality } from '../ontology/certainty.ts';
import { RootReason } from '../ontology/provenance.ts';
import { enumRef } from './enum-ref.ts';
import { shownOf } from './passing.ts';

const MOST_ROWS = 50;
const MOST_CLAIMS = 200;

export const Root = builder.neo4jRow('Root', {
  roles: { asserter: 'Entity', first: 'Entity', root: 'map' },
  description:
    'Somebody who says that a fact is so, and whether they count as an independent source for it. Those who only pass it on are not sources.',
  fields: (t) => ({
    asserter: t.node('asserter', { description: 'Who says so.' }),
    counts: t.expression({
      type: 'Boolean',
      description: 'Whether it is one of the independent sources that `sources` counts.',
      read: ({ root }) => cypher`${root}.counts`,
    }),
    why: t.expression({
      type: enumRef(RootReason),
      description: 'Why it counts, or why not.',
      read: ({ root }) => cypher`${root}.why`,
    }),
    modality: t.expression({
      type: enumRef(Modality),
      description: 'The strongest way in which it puts it.',
      read: ({ root }) => cypher`${root}.modality`,
    }),
    countsWith: t.node('first', {
      nullable: true,
      description: 'The one that counts in its place; missing if it counts itself, or not at all.',
    }),
  }),
});

/** Everybody who says that a fact is so, each once: of a relation, or that an event occurred as the lens shows it. */
export const rootsOf = (role: 'node' | 'edge') =>
  ({
    type: Root,
    description: `Who says so, and which of them count as independent sources: at most ${MOST_ROWS}, those that count first.`,
    match: (bound: Scope, scope: Scope, lens: Lens) =>
      matchRoots(
        bound,
        role === 'node'
          ? shownOf(lens, 'Event', 'rid', variable(scope, role))
          : cypher`${variable(scope, role)}.rid`,
        lens,
      ),
    limit: MOST_ROWS,
  }) as const;

/** From the surest and nearest to its root down, so that of several with one root the first is the one that counts. */
function matchRoots({ asserter, first, root }: Scope, rid: Fragment, lens: Lens): Fragment {
  return cypher`WITH ${rid} AS fact WITH COLLECT {
  MATCH (claim:Claim {rid: fact})-[by:ASSERTED_BY]->(sayer) WHERE claim.polarity = 'AFFIRMED' AND ${allOf(lens.node('Claim', raw('claim'), true))}
  RETURN {sayer: sayer, root: by.root, standing: by.standing, modality: claim.modality, sureness: claim.sureness} ORDER BY by.root IS NULL, claim.sureness, by.depth, sayer.id LIMIT ${BigInt(MOST_CLAIMS)}
} AS said UNWIND range(0, size(said) - 1) AS place
WITH said, place, said[place] AS one WHERE NOT any(before IN said[..place] WHERE before.sayer = one.sayer)
WITH place, one, head([other IN said WHERE other.root = one.root]) AS ahead, head(said).sureness AS surest
WITH place, one, ahead, CASE WHEN one.root IS NULL THEN one.standing WHEN ahead.sureness <> surest THEN 'LESS_SURE' WHEN ahead.sayer = one.sayer THEN 'COUNTS' WHEN one.standing = 'COUNTS' THEN 'SHARED' ELSE one.standing END AS why
ORDER BY why <> 'COUNTS', place LIMIT ${BigInt(MOST_ROWS)}
WITH one.sayer AS ${asserter}, CASE WHEN why IN ['COUNTS', 'LESS_SURE'] THEN null ELSE ahead.sayer END AS ${first}, {counts: why = 'COUNTS', why: why, modality: one.modality} AS ${root}`;
}
