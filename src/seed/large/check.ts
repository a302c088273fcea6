import { entryChecks, findIn } from '../check.ts';
import { leadsNowhereTwice } from '../check-cycles.ts';
import { checkMerged } from '../check-ids.ts';
import type { Seed, SeedClaim } from '../seed.ts';
import type { SeedIssue } from '../seed-error.ts';
import type { SeedRules } from '../seed-rules.ts';
import type { Entry, SeedStore } from './store.ts';

/** Entries that are checked together. */
const PART = 2_000;

/** What came of checking some entries. */
interface Checked {
  readonly size: number;
  readonly issues: readonly SeedIssue[];
}

/** Holds all entries of a large seed against each other, part by part. */
export function* checkStore(store: SeedStore, rules: SeedRules): Iterable<Checked> {
  const checks = entryChecks(store.ontology, rules);
  for (const part of parts(store)) {
    for (const claim of part.claims) store.indexFact(claim);
    const size = part.entities.length + part.passages.length + part.claims.length;
    yield { size, issues: checks.flatMap(({ check }) => [...check(part, store)]) };
  }
  for (const relation of rules.acyclic)
    yield {
      size: 0,
      issues: [...leadsNowhereTwice(relation).check(seedOf({ claims: store.circling(relation) }), store)],
    };
  for (const { check } of rules.wholes) yield { size: 0, issues: [...check(store, store)] };
  const taken = (id: string) => store.isDeclared(id);
  yield { size: 0, issues: checkMerged(store.mergedEntries, { taken, find: findIn(store) }) };
}

/** Never cuts between two passages: those of one document are looked at together. */
function* parts(store: SeedStore): Iterable<Seed> {
  let entries: Entry[] = [];
  // Where documents come from is little, and stands beside the entries.
  let { links } = store;
  for (const entry of store.entries()) {
    if (entries.length >= PART && entry.sort !== 'passage') {
      yield seedOf({ ...bySort(entries), links });
      [entries, links] = [[], []];
    }
    entries.push(entry);
  }
  yield seedOf({ ...bySort(entries), links });
}

const bySort = (entries: readonly Entry[]): Pick<Seed, 'entities' | 'passages' | 'claims'> => ({
  entities: entries.flatMap((entry) => (entry.sort === 'entity' ? [entry.item] : [])),
  passages: entries.flatMap((entry) => (entry.sort === 'passage' ? [entry.item] : [])),
  claims: entries.flatMap((entry): SeedClaim[] => (entry.sort === 'claim' ? [entry.item] : [])),
});

const seedOf = (part: Partial<Seed>): Seed => ({
  ...{ entities: [], passages: [], claims: [], links: [], merged: new Map(), digest: '' },
  ...part,
});
