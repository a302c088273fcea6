import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { words } from '../../../src/cypher/words.ts';
import { details } from '../../ontology/fact.ts';
import { areApart, VALUES_OF_CLAIM } from './values.ts';

/* Goes on from `isWhole` and `found`, a list of maps of a claim and whether the left and the right side tell it, to rows of `kind`, `detail`, `left` and `right`. */

/** Of the claims found that fit, those of one side. */
const of = (list: string, side: 'left' | 'right'): Fragment =>
  raw(`[one IN ${list} WHERE one.${side} | one.claim]`);

/** What both say, and what only one says: yes, no and unknown are different things to say. */
const STATEMENTS: Fragment = cypher`UNWIND found AS one
WITH one.claim.rid AS fact, one.claim.polarity AS polarity, collect(one) AS alike
WITH ${of('alike', 'left')} AS left, ${of('alike', 'right')} AS right
RETURN CASE WHEN size(left) = 0 THEN 'RIGHT' WHEN size(right) = 0 THEN 'LEFT' ELSE 'BOTH' END AS kind, null AS detail, left, right`;

/** All that narrows what a claim says: a denial that names one denies no more than that. */
const NARROWING = words([...Object.keys(details), 'comparator', 'unit', 'of']);

/**
 * Whether a denial, bound to `no`, denies what a claim, bound to `yes`, says: of the same ends or value, no narrower than it,
 * and, if it holds up to a moment, of what was said until then. A silence denies nothing.
 */
const DENIES = cypher`no.subjectId = yes.subjectId AND no.predicate = yes.predicate AND coalesce(no.objectId, no.value, '') = coalesce(yes.objectId, yes.value, '') AND no.predicate <> 'DID_RESPOND' AND all(narrow IN ${NARROWING} WHERE coalesce(no[narrow] = yes[narrow], no[narrow] IS NULL)) AND (no.asOfEnd IS NULL OR coalesce(yes.knownAt <= no.asOfEnd, false))`;

/** What one side affirms and the other denies. Who says both, as a newspaper does that gives both sides, opposes neither. */
const OPPOSITES: Fragment = cypher`UNWIND [one IN found WHERE one.claim.polarity = 'AFFIRMED'] AS affirming UNWIND [one IN found WHERE one.claim.polarity = 'NEGATED'] AS denying
WITH affirming, denying, affirming.claim AS yes, denying.claim AS no WHERE ${DENIES}
WITH yes.rid AS fact, collect(DISTINCT affirming) AS affirmed, collect(DISTINCT denying) AS denied
WITH ${of('affirmed', 'left')} AS leftYes, ${of('affirmed', 'right')} AS rightYes, ${of('denied', 'left')} AS leftNo, ${of('denied', 'right')} AS rightNo
WITH CASE WHEN size(leftYes) > 0 AND size(leftNo) = 0 AND size(rightYes) = 0 THEN [leftYes, rightNo] WHEN size(rightYes) > 0 AND size(rightNo) = 0 AND size(leftYes) = 0 THEN [leftNo, rightYes] END AS sides WHERE all(side IN sides WHERE size(side) > 0)
RETURN 'OPPOSITE' AS kind, null AS detail, sides[0] AS left, sides[1] AS right`;

/** Different values of the same, where neither side has that of the other as well; a place in another one is no different place. */
const VALUES: Fragment = cypher`UNWIND [one IN found WHERE one.claim.polarity = 'AFFIRMED'] AS told WITH told, told.claim AS claim UNWIND ${VALUES_OF_CLAIM} AS given
WITH given.of + ' ' + given.detail AS what, given.value AS value, head(collect(given)) AS given, collect(told) AS told
WITH what, collect({value: value, given: given, left: ${of('told', 'left')}, right: ${of('told', 'right')}}) AS values
UNWIND [one IN values WHERE size(one.left) > 0 AND size(one.right) = 0] AS one UNWIND [one IN values WHERE size(one.right) > 0 AND size(one.left) = 0] AS other
WITH one, other, one.given AS here, other.given AS there WHERE here.detail <> 'OCCURRED_AT' OR NOT EXISTS { MATCH (:Place {id: here.value})-[:WITHIN*1..4]-(:Place {id: there.value}) }
RETURN CASE WHEN ${areApart('here', 'there')} THEN 'DIFFERS' ELSE 'OTHERWISE' END AS kind, here.detail AS detail, one.left AS left, other.right AS right`;

/** What one side has against the other in words: that both cannot be true, or that it was shown to be wrong. */
const OBJECTIONS: Fragment = cypher`UNWIND [one IN found WHERE one.left AND NOT one.right | one.claim] AS one
MATCH (one)-[objection:CONTRADICTS]-(other:Claim) WHERE objection.how <> 'DIFFERS' AND any(told IN found WHERE told.claim = other AND told.right AND NOT told.left) AND (one.rid <> other.rid OR one.polarity = other.polarity)
WITH one.rid + one.polarity AS left, other.rid + other.polarity AS right, collect(DISTINCT one) AS ones, collect(DISTINCT other) AS others
RETURN 'OBJECTION' AS kind, null AS detail, ones AS left, others AS right`;

/** What kinds of row set something that the left side says beside something else that the right says. */
const PAIRS = words(['OPPOSITE', 'DIFFERS', 'OBJECTION', 'OTHERWISE']);

/** What one side says in the rows that are bound to `pairs`, as keys. */
const saidIn = (side: 'left' | 'right'): Fragment =>
  raw(`reduce(keys = [], pair IN pairs | keys + [one IN pair.${side} | one.polarity + ' ' + one.rid])`);

/** Whether what one side says in a row stands in one of the pairs; where it says nothing, nothing is left to tell. */
const standsIn = (side: 'left' | 'right'): Fragment =>
  raw(`all(one IN ${side}[..1] WHERE one.polarity + ' ' + one.rid IN ${side}Paired)`);

/**
 * All rows, each thing that is said in one of them: what stands in a pair is not listed once more as said by one side, or by
 * both. Where both say that somebody was harmed, and differ in how, they do not say the same.
 */
export const COMPARED: Fragment = cypher`CALL (found) {
${STATEMENTS}
UNION ALL
${OPPOSITES}
UNION ALL
${VALUES}
UNION ALL
${OBJECTIONS}
}
WITH isWhole, collect({kind: kind, detail: detail, left: left, right: right}) AS rows
WITH isWhole, rows, [row IN rows WHERE row.kind IN ${PAIRS}] AS pairs
WITH isWhole, rows, ${saidIn('left')} AS leftPaired, ${saidIn('right')} AS rightPaired
UNWIND rows AS row WITH isWhole, row.kind AS kind, row.detail AS detail, row.left AS left, row.right AS right, leftPaired, rightPaired
WHERE kind IN ${PAIRS} OR NOT (${standsIn('left')} AND ${standsIn('right')})`;
