import type { Position, Seed, SeedClaim } from '../model/seed.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { SeedIndex } from '../model/seed-index.ts';
import type { SeedRule, SeedRules } from '../model/seed-rules.ts';
import type { Entry } from '../store/entry.ts';
import type { SeedStore } from '../store/store.ts';
import { leadsNowhereTwice } from './cycles.ts';
import { detailsFitTheirRelation } from './fitting-words.ts';
import { checkMerged } from './merged-ids.ts';
import { claimsHavePassages, passagesAreRead, passagesLieInTheirDocument } from './passages.ts';
import { referencesOf } from './references.ts';
import { referencesResolve } from './references-resolve.ts';

/** Entries that are checked together. */
const PART = 2_000;

/** Some entries and their problems. The problems are searched for lazily: there may be too many to hold. */
interface Checked {
  readonly size: number;
  readonly issues: Iterable<SeedIssue>;
}

/** Checks all entries of a seed against each other, part by part. */
export function* checkSeed(store: SeedStore, rules: SeedRules): Iterable<Checked> {
  const checks = entryChecks(store, rules);
  for (const part of parts(store)) {
    for (const claim of part.claims) store.indexFact(claim);
    const size = part.entities.length + part.passages.length + part.claims.length;
    yield { size, issues: issuesOf(checks, part, store) };
  }
  for (const relation of rules.acyclic)
    yield {
      size: 0,
      issues: leadsNowhereTwice(relation).check(seedOf({ claims: store.circling(relation) }), store),
    };
  for (const { check } of rules.wholes) yield { size: 0, issues: check(store, store) };
  const taken = (id: string) => store.isDeclared(id);
  yield { size: 0, issues: checkMerged(store.mergedEntries, { taken, find: findIn(store) }) };
}

/** The checks that look at one entry at a time: those every ontology needs, and those of the domain. */
const entryChecks = ({ ontology }: SeedIndex, rules: SeedRules): readonly SeedRule[] => [
  referencesResolve(ontology, rules),
  detailsFitTheirRelation(ontology),
  passagesLieInTheirDocument,
  claimsHavePassages,
  passagesAreRead,
  ...rules.checks,
];

function* issuesOf(checks: readonly SeedRule[], part: Seed, index: SeedIndex): Iterable<SeedIssue> {
  for (const { check } of checks) yield* check(part, index);
}

/** Never splits a run of passages: those of one document are checked together. */
function* parts(store: SeedStore): Iterable<Seed> {
  let entries: Entry[] = [];
  // Documents have few links, so all of them go with the first part.
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
  entities: [],
  passages: [],
  claims: [],
  links: [],
  merged: new Map(),
  digest: '',
  ...part,
});

/** Reports what is wrong with an id that another was merged into. */
function findIn(index: SeedIndex): (id: string, at: Position) => readonly SeedIssue[] {
  const references = referencesOf(index);
  return (id, at) => {
    const problem = references.entity(id, [], 'the id', 'an id is merged into that of an entity');
    return problem === undefined ? [] : [{ ...at, ...problem }];
  };
}
