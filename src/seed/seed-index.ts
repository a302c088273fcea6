import type { Ontology } from '../ontology/index.ts';
import { lookupsOf, type SeedLookups } from './lookups.ts';
import type { Origins } from './origins.ts';
import type { Position, Seed } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';

/** Anything in a seed that an issue can be about. */
export type Located = { readonly at: Position };
export type Path = readonly (string | number)[];
/** What an id can stand for. */
export type Sort = 'entity' | 'claim' | 'passage';

/** What checks know of the whole seed, beside the entries that they look at. */
export interface SeedIndex extends SeedLookups {
  readonly ontology: Ontology;
  /** The kind of the entity that an id leads to. */
  kindOf(id: string): string | undefined;
  /** Whether an id stands for an entity of this kind or of one that extends it. */
  isA(id: string, kind: string): boolean;
  /** All ids of one sort, merged ones among those of entities. */
  ids(sort: Sort): Iterable<string>;
  /** Whether a claim names this passage. */
  isRead(passage: string): boolean;
  /** Whether an entry has this field in its file, be its value sound or not. */
  isWritten(item: Located, field: string): boolean;
  /** An issue at the word that a path leads to, such as `['passages', 2]`. */
  issue(item: Located, path: Path, message: string, hint: string): SeedIssue;
}

/** Builds the look-ups of a seed in memory. */
export function indexSeed(seed: Seed, ontology: Ontology, origins: Origins): SeedIndex {
  const lookups = lookupsOf(seed);
  const read = new Set(seed.claims.flatMap((claim) => [...claim.passages, ...claim.context]));
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const ids = {
    entity: [...idsOf(seed.entities), ...seed.merged.keys()],
    claim: idsOf(seed.claims),
    passage: idsOf(seed.passages),
  };
  const kindOf = (id: string) => lookups.entity(id)?.kind;
  return {
    ...lookups,
    ontology,
    kindOf,
    isA: isAOf(ontology, kindOf),
    ids: (sort) => ids[sort],
    isRead: (passage) => read.has(passage),
    isWritten: (item, name) => origins.has(item, name),
    issue: (item, path, message, hint) => ({ ...origins.position(item, path), message, hint }),
  };
}

export function isAOf(
  ontology: Ontology,
  kindOf: (id: string) => string | undefined,
): (id: string, kind: string) => boolean {
  const lineages = new Map(ontology.nodes.map(({ name, lineage }) => [name, new Set<string>(lineage)]));
  return (id, kind) => lineages.get(kindOf(id) ?? '')?.has(kind) ?? false;
}
