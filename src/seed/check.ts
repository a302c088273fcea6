import type { Ontology } from '../ontology/index.ts';
import { leadsNowhereTwice } from './check-cycles.ts';
import { checkMerged, idsAreUnique, type MergedEntry } from './check-ids.ts';
import { claimsHavePassages, passagesAreRead, passagesLieInTheirDocument } from './check-passages.ts';
import { referencesResolve } from './check-references.ts';
import { standsAgainst } from './lookups.ts';
import { referencesOf } from './references.ts';
import type { Position, Seed } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';
import type { SeedIndex } from './seed-index.ts';
import type { SeedRule, SeedRules } from './seed-rules.ts';

/**
 * The checks that look at each entry by itself, and at others through the index: those that any ontology calls for, and
 * those of the domain. A seed can be given to them in parts, with all passages of a document in one.
 */
export function entryChecks(ontology: Ontology, rules: SeedRules): readonly SeedRule[] {
  return [
    referencesResolve(ontology, rules),
    passagesLieInTheirDocument,
    claimsHavePassages,
    passagesAreRead,
    ...rules.checks,
  ];
}

/** The checks that need all entries at once. */
const wholeChecks = (rules: SeedRules): readonly SeedRule[] => [
  idsAreUnique,
  ...rules.acyclic.map(leadsNowhereTwice),
];

/** Holds all entries of a seed against each other. */
export function* checkSeed(seed: Seed, { index, rules, merged }: Checking): Iterable<SeedIssue> {
  const taken = new Set([...seed.entities, ...seed.passages, ...seed.claims].map(({ id }) => id));
  for (const { check } of [...wholeChecks(rules), ...entryChecks(index.ontology, rules)])
    yield* check(seed, index);
  const whole = {
    ...index,
    entities: () => seed.entities,
    claims: () => seed.claims,
    objections: () => seed.claims.filter(standsAgainst),
  };
  for (const { check } of rules.wholes) yield* check(whole, index);
  yield* checkMerged(merged, { taken: (id) => taken.has(id), find: findIn(index) });
}

interface Checking {
  readonly index: SeedIndex;
  readonly rules: SeedRules;
  /** As written, with their places; a seed's own `merged` holds each old id once. */
  readonly merged: readonly MergedEntry[];
}

/** Says what is wrong with an id that something was merged into. */
export function findIn(index: SeedIndex): (id: string, at: Position) => readonly SeedIssue[] {
  const references = referencesOf(index);
  return (id, at) => {
    const problem = references.entity(id, [], 'the id', 'an id is merged into that of an entity');
    return problem === undefined ? [] : [{ ...at, ...problem }];
  };
}
