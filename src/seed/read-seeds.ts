import { type LargeSeed, type ReadStoreOptions, readStore } from './large/read-store.ts';
import { ONE_TRANSACTION, SEED_LIMITS } from './limits.ts';
import { readSeed } from './read.ts';
import type { GraphRows, Seed } from './seed.ts';
import { bytesOf, isLinesFile, seedFilesAt } from './seed-file.ts';
import type { Projection } from './seed-view.ts';

/** How much a seed holds, and a fingerprint of its files. */
export interface SeedSize {
  readonly entities: { readonly length: number };
  readonly claims: { readonly length: number };
  readonly passages: { readonly length: number };
  readonly digest: string;
}

/** Seeds that were read and checked: as rows where one transaction can store them, else as a store to be read in order. */
export type Seeds =
  | { readonly size: SeedSize; readonly rows: GraphRows }
  | { readonly size: SeedSize; readonly large: LargeSeed };

export interface ReadSeedsOptions extends Omit<ReadStoreOptions, 'factOf'> {
  readonly projection: Projection;
  readonly project: (seed: Seed) => GraphRows;
}

/** Reads folders and files as one seed, and makes rows of it. Throws a SeedError with what is wrong in them. */
export async function readSeeds(paths: readonly string[], options: ReadSeedsOptions): Promise<Seeds> {
  const { project, projection } = options;
  const read = await readPaths(paths, { ...options, factOf: projection.factOf });
  if ('seed' in read) return { size: read.seed, rows: project(read.seed) };
  const { store, digest } = read.large;
  const { counts } = store;
  const size = {
    entities: { length: counts.entity },
    claims: { length: counts.claim },
    passages: { length: counts.passage },
    digest,
  };
  if (store.rows > ONE_TRANSACTION) return { size, large: read.large };
  const rows = { nodes: [...projection.nodes(store)], edges: [...projection.edges(store)] };
  store.close();
  return { size, rows };
}

/** Reads and checks folders and files as one seed: a folder of YAML files in memory, anything else as a store. */
export async function readPaths(
  paths: readonly string[],
  options: ReadStoreOptions,
): Promise<{ readonly seed: Seed } | { readonly large: LargeSeed }> {
  const [first = '.'] = paths;
  const files = (await Promise.all(paths.map(seedFilesAt))).flat();
  const isFolder = paths.length === 1 && !files.some(({ path }) => path === first);
  const { ontology, rules, limits = SEED_LIMITS } = options;
  const isLarge = files.some(({ name }) => isLinesFile(name)) || (await bytesOf(files)) > limits.totalBytes;
  if (!isFolder || isLarge) return { large: await readStore(files, options) };
  return { seed: await readSeed(first, { ontology, rules, limits }) };
}
