import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Modality } from '../ontology/certainty.ts';
import { RootReason } from '../ontology/provenance.ts';
import { shownOf } from './passing.ts';

export const Root = builder.neo4jRow('Root', {
  roles: { asserter: 'Entity', first: 'Entity', origin: 'Entity', root: 'map' },
  description:
    'Somebody who says that a fact is so, and whether they count as an independent source for it. Those who only pass it on are not sources.',
  fields: (t) => ({
    asserter: t.node('asserter', { description: 'Who says so.' }),
    counts: t.value({
      of: 'root',
      property: 'counts',
      type: 'Boolean',
      description: 'Whether it is one of the independent sources that `sources` counts.',
    }),
    why: t.value({
      of: 'root',
      property: 'why',
      type: builder.neo4jEnum(RootReason),
      description: 'Why it counts, or why not.',
    }),
    modality: t.value({
      of: 'root',
      property: 'modality',
      type: builder.neo4jEnum(Modality),
      description: 'The strongest way in which it puts it.',
    }),
    reason: t.value({
      of: 'root',
      property: 'reason',
      type: 'String',
      nullable: true,
      description:
        'If it is one source with another: why, as a sentence, such as who copied whom and on whose word that is. Missing for one that stands by itself.',
    }),
    root: t.node('origin', {
      nullable: true,
      description:
        'The source that it counts as: itself, or the one to which it belongs, for which it speaks, from which it was made. All rows with one root are one source. Missing if it does not count at all.',
    }),
    documents: t.nodesConnection({
      name: 'RootDocuments',
      kind: 'Document',
      description: 'The documents in which it says so: they lead to this root.',
      match: (bound, { root }) =>
        cypher`UNWIND ${root}.claims AS one MATCH (one)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(bearer:Document) WITH DISTINCT bearer AS ${bound.node}`,
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
    description: `Who says so, and which of them count as independent sources: at most ${limit('candidates')}, those that count first.`,
    match: (bound: Scope, scope: Scope, lens: Lens) =>
      matchRoots(
        bound,
        role === 'node'
          ? shownOf(lens, 'Event', 'rid', variable(scope, role))
          : cypher`${variable(scope, role)}.rid`,
        lens,
      ),
    limit: FIXED_LIMITS.candidates,
  }) as const;

/** From the surest and nearest to its root down, so that of several with one root the first is the one that counts. */
function matchRoots({ asserter, first, origin, root }: Scope, rid: Fragment, lens: Lens): Fragment {
  // Who takes it back later counts as it did until then.
  const stood = cypher`by.standing = 'RETRACTED' AND NOT ${shownOf(lens, 'Claim', 'withdrawn', raw('claim'))}`;
  return cypher`WITH ${rid} AS fact WITH COLLECT {
  MATCH (claim:Claim {rid: fact})-[by:ASSERTED_BY]->(sayer) WHERE claim.polarity = 'AFFIRMED' AND ${allOf(lens.node('Claim', raw('claim'), true))}
  WITH claim, sayer, by.reason AS reason, by.depth AS depth, CASE WHEN ${stood} THEN by.formerRoot ELSE by.root END AS root, CASE WHEN ${stood} THEN by.formerStanding ELSE by.standing END AS standing
  RETURN {claim: claim, sayer: sayer, root: root, standing: standing, reason: reason, modality: claim.modality, sureness: claim.sureness} ORDER BY root IS NULL, claim.sureness, depth, sayer.id LIMIT ${BigInt(FIXED_LIMITS.claimsWeighed)}
} AS said UNWIND range(0, size(said) - 1) AS place
WITH said, place, said[place] AS one WHERE NOT any(before IN said[..place] WHERE before.sayer = one.sayer AND (one.root IS NULL OR before.root = one.root))
WITH place, one, [other IN said WHERE other.sayer = one.sayer AND (one.root IS NULL OR other.root = one.root) | other.claim] AS claims, head([other IN said WHERE other.root = one.root]) AS ahead, head(said).sureness AS surest
WITH place, one, claims, ahead, CASE WHEN one.root IS NULL THEN one.standing WHEN ahead.sureness <> surest THEN 'LESS_SURE' WHEN ahead.sayer = one.sayer THEN 'COUNTS' WHEN one.standing = 'COUNTS' THEN 'SHARED' ELSE one.standing END AS why
ORDER BY why <> 'COUNTS', place LIMIT ${BigInt(FIXED_LIMITS.candidates)}
OPTIONAL MATCH (source:Entity {id: one.root})
WITH one.sayer AS ${asserter}, source AS ${origin}, CASE WHEN why IN ['COUNTS', 'LESS_SURE'] THEN null ELSE ahead.sayer END AS ${first}, {counts: why = 'COUNTS', why: why, modality: one.modality, reason: one.reason, claims: claims} AS ${root}`;
}
