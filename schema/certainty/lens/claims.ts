import { cypher, type Fragment, join, raw } from '../../../src/cypher/fragment.ts';
import { type EnumType, wordsOf } from '../../../src/ontology/index.ts';
import { allOf } from '../../../src/pothos-neo4j/index.ts';
import { Basis, Modality } from '../../ontology/certainty.ts';
import { Occurrence } from '../../ontology/event.ts';
import type { OF_ITSELF } from '../../projection/claim.ts';

/** What a variable has to fit. */
export type Conditions = (of: Fragment) => readonly Fragment[];

/** The predicate of a claim that gives its subject a value. */
type OfItself = (typeof OF_ITSELF)[number];

const claim = raw('c');

/** Claims, bound to `c`, that affirm a fact and fit. */
export const affirming = (rid: Fragment, fits: Conditions): Fragment =>
  cypher`MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND ${allOf(fits(claim))}`;

/** Claims, bound to `c`, that give a node one of its own values and fit. */
export const giving = (node: Fragment, predicates: readonly OfItself[], fits: Conditions): Fragment => {
  const keys = join(
    predicates.map((predicate) => cypher`${node}.id + ${raw(`' ${predicate}'`)}`),
    ', ',
  );
  const key = predicates.length === 1 ? cypher`= ${keys}` : cypher`IN [${keys}]`;
  return cypher`MATCH (c:Claim) WHERE c.valueKey ${key} AND c.polarity = 'AFFIRMED' AND ${allOf(fits(claim))}`;
};

/** What the first of the matched claims says. Without aggregation, which Neo4j refuses inside an expression over a list. */
export const first = (matched: Fragment, returned: string, order: Fragment): Fragment =>
  cypher`head(COLLECT { ${matched} RETURN ${raw(returned)} ORDER BY ${order} LIMIT 1 })`;

/** Where a property of `c` stands in the list of its words: the earlier, the stronger. */
const placeIn = (type: EnumType, property: string): string =>
  `CASE ${property} ${wordsOf(type)
    .map((word, place) => `WHEN '${word}' THEN ${place}`)
    .join(' ')} END`;

export const BY_MODALITY = raw(placeIn(Modality, 'c.modality'));
const BY_BASIS = raw(placeIn(Basis, 'c.basis'));

/** Whether something that befell a claim had done so by a moment; whenever it did, where none is given. */
export const befell = (
  of: Fragment,
  name: 'withdrawn' | 'contested',
  moment: string | undefined,
): Fragment =>
  moment === undefined
    ? cypher`${of}.${raw(name)}`
    : cypher`(${of}.${raw(name)} AND coalesce(${of}.${raw(`${name}At`)} <= datetime(${moment}), false))`;

/** From the best supported to the least, whether they were taken back or not. */
export const BY_GROUNDS = cypher`c.basisRank DESC, ${BY_BASIS}, ${BY_MODALITY}, c.id`;

/** From the best supported to the least, as the projection orders claims. */
export const byStrength = (moment: string | undefined): Fragment =>
  cypher`${befell(claim, 'withdrawn', moment)}, ${BY_GROUNDS}`;
/** The same for claims that say whether something occurred. */
export const byOccurrence = (moment: string | undefined): Fragment =>
  cypher`${befell(claim, 'withdrawn', moment)}, c.basisRank DESC, ${BY_BASIS}, ${BY_MODALITY}, ${raw(placeIn(Occurrence, 'c.value'))}, c.id`;

/** Whether an event occurred, as the best of the claims that fit has it; null where none says anything of it. */
export const occurrenceGiven = (event: Fragment, fits: Conditions, moment: string | undefined): Fragment =>
  first(giving(event, ['OCCURRED'], fits), 'c.value', byOccurrence(moment));

/** Finds the claims that some documents bear, as `claim`. */
export const claimsIn = (documents: unknown): Fragment =>
  cypher`MATCH (document:Document)<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(claim:Claim) WHERE document.id IN ${documents}`;

/** Finds what claims, bound as `claim`, are about: each record once. */
export const toldBy = (claims: Fragment, node: Fragment): Fragment =>
  cypher`${claims} UNWIND [claim.subjectId, claim.objectId] AS id WITH DISTINCT id MATCH (${node}:Named {id: id})`;
