import type { SeedClaim, SeedEntity, SeedPassage } from '../model/seed.ts';

/** An entry of a seed, with its sort. */
export type Entry =
  | { readonly sort: 'entity'; readonly item: SeedEntity }
  | { readonly sort: 'passage'; readonly item: SeedPassage }
  | { readonly sort: 'claim'; readonly item: SeedClaim };

/** Sorts by their numbers. */
export const SORTS = ['entity', 'passage', 'claim'] as const;

/** Restores an entry from JSON, which has no NaN: that stands for an invalid number. */
export function revived(entry: Entry): Entry {
  if (entry.sort !== 'passage') return entry;
  const { start, end } = entry.item;
  if (start !== null && end !== null) return entry;
  return { ...entry, item: { ...entry.item, start: start ?? Number.NaN, end: end ?? Number.NaN } };
}

export const nameOf = ({ values: { name } }: SeedEntity): string | undefined =>
  typeof name === 'string' ? name : undefined;

/** Whether a claim contradicts, refutes or retracts others. */
export const standsAgainst = ({ contradicts, refutes, retracts }: SeedClaim): boolean =>
  contradicts.length + refutes.length + retracts.length > 0;
