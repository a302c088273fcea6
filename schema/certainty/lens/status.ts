import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { allOf } from '../../../src/pothos-neo4j/index.ts';
import { UNVERIFIED_FROM } from '../../projection/claim.ts';
import { NEVER, UNDATED } from '../../projection/weight.ts';
import type { Conditions } from './claims.ts';

/*
 * How a fact would stand if only some of the claims had been made: those known by a moment, or all but those of some
 * sources. The rules are those of `projection/certainty.ts`, as Cypher over what each claim weighs (`projection/weight.ts`);
 * a test compares the two. Who depends on whom, and who stands on which side, is as all sources have it. Variables end in
 * an underscore: Cypher refuses a name that has another meaning around it.
 */

/** Which claims were made: all, but for what is given here. Each is Cypher, so that it can be a variable. */
export interface Made {
  /** Those known by this moment; none of which no date is known, unless `withUndated` has it that they come in the end. */
  readonly by?: Fragment;
  readonly withUndated?: true;
  /** None of those that these say, or that count as one source with them: a list of ids. */
  readonly withoutSources?: Fragment;
  /** None of those that stand in these documents alone: a list of ids. */
  readonly withoutDocuments?: Fragment;
}

/** Whether not all claims were made. */
export const isLess = (made: Made): boolean => Object.values(made).some((part) => part !== undefined);

/** Of a claim: that it was made. */
export const madeConditions = ({ by, withUndated, withoutSources, withoutDocuments }: Made): Conditions => {
  return (claim) => [
    ...(by
      ? [
          withUndated
            ? cypher`coalesce(${claim}.knownAt, datetime('${raw(UNDATED)}')) <= ${by}`
            : cypher`${claim}.knownAt <= ${by}`,
        ]
      : []),
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
  cypher`(size(${documents}) = 0 OR any(id_ IN ${documents} WHERE NOT id_ IN ${without}))`;

/** The words of a claim against another, as `projection/weight.ts` writes them. */
const [KNOWN, ASSERTER, SOURCE, DOCUMENTS, BACK] = [
  'words_[0]',
  'words_[1]',
  'words_[2]',
  'words_[3]',
  'words_[4]',
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
      ? [cypher`any(id_ IN split(${DOCUMENTS}, ',') WHERE NOT id_ IN ${withoutDocuments})`]
      : []),
  ];
  return cypher`any(words_ IN [text_ IN coalesce(${texts}, []) | split(text_, ' ')] WHERE ${allOf(stands)})`;
}

/** Whether a claim was taken back; that stays so, whoever is left out. Null means no, as it does in what follows. */
const back = (claim: Fragment, { by }: Made): Fragment =>
  by ? cypher`${claim}.retractedAt <= ${by}` : cypher`${claim}.retractedBy IS NOT NULL`;

function wrong(claim: Fragment, made: Made): Fragment {
  const { by, withUndated: _, ...without } = made;
  return by && !isLess(without)
    ? cypher`${claim}.refutedAt <= ${by}`
    : isMet(cypher`${claim}.refutedBy`, made);
}

export const takenBack = (claim: Fragment, made: Made): Fragment =>
  cypher`coalesce(${back(claim, made)}, false)`;

/** Whether it was shown to be wrong while it stood. */
export const refuted = (claim: Fragment, made: Made): Fragment =>
  cypher`coalesce(${wrong(claim, made)} AND NOT ${takenBack(claim, made)}, false)`;

/** Whether it was either. */
export const fallen = (claim: Fragment, made: Made): Fragment =>
  cypher`coalesce(${back(claim, made)} OR ${wrong(claim, made)}, false)`;

/** The sources of what stands against a claim. */
export const objectorsOf = (claim: Fragment): Fragment =>
  cypher`[text_ IN coalesce(${claim}.disputedBy, []) + coalesce(${claim}.refutedBy, []) + coalesce(${claim}.retractedBy, []) | split(text_, ' ')[2]]`;

const claim = raw('c');

/** How a fact stands; null where nobody says so. */
export const statusOf = (rid: Fragment, made: Made): Fragment =>
  cypher`head([said_ IN [COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND ${allOf(madeConditions(made)(claim))} RETURN c {.sureness, .basis, .sourceId, sides: coalesce(c.sides, []), back: ${takenBack(claim, made)}, wrong: ${refuted(claim, made)}, disputed: ${isMet(raw('c.disputedBy'), made)}, own: coalesce(c.attributionBasis = 'SELF', false) OR (c.predicate = 'PERFORMED' AND c.subjectId = c.asserterId), ownToSay: c.basis = 'STATED' OR coalesce(c.ofItself, false)} ORDER BY c.sureness }] | ${STATUS_OF_SAID}])`;

/** Of the claims that say so (`said`), the surest first. */
const STATUS_OF_SAID =
  raw(`CASE WHEN size(said_) = 0 THEN null ELSE head([stands_ IN [[c IN said_ WHERE NOT c.back]] | CASE
  WHEN size(stands_) = 0 THEN 'RETRACTED'
  WHEN any(c IN stands_ WHERE c.wrong) THEN 'REFUTED'
  WHEN any(c IN stands_ WHERE c.disputed) THEN 'DISPUTED'
  ELSE head([heard_ IN [[c IN stands_ WHERE c.sourceId IS NOT NULL]] | CASE
    WHEN head(heard_ + stands_).sureness >= ${UNVERIFIED_FROM} THEN 'UNVERIFIED'
    WHEN size(heard_) = 0 THEN 'CURATED'
    ELSE head([best_ IN [[c IN heard_ WHERE c.sureness = head(heard_).sureness]] | CASE
      WHEN all(c IN best_ WHERE c.own) THEN 'SELF_CLAIMED'
      WHEN none(c IN best_ WHERE c.ownToSay) AND CASE
        WHEN any(side_ IN head(best_).sides WHERE all(c IN best_ WHERE side_ IN c.sides)) THEN true
        WHEN any(c IN best_ WHERE c.basis <> 'CLAIMED') THEN false
        ELSE none(c IN best_ WHERE any(side_ IN c.sides WHERE side_ CONTAINS ' of 2 ' AND any(other_ IN best_ WHERE any(facing_ IN other_.sides WHERE facing_ <> side_ AND head(split(facing_, ' ')) = head(split(side_, ' ')))))) END THEN 'ONE_SIDED'
      WHEN any(c IN best_ WHERE c.sourceId <> head(best_).sourceId) THEN 'CORROBORATED'
      ELSE 'SINGLE_SOURCE' END]) END]) END]) END`);

/** The sources of a fact, by their ids: of the claims that fit, those who put it most surely. */
export const rootsOfFact = (rid: Fragment, fits: Conditions, made: Made): Fragment =>
  cypher`head([said_ IN [COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND c.sourceId IS NOT NULL AND ${allOf(fits(claim))} AND NOT ${takenBack(claim, made)} WITH DISTINCT c.sureness AS sureness_, c.sourceId AS root_ RETURN [sureness_, root_] ORDER BY sureness_, root_ }] | [one_ IN said_ WHERE one_[0] = said_[0][0] | one_[1]]])`;
