import type { Ontology } from '../ontology/index.ts';
import { resolveMerges } from './merges.ts';
import type { Origins } from './origins.ts';
import type { Position, Seed, SeedClaim, SeedEntity, SeedPassage } from './seed.ts';
import type { SeedIssue } from './seed-error.ts';

/** Anything in a seed that an issue can be about. */
type Located = { readonly at: Position };
type Path = readonly (string | number)[];

/** Look-ups over a seed, for checks. Ids are followed through merges. */
export interface SeedIndex {
  readonly ontology: Ontology;
  /** The id that an id was merged into, at the end; else the id itself. */
  canonical(id: string): string;
  entity(id: string): SeedEntity | undefined;
  passage(id: string): SeedPassage | undefined;
  claim(id: string): SeedClaim | undefined;
  /** Whether an id stands for an entity of this kind or of one that extends it. */
  isA(id: string, kind: string): boolean;
  /** Claims by their predicate and subject. */
  claimsAbout(subject: string, predicate: string): readonly SeedClaim[];
  /** Claims by their predicate and object. */
  claimsTo(object: string, predicate: string): readonly SeedClaim[];
  /** Whether an entry has this field in its file, be its value sound or not. */
  isWritten(item: Located, field: string): boolean;
  /** An issue at the word that a path leads to, such as `['passages', 2]`. */
  issue(item: Located, path: Path, message: string, hint?: string): SeedIssue;
}

/** Builds the look-ups of a seed. */
export function indexSeed(seed: Seed, ontology: Ontology, origins: Origins): SeedIndex {
  const entities = byId(seed.entities);
  const passages = byId(seed.passages);
  const claims = byId(seed.claims);
  const ends = resolveMerges(seed.merged);
  const canonical = (id: string) => ends.get(id) ?? id;
  const key = (id: string, predicate: string) => `${predicate} ${canonical(id)}`;
  const about = groupBy(seed.claims, (claim) => key(claim.subject, claim.predicate));
  const to = groupBy(seed.claims, (claim) => key(claim.object ?? '', claim.predicate));
  const lineages = new Map(ontology.nodes.map(({ name, lineage }) => [name, new Set(lineage)]));
  const entity = (id: string) => entities.get(canonical(id));
  return {
    ontology,
    canonical,
    entity,
    passage: (id) => passages.get(id),
    claim: (id) => claims.get(id),
    isA: (id, kind) => lineages.get(entity(id)?.kind ?? '')?.has(kind) ?? false,
    claimsAbout: (subject, predicate) => about.get(key(subject, predicate)) ?? [],
    claimsTo: (object, predicate) => to.get(key(object, predicate)) ?? [],
    isWritten: (item, name) => origins.has(item, name),
    issue: (item, path, message, hint) => ({
      ...origins.position(item, path),
      message,
      ...(hint === undefined ? {} : { hint }),
    }),
  };
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Of two with one id the first counts. */
function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) if (item.id !== '' && !map.has(item.id)) map.set(item.id, item);
  return map;
}
