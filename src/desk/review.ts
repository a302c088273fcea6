import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { refused } from './refusal.ts';
import { isSame, type Plain, type PlainMap } from './trees.ts';

/** The field of a claim that says who has read it after the one who wrote it, and agrees. */
export const REVIEWED_BY = 'reviewedBy';

/** Whether seeds can say who has read a claim. */
export const isReviewed = ({ claim }: Vocabulary): boolean => Object.hasOwn(claim, REVIEWED_BY);

/** Those who have read a claim. */
export const reviewersIn = (values: Readonly<Record<string, unknown>>): readonly string[] => {
  const found = values[REVIEWED_BY];
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
};

/** A claim that one more person has read. Throws a Refusal where that cannot be written, or stands there already. */
export function reviewed(claim: PlainMap, by: string, vocabulary: Vocabulary): PlainMap {
  if (!isReviewed(vocabulary))
    throw refused('seeds cannot say yet who has read a claim', 'write it in a note of the claim');
  const readers: readonly Plain[] = reviewersIn(claim);
  if (readers.some((one) => isSame(one, by)))
    throw refused(`${by} has read this claim already`, 'somebody else can read it as well');
  return { ...claim, [REVIEWED_BY]: [...readers, by] };
}

/** Who accepts a proposal has read it as a second one, unless the claim is their own. */
export const acceptedBy = (by: string, asserter: unknown, vocabulary: Vocabulary): PlainMap =>
  by === '' || by === asserter || !isReviewed(vocabulary) ? {} : { [REVIEWED_BY]: [by] };
