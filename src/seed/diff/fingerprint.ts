import { hash } from 'node:crypto';
import { canonicalJson } from '../../text/canonical-json.ts';
import type { SeedClaim } from '../model/seed.ts';

/** A short text that is the same for what is the same, in whatever order fields are written. */
export const fingerprint = (value: unknown): string => hash('sha256', canonicalJson(value)).slice(0, 24);

const prints = new WeakMap<SeedClaim, string>();

/** The fingerprint of what a claim says; made once for each, as a seed is often compared with many others. */
export function claimPrint(claim: SeedClaim): string {
  const known = prints.get(claim);
  if (known !== undefined) return known;
  const made = fingerprint(contentOf(claim));
  prints.set(claim, made);
  return made;
}

/** What a claim says, wherever it stands. */
export function contentOf({ at: _, ...claim }: SeedClaim): Readonly<Record<string, unknown>> {
  const { values, ...fields } = claim;
  return { ...values, ...fields };
}

/** What two claims of one id say differently, by the names of the fields. */
export function fieldsThatDiffer(a: SeedClaim, b: SeedClaim): readonly string[] {
  const [one, other] = [contentOf(a), contentOf(b)];
  return differing(one, other);
}

/** The names under which two records have different values. */
export function differing(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => canonicalJson(one[name]) !== canonicalJson(other[name]));
}
