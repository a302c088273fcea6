import { refused } from './refusal.ts';
import { isSame, type Plain, type PlainMap } from './trees.ts';

/** The field of a claim that says who has read it after the one who wrote it, and agrees. */
export const READERS = 'reviewedBy';

/** Those who have read a claim. */
export const reviewersIn = (values: Readonly<Record<string, unknown>>): readonly string[] => {
  const found = values[READERS];
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
};

/** A claim that one more person has read. Throws a Refusal where that stands there already. */
export function reviewed(claim: PlainMap, by: string): PlainMap {
  const readers: readonly Plain[] = reviewersIn(claim);
  if (readers.some((one) => isSame(one, by)))
    throw refused(`${by} has read this claim already`, 'somebody else can read it as well');
  return { ...claim, [READERS]: [...readers, by] };
}

/** Who accepts a proposal has read it as a second one, unless the claim is their own. */
export const acceptedBy = (by: string, asserter: unknown): PlainMap =>
  by === '' || by === asserter ? {} : { [READERS]: [by] };
