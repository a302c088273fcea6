import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { allOf } from '../../../src/pothos-neo4j/index.ts';
import { UNVERIFIED_FROM } from '../../projection/claim.ts';
import { NEVER, OBJECTS, UNDATED } from '../../projection/weight.ts';
import type { Conditions } from './claims.ts';

/*
 * How a fact would stand if only some of the claims had been made: those known by a moment, or all but those of some
 * sources. The rules are those of `projection/certainty.ts`, as Cypher over what each claim weighs (`projection/weight.ts`);
 * a test compares the two. Who depends on whom, and who stands on which side, is as all sources have it.
 */

/** Which claims were made: all, but for what is given here. Each is Cypher, so that it can be a variable. */
export interface Made {
  /** Those known by this moment. */
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
    ...(by ? [cypher`${claim}.knownAt <= ${by}`] : []),
    ...(withoutSources ? [cypher`NOT (${claim}.asserterId IN ${withoutSources} OR ${sourceOf(claim)} IN ${withoutSources})`] : []),
    ...(withoutDocuments ? [isElsewhere(cypher`${claim}.documentIds`, withoutDocuments)] : []),
  ];
};

/** The source that a claim is from; a curator, who counts as none, is its own. */
export const sourceOf = (claim: Fragment): Fragment => cypher`coalesce(${claim}.sourceId, ${claim}.asserterId)`;

const isElsewhere = (documents: Fragment, without: Fragment): Fragment =>
  cypher`(size(${documents}) = 0 OR any(id IN ${documents} WHERE NOT id IN ${without}))`;

const WORDS = { known: 1, back: 2, asserter: 3, source: 4, documents: 5 } as const;
const wordOf = (name: keyof typeof WORDS): Fragment => raw(`words[${WORDS[name]}]`);

/** Whether something that was made stands against a claim. */
function objected(claim: Fragment, how: readonly string[], made: Made): Fragment {
  const { by, withoutSources, withoutDocuments } = made;
  const stands = [
    by
      ? cypher`CASE WHEN ${wordOf('known')} = ${raw(`'${UNDATED}'`)} OR datetime(${wordOf('known')}) > ${by} THEN false WHEN ${wordOf('back')} IN ${raw(`['${NEVER}', '${UNDATED}']`)} THEN true ELSE datetime(${wordOf('back')}) > ${by} END`
      : cypher`${wordOf('back')} = ${raw(`'${NEVER}'`)}`,
    ...(withoutSources
      ? [cypher`NOT (${wordOf('asserter')} IN ${withoutSources} OR ${wordOf('source')} IN ${withoutSources})`]
      : []),
    ...(withoutDocuments
      ? [cypher`any(id IN split(${wordOf('documents')}, ',') WHERE NOT id IN ${withoutDocuments})`]
      : []),
  ];
  return cypher`any(objection IN coalesce(${claim}.objections, []) WHERE any(words IN [split(objection, ' ')] WHERE words[0] IN ${raw(`[${how.map((word) => `'${word}'`).join(', ')}]`)} AND ${allOf(stands)}))`;
}

/** Whether a claim was taken back. */
export const takenBack = (claim: Fragment, made: Made): Fragment =>
  objected(claim, [OBJECTS.retracts], made);

/** Whether a claim was taken back or shown to be wrong. */
export const fallen = (claim: Fragment, made: Made): Fragment =>
  objected(claim, [OBJECTS.retracts, OBJECTS.refutes], made);

const claim = raw('c');

/** The sources of what stands against a claim. */
export const objectorsOf = (claim: Fragment): Fragment =>
  cypher`[objection IN coalesce(${claim}.objections, []) | split(objection, ' ')[${raw(String(WORDS.source))}]]`;

/** How a fact stands; null where nobody says so. */
export const statusOf = (rid: Fragment, made: Made): Fragment =>
  cypher`head([said IN [COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND ${allOf(madeConditions(made)(claim))} RETURN c ORDER BY c.sureness }] | ${statusOfSaid(made)}])`;

/** Of the claims that say so (`said`), the surest first. */
const statusOfSaid = (made: Made): Fragment => cypher`CASE WHEN size(said) = 0 THEN null
  ELSE head([stands IN [[c IN said WHERE NOT ${takenBack(claim, made)}]] | CASE
  WHEN size(stands) = 0 THEN 'RETRACTED'
  WHEN any(c IN stands WHERE ${objected(claim, [OBJECTS.refutes], made)}) THEN 'REFUTED'
  WHEN any(c IN stands WHERE ${objected(claim, [OBJECTS.disputes], made)}) THEN 'DISPUTED'
  ELSE head([heard IN [[c IN stands WHERE c.sourceId IS NOT NULL]] | CASE
    WHEN head(heard + stands).sureness >= ${raw(String(UNVERIFIED_FROM))} THEN 'UNVERIFIED'
    WHEN size(heard) = 0 THEN 'CURATED'
    ELSE head([best IN [[c IN heard WHERE c.sureness = head(heard).sureness]] | ${STATUS_OF_BEST}]) END]) END]) END`;

/** Of the surest of what is heard (`best`). */
const STATUS_OF_BEST = raw(`CASE
      WHEN all(c IN best WHERE coalesce(c.attributionBasis = 'SELF', false) OR (c.predicate = 'PERFORMED' AND c.subjectId = c.asserterId)) THEN 'SELF_CLAIMED'
      WHEN none(c IN best WHERE c.basis = 'STATED' OR coalesce(c.ofItself, false)) AND CASE
        WHEN any(side IN coalesce(head(best).sides, []) WHERE all(c IN best WHERE side IN coalesce(c.sides, []))) THEN true
        WHEN any(c IN best WHERE c.basis <> 'CLAIMED') THEN false
        ELSE none(c IN best WHERE any(side IN coalesce(c.sides, []) WHERE side CONTAINS ' of 2 ' AND any(other IN best WHERE any(facing IN coalesce(other.sides, []) WHERE facing <> side AND head(split(facing, ' ')) = head(split(side, ' ')))))) END THEN 'ONE_SIDED'
      WHEN any(c IN best WHERE c.sourceId <> head(best).sourceId) THEN 'CORROBORATED'
      ELSE 'SINGLE_SOURCE' END`);

/** The sources of a fact, by their ids: of the claims that fit, those who put it most surely. */
export const rootsOfFact = (rid: Fragment, fits: Conditions, made: Made): Fragment =>
  cypher`head([said IN [COLLECT { MATCH (c:Claim {rid: ${rid}}) WHERE c.polarity = 'AFFIRMED' AND c.sourceId IS NOT NULL AND ${allOf(fits(claim))} AND NOT ${takenBack(claim, made)} WITH DISTINCT c.sureness AS sureness, c.sourceId AS root RETURN [sureness, root] ORDER BY sureness, root }] | [one IN said WHERE one[0] = said[0][0] | one[1]]])`;
