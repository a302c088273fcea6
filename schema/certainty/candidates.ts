import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { variable } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { wordsOf } from '../../src/ontology/index.ts';
import { allOf, type Lens } from '../../src/pothos-neo4j/index.ts';
import { builder } from '../builder.ts';
import { Basis, Modality } from '../ontology/certainty.ts';
import { ontology } from '../ontology/index.ts';
import { literals } from '../rules/literals.ts';
import { passing } from './passing.ts';

/** What asserters may give differently: literals of which one value is true, and names. */
const PREDICATES = Object.entries(literals).flatMap(([name, { exclusive }]) =>
  exclusive === undefined ? [] : [name],
);
const DETAILS = [
  ...new Set(
    ontology.relations.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, { facets }]) => (facets.exclusive ? [name] : [])),
    ),
  ),
];

const Candidate = builder.neo4jRow('Candidate', {
  roles: { claim: 'Claim', given: 'map' },
  description:
    'One of the values that asserters give for a date, a number, an age, an outcome or a name. The first of its kind is the one shown elsewhere.',
  fields: (t) => ({
    of: t.value({
      of: 'given',
      property: 'of',
      type: 'String',
      description:
        'What the value is for: a literal predicate such as DATED or AGE, or a detail such as outcome.',
    }),
    value: t.value({
      of: 'given',
      property: 'value',
      type: 'String',
      nullable: true,
      description: 'The value, as text; missing if only a comparator is given, such as SEVERAL.',
    }),
    number: t.expose('number', { of: 'claim' }),
    comparator: t.expose('comparator', { of: 'claim' }),
    unit: t.expose('unit', { of: 'claim' }),
    counted: t.expose('of', { of: 'claim' }),
    dateText: t.expose('dateText', { of: 'claim' }),
    dateBasis: t.expose('dateBasis', { of: 'claim' }),
    basis: t.expose('basis', {
      of: 'claim',
      description: 'The strongest basis of any claim for it.',
    }),
    contested: t.expression({
      type: 'Boolean',
      description: 'Whether an independent source gives another value that excludes it.',
      read: ({ given }) => cypher`any(one IN ${given}.claims WHERE one.contested)`,
    }),
    sources: t.expression({
      type: 'Int',
      description: 'How many independent sources give it.',
      read: ({ given }) =>
        cypher`size(COLLECT { UNWIND ${given}.claims AS one MATCH (one)-[by:ASSERTED_BY]->() WHERE by.root IS NOT NULL RETURN DISTINCT by.root })`,
    }),
    claims: t.nodesConnection({
      name: 'CandidateClaims',
      kind: 'Claim',
      description: 'The claims that give it: who says so, and where.',
      match: (bound, { given }) => cypher`UNWIND ${given}.claims AS ${bound.node} WITH ${bound.node}`,
    }),
  }),
});

/** Values of an entity itself, from the claims about it; of these predicates. */
export const candidatesOf = (role: string, predicates: readonly string[] = [...PREDICATES, 'NAMED']) =>
  ({
    type: Candidate,
    description: `The values that asserters give, each once, the one shown elsewhere first of its kind: at most ${limit('candidates')}.`,
    match: (bound: Scope, scope: Scope, lens: Lens) =>
      grouped(
        bound,
        cypher`MATCH (said:Claim) WHERE said.valueKey IN [predicate IN ${predicates} | ${variable(scope, role)}.id + ' ' + predicate] AND said.polarity = 'AFFIRMED' AND ${passing(lens, { said: raw('said') }, { said: 'Claim' })}`,
        cypher`{of: said.predicate, value: said.value, key: [said.predicate, coalesce(said.value, ''), coalesce(said.comparator, 'EXACT'), coalesce(said.unit, ''), coalesce(said.of, '')]}`,
      ),
    limit: FIXED_LIMITS.candidates,
  }) as const;

/** Details of a relation that asserters may give differently. */
export const detailsOf = (role: string) =>
  ({
    type: Candidate,
    description: `The values that asserters give for details of which only one can be true, such as the outcome, each once, the one shown elsewhere first of its kind: at most ${limit('candidates')}.`,
    match: (bound: Scope, scope: Scope, lens: Lens) =>
      grouped(
        bound,
        cypher`MATCH (said:Claim {rid: ${variable(scope, role)}.rid}) WHERE said.polarity = 'AFFIRMED' AND ${allOf(lens.node('Claim', raw('said'), true))} UNWIND [detail IN ${DETAILS} WHERE said[detail] IS NOT NULL] AS detail WITH said, detail`,
        cypher`{of: detail, value: said[detail], key: [detail, said[detail]]}`,
      ),
    limit: FIXED_LIMITS.candidates,
  }) as const;

const place = (property: string, words: readonly string[]): Fragment =>
  raw(`CASE said.${property} ${words.map((word, at) => `WHEN '${word}' THEN ${at}`).join(' ')} END`);

/** In the order in which values are shown: see `inOrderOfShowing` of the projection. */
const order = cypher`said.withdrawn, said.basisRank DESC, ${place('basis', wordsOf(Basis))}, ${place('modality', wordsOf(Modality))}, said.id`;

/** One row for each value, with all claims that give it. Without aggregation, which Neo4j refuses inside an expression. */
function grouped({ claim, given }: Scope, matched: Fragment, read: Fragment): Fragment {
  return cypher`WITH COLLECT {
  ${matched} RETURN {claim: said, read: ${read}} ORDER BY ${order} LIMIT ${BigInt(FIXED_LIMITS.claimsWeighed)}
} AS found UNWIND range(0, size(found) - 1) AS place
WITH found, place, found[place] AS one WHERE NOT any(before IN found[..place] WHERE before.read.key = one.read.key)
WITH one, place, [other IN found WHERE other.read.key = one.read.key | other.claim] AS claims ORDER BY one.read.of, place LIMIT ${BigInt(FIXED_LIMITS.candidates)}
WITH one.claim AS ${claim}, {of: one.read.of, value: one.read.value, claims: claims} AS ${given}`;
}
