import { resolveMerges } from './merges.ts';
import type { Seed, SeedClaim, SeedEntity, SeedPassage } from './seed.ts';
import type { FactOf, SeedView } from './seed-view.ts';

/** Look-ups over a seed. Ids are followed through merges. */
export interface SeedLookups {
  /** The id that an id was merged into, at the end; else the id itself. */
  canonical(id: string): string;
  entity(id: string): SeedEntity | undefined;
  passage(id: string): SeedPassage | undefined;
  claim(id: string): SeedClaim | undefined;
  /** Claims by their predicate and subject. */
  claimsAbout(subject: string, predicate: string): readonly SeedClaim[];
  /** Claims by their predicate and object. */
  claimsTo(object: string, predicate: string): readonly SeedClaim[];
}

/** The look-ups of a seed in memory. Of two entries with one id the first counts. */
export function lookupsOf(seed: Seed): SeedLookups {
  const entities = byId(seed.entities);
  const passages = byId(seed.passages);
  const claims = byId(seed.claims);
  const ends = resolveMerges(seed.merged);
  const canonical = (id: string) => ends.get(id) ?? id;
  const key = (id: string, predicate: string) => `${predicate} ${canonical(id)}`;
  const about = groupBy(seed.claims, (claim) => key(claim.subject, claim.predicate));
  const to = groupBy(seed.claims, (claim) => key(claim.object ?? '', claim.predicate));
  return {
    canonical,
    entity: (id) => entities.get(canonical(id)),
    passage: (id) => passages.get(id),
    claim: (id) => claims.get(id),
    claimsAbout: (subject, predicate) => about.get(key(subject, predicate)) ?? [],
    claimsTo: (object, predicate) => to.get(key(object, predicate)) ?? [],
  };
}

/** A seed in memory as the projection reads it. */
export function viewOf(seed: Seed, factOf: FactOf): SeedView {
  const lookups = lookupsOf(seed);
  const facts = groupBy(seed.claims, (claim) => factOf(claim, lookups.canonical));
  const { links, merged } = seed;
  return {
    ...lookups,
    ...{ links, merged },
    entities: () => seed.entities,
    passages: () => seed.passages,
    claims: () => seed.claims,
    objections: () => seed.claims.filter(standsAgainst),
    asserters: () => new Set(seed.claims.map(({ assertedBy }) => lookups.canonical(assertedBy))),
    nameOf: (id) => nameOf(lookups.entity(id)) ?? id,
    claimsOf: (fact) => facts.get(fact) ?? [],
  };
}

export const nameOf = (entity: SeedEntity | undefined): string | undefined =>
  typeof entity?.values.name === 'string' ? entity.values.name : undefined;

export const standsAgainst = ({ contradicts, refutes, retracts }: SeedClaim): boolean =>
  contradicts.length + refutes.length + retracts.length > 0;

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

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) if (item.id !== '' && !map.has(item.id)) map.set(item.id, item);
  return map;
}
