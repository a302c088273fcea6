import { resolveMerges } from './merges.ts';
import type { Position, Seed } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';
import type { SeedRule } from './seed-rules.ts';

/** Every id stands for one thing, whatever sort of thing it is. */
export const idsAreUnique: SeedRule = {
  name: 'ids-are-unique',
  why: 'Claims, links and queries name a thing by its id.',
  *check(seed, index) {
    const first = new Map<string, Taken>();
    for (const { id, what, item } of taken(seed)) {
      const other = first.get(id);
      if (other === undefined) first.set(id, { id, what, item });
      else if (id !== '')
        yield index.issue(
          item,
          ['id'],
          `the id ${id} is taken by the ${other.what} at ${place(other.item.at)}`,
          'choose another id',
        );
    }
  },
};

interface Taken {
  readonly id: string;
  readonly what: string;
  readonly item: { readonly at: Position };
}

function* taken({ entities, passages, claims }: Seed): Iterable<Taken> {
  for (const item of entities) yield { id: item.id, what: item.kind, item };
  for (const item of passages) yield { id: item.id, what: 'passage', item };
  for (const item of claims) yield { id: item.id, what: 'claim', item };
}

const place = ({ file, line }: Position) => `${file}:${line}`;

/** What was merged is gone, and leads to something that is there. */
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

export interface MergedEntry {
  readonly old: string;
  readonly canonical: string;
  readonly at: Position;
}

interface MergeLookups {
  readonly taken: (id: string) => boolean;
  /** The issue of an id that nothing has. */
  readonly find: (id: string, at: Position) => readonly SeedIssue[];
}
