import { resolveMerges } from '../model/merges.ts';
import type { Position } from '../model/seed.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { MergedEntry } from '../model/seed-part.ts';

const place = ({ file, line }: Position) => `${file}:${line}`;

/** A merged id must not exist any more, and must lead to an id that does. */
export function checkMerged(
  merged: readonly MergedEntry[],
  { taken, find }: MergeLookups,
): readonly SeedIssue[] {
  const targets = new Map<string, MergedEntry>();
  const issues: SeedIssue[] = [];
  for (const entry of merged) {
    const { old, canonical, at } = entry;
    const other = targets.get(old);
    if (other !== undefined)
      issues.push({
        ...at,
        message: `${old} was merged already, at ${place(other.at)}`,
        hint: 'keep one of the two',
      });
    else targets.set(old, entry);
    if (taken(old))
      issues.push({
        ...at,
        message: `${old} is merged, and still has an entry of its own`,
        hint: `move its contents to ${canonical}`,
      });
  }
  const ends = resolveMerges(new Map([...targets].map(([old, { canonical }]) => [old, canonical])));
  for (const [old, { at }] of targets) {
    const end = ends.get(old);
    if (end === undefined)
      issues.push({ ...at, message: `${old} is merged in a circle`, hint: 'keep one of the ids' });
    else issues.push(...find(end, at));
  }
  return issues;
}

interface MergeLookups {
  readonly taken: (id: string) => boolean;
  /** The issue of an id that does not exist. */
  readonly find: (id: string, at: Position) => readonly SeedIssue[];
}
