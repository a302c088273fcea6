import { leadsNowhereTwice } from './check-cycles.ts';
import { checkMerged, idsAreUnique, type MergedEntry } from './check-ids.ts';
import { claimsHavePassages, passagesAreRead, passagesLieInTheirDocument } from './check-passages.ts';
import { referencesResolve } from './check-references.ts';
import { referencesOf } from './references.ts';
import type { Seed } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';
import type { SeedIndex } from './seed-index.ts';
import type { SeedRule, SeedRules } from './seed-rules.ts';

/** The checks that any ontology calls for, before those of the domain. */
export function checksFor(index: SeedIndex, rules: SeedRules): readonly SeedRule[] {
  return [
    idsAreUnique,
    referencesResolve(index.ontology, rules),
    ...rules.acyclic.map(leadsNowhereTwice),
    passagesLieInTheirDocument,
    claimsHavePassages,
    passagesAreRead,
    ...rules.checks,
  ];
}

/** Holds all entries of a seed against each other. */
export function* checkSeed(seed: Seed, { index, rules, merged }: Checking): Iterable<SeedIssue> {
  const references = referencesOf(seed, index);
  const taken = new Set([...seed.entities, ...seed.passages, ...seed.claims].map(({ id }) => id));
  const find = (id: string, at: MergedEntry['at']) => {
    const problem = references.entity(id, [], 'the id');
    if (problem === undefined) return [];
    return [
      { ...at, message: problem.message, ...(problem.hint === undefined ? {} : { hint: problem.hint }) },
    ];
  };
  for (const { check } of checksFor(index, rules)) yield* check(seed, index);
  yield* checkMerged(merged, { taken: (id) => taken.has(id), find });
}

interface Checking {
  readonly index: SeedIndex;
  readonly rules: SeedRules;
  /** As written, with their places; a seed's own `merged` holds each old id once. */
  readonly merged: readonly MergedEntry[];
}
