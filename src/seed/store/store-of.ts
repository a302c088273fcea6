import type { Ontology } from '../../ontology/index.ts';
import type { Seed } from '../model/seed.ts';
import type { FactOf } from '../model/seed-view.ts';
import { SeedStore } from './store.ts';

const NOWHERE = { file: '', line: 1, column: 1 };

/** A store of entries that come from no file, all in memory and assumed valid. */
export function storeOf(seed: Seed, ontology: Ontology, factOf: FactOf): SeedStore {
  const store = new SeedStore(ontology, { factOf, inMemory: Number.POSITIVE_INFINITY });
  const merged = [...seed.merged].map(([old, canonical]) => ({ old, canonical, at: NOWHERE }));
  store.add({ ...seed, merged, nodes: new Map() }, { characters: 0, isFlawed: false });
  store.seal();
  for (const claim of seed.claims) store.indexFact(claim);
  return store;
}
