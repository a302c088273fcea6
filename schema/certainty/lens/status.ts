import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { allOf } from '../../../src/pothos-neo4j/index.ts';
import { UNVERIFIED_FROM } from '../../projection/claim.ts';
import { NEVER, UNDATED } from '../../projection/weight.ts';
import type { Conditions } from './claims.ts';

/*
 * How a fact would stand if only some of the claims had been made: those known by a moment, or all but those of some
 * sources. The rules are those of `projection/certainty.ts`, as Cypher over what each claim weighs (`projection/weight.ts`);
 * a test compares the two. Who depends on whom, and who stands on which side, is as all sources have it.
 */

/** Which claims were made: all, but for what is given here. Each is Cypher, so that it can be a variable. */
export interface Made {
  /** Those known by this moment; none of which no date is known, unless it is the end of time. */
  readonly by?: Fragment;
  /** None of those that these say, or that count as one source with them: a list of ids. */
  readonly withoutSources?: Fragment;
  /** None of those that stand in these documents alone: a list of ids. */
  readonly withoutDocuments?: Fragment;
}

/** Whether not all claims were made. */
export const isLess = (made: Made): boolean => Object.values(made).some((part) => part !== undefined);

/** Of a claim: that it was made. */
export const madeConditions = ({ by, withoutSources, withoutDocuments }: Made): Conditions => {
  return (claim) => [
    ...(by ? [cypher`coalesce(${claim}.knownAt, datetime('${raw(UNDATED)}')) <= ${by}`] : []),
    ...(withoutSources
      ? [cypher`NOT (${claim}.asserterId IN ${withoutSources} OR ${sourceOf(claim)} IN ${withoutSources})`]
      : []),
    ...(withoutDocuments ? [isElsewhere(cypher`${claim}.documentIds`, withoutDocuments)] : []),
  ];
};

/** The source that a claim is from; a curator, who counts as none, is its own. */
export const sourceOf = (claim: Fragment): Fragment =>
  cypher`coalesce(${claim}.sourceId, ${claim}.asserterId)`;

const isElsewhere = (documents: Fragment, without: Fragment): Fragment =>
  cypher`(size(${documents}) = 0 OR any(id IN ${documents} WHERE NOT id IN ${without}))`;

/** The words of a claim against another, as `projection/weight.ts` writes them. */
const [KNOWN, ASSERTER, SOURCE, DOCUMENTS, BACK] = [
  'words[0]',
  'words[1]',
  'words[2]',
  'words[3]',
  'words[4]',
].map(raw);

/** Whether one of the claims against another, in a list of texts, was made and stands. */
function isMet(texts: Fragment, { by, withoutSources, withoutDocuments }: Made): Fragment {
  const stands = [
    by
      ? cypher`datetime(${KNOWN}) <= ${by} AND datetime(${BACK}) > ${by}`
      : cypher`${BACK} = '${raw(NEVER)}'`,
    ...(withoutSources
      ? [cypher`NOT (${ASSERTER} IN ${withoutSources} OR ${SOURCE} IN ${withoutSources})`]
      : []),
    ...(withoutDocuments
      ? [cypher`any(id IN split(${DOCUMENTS}, ',') WHERE NOT id IN ${withoutDocuments})`]
      : []),
  ];
  return cypher`any(words IN [text IN coalesce(${texts}, []) | split(text, ' ')] WHERE ${allOf(stands)})`;
}

/** Whether a claim was taken back; that stays so, whoever is left out. */
export const takenBack = (claim: Fragment, { by }: Made): Fragment =>
  by ? cypher`coalesce(${claim}.retractedAt <= ${by}, false)` : cypher`${claim}.retractedBy IS NOT NULL`;

function wrong(claim: Fragment, made: Made): Fragment {
  const { by, ...without } = made;
  return by && !isLess(without)
    ? cypher`coalesce(${claim}.refutedAt <= ${by}, false)`
    : isMet(cypher`${claim}.refutedBy`, made);
}

/** Whether it was shown to be wrong while it stood. */
export const refuted = (claim: Fragment, made: Made): Fragment =>
  cypher`(${claim}.withdrawn AND ${wrong(claim, made)} AND NOT ${takenBack(claim, made)})`;

/** Whether it was either. */
export const fallen = (claim: Fragment, made: Made): Fragment =>
  cypher`(${claim}.withdrawn AND (${takenBack(claim, made)} OR ${wrong(claim, made)}))`;

/** The sources of what stands against a claim. */
export const objectorsOf = (claim: Fragment): Fragment =>
  cypher`[text IN coalesce(${claim}.disputedBy, []) + coalesce(${claim}.refutedBy, []) + coalesce(${claim}.retractedBy, []) | split(text, ' ')[2]]`;

const claim = raw('c');

/** How a fact stands; null where nobody says so. */
export const statusOf = (rid: Fragment, made: Made): Fragment =>
  cypher`head([said IN [COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND ${allOf(madeConditions(made)(claim))} RETURN c {.sureness, .basis, .sourceId, sides: coalesce(c.sides, []), back: ${takenBack(claim, made)}, wrong: ${refuted(claim, made)}, disputed: ${isMet(raw('c.disputedBy'), made)}, own: coalesce(c.attributionBasis = 'SELF', false) OR (c.predicate = 'PERFORMED' AND c.subjectId = c.asserterId), ownToSay: c.basis = 'STATED' OR coalesce(c.ofItself, false)} ORDER BY c.sureness }] | ${STATUS_OF_SAID}])`;

/** Of the claims that say so (`said`), the surest first. */
const STATUS_OF_SAID =
  raw(`CASE WHEN size(said) = 0 THEN null ELSE head([stands IN [[c IN said WHERE NOT c.back]] | CASE
  WHEN size(stands) = 0 THEN 'RETRACTED'
  WHEN any(c IN stands WHERE c.wrong) THEN 'REFUTED'
  WHEN any(c IN stands WHERE c.disputed) THEN 'DISPUTED'
  ELSE head([heard IN [[c IN stands WHERE c.sourceId IS NOT NULL]] | CASE
    WHEN head(heard + stands).sureness >= ${UNVERIFIED_FROM} THEN 'UNVERIFIED'
    WHEN size(heard) = 0 THEN 'CURATED'
    ELSE head([best IN [[c IN heard WHERE c.sureness = head(heard).sureness]] | CASE
      WHEN all(c IN best WHERE c.own) THEN 'SELF_CLAIMED'
      WHEN none(c IN best WHERE c.ownToSay) AND CASE
        WHEN any(side IN head(best).sides WHERE all(c IN best WHERE side IN c.sides)) THEN true
        WHEN any(c IN best WHERE c.basis <> 'CLAIMED') THEN false
        ELSE none(c IN best WHERE any(side IN c.sides WHERE side CONTAINS ' of 2 ' AND any(other IN best WHERE any(facing IN other.sides WHERE facing <> side AND head(split(facing, ' ')) = head(split(side, ' ')))))) END THEN 'ONE_SIDED'
      WHEN any(c IN best WHERE c.sourceId <> head(best).sourceId) THEN 'CORROBORATED'
      ELSE 'SINGLE_SOURCE' END]) END]) END]) END`);

/** The sources of a fact, by their ids: of the claims that fit, those who put it most surely. */
export const rootsOfFact = (rid: Fragment, fits: Conditions, made: Made): Fragment =>
  cypher`head([said IN [COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND c.sourceId IS NOT NULL AND ${allOf(fits(claim))} AND NOT ${takenBack(claim, made)} WITH DISTINCT c.sureness AS sureness, c.sourceId AS root RETURN [sureness, root] ORDER BY sureness, root }] | [one IN said WHERE one[0] = said[0][0] | one[1]]])`;
