import { projection } from '../../schema/projection/index.ts';
import type { Seed } from '../../src/seed/model/seed.ts';
import { type ReadSeedsOptions, readSeeds } from '../../src/seed/read/read-seeds.ts';

/** All that a folder of seeds says, checked, in memory as plain values. */
export async function readSeed(
  directory: string,
  options: Pick<ReadSeedsOptions, 'ontology' | 'rules'>,
): Promise<Seed> {
  const { store, digest } = await readSeeds([directory], { ...options, projection, report: () => {} });
  try {
    return {
      entities: [...store.entities()],
      passages: [...store.passages()],
      claims: [...store.claims()],
      links: store.links,
      merged: store.merged,
      digest,
    };
  } finally {
    store.close();
  }
}
