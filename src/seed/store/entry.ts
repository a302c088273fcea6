import type { SeedClaim, SeedEntity, SeedPassage } from '../model/seed.ts';

/** An entry of a seed, with what sort of thing it is. */
export type Entry =
  | { readonly sort: 'entity'; readonly item: SeedEntity }
  | { readonly sort: 'passage'; readonly item: SeedPassage }
  | { readonly sort: 'claim'; readonly item: SeedClaim };

/** By their numbers. */
export const SORTS = ['entity', 'passage', 'claim'] as const;

export const nameOf = ({ values: { name } }: SeedEntity): string | undefined =>
  typeof name === 'string' ? name : undefined;

/** Whether a claim stands against others. */
export const standsAgainst = ({ contradicts, refutes, retracts }: SeedClaim): boolean =>
  contradicts.length + refutes.length + retracts.length > 0;
