import { SetupError } from '../../errors.ts';
import { DIFF_CLAIMS } from '../model/limits.ts';
import type { FactChange, SeedDifference, What } from './difference.ts';
import { entityChanges } from './entities.ts';
import { factChanges } from './facts.ts';
import { claimPrint } from './fingerprint.ts';
import type { DiffSide } from './sides.ts';

export interface DiffOptions {
  /** How many facts, and how many entities, are listed; the rest is counted. */
  readonly first?: number | undefined;
  /** How many claims each side may have. */
  readonly most?: number;
}

/** What two seeds say differently, as facts: what only moved, or is written in another way, is no difference. */
export function diffSeeds(
  before: DiffSide,
  after: DiffSide,
  { first = Number.POSITIVE_INFINITY, most = DIFF_CLAIMS }: DiffOptions = {},
): SeedDifference {
  const claims = claimCounts(requireRoom(before, most), requireRoom(after, most));
  const facts = factChanges(before, after);
  const entities = entityChanges(before, after);
  const { differing, ...counted } = claims;
  const used = new Set(facts.flatMap((fact: FactChange) => fact.claims.map(({ id }) => id)));
  return {
    before: before.name,
    after: after.name,
    same: facts.length === 0 && entities.length === 0,
    counts: {
      facts: countsOf(facts),
      entities: countsOf(entities),
      claims: { ...counted, idle: differing.filter((id) => !used.has(id)).length },
    },
    facts: facts.slice(0, first),
    entities: entities.slice(0, first),
    leftOut: {
      facts: Math.max(0, facts.length - first),
      entities: Math.max(0, entities.length - first),
    },
  };
}

/** Fingerprints of all claims by their ids. Throws a SetupError where there are too many. */
function requireRoom({ view, name }: DiffSide, most: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const claim of view.claims()) {
    if (found.size === most)
      throw new SetupError(
        `${name} has more than ${most.toLocaleString('en')} claims, and no more can be compared at once`,
        { hint: 'compare its files one by one, or a folder with a part of them' },
      );
    found.set(claim.id, claimPrint(claim));
  }
  return found;
}

function claimCounts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const added = [...after.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after].filter(([id, print]) => before.has(id) && before.get(id) !== print);
  return {
    new: added.length,
    removed: removed.length,
    changed: changed.length,
    differing: [...added, ...removed, ...changed.map(([id]) => id)],
  };
}

function countsOf(changes: readonly { readonly what: What }[]): Readonly<Record<What, number>> {
  const of = (what: What) => changes.filter((one) => one.what === what).length;
  return { appears: of('appears'), vanishes: of('vanishes'), changed: of('changed') };
}

export type { SeedDifference } from './difference.ts';
export type { DiffSide } from './sides.ts';
