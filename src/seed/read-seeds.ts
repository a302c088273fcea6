import { type LargeSeed, type ReadStoreOptions, readStore } from './large/read-store.ts';
import { ONE_TRANSACTION, SEED_LIMITS } from './limits.ts';
import { readSeed } from './read.ts';
import type { EdgeRow, GraphRows, NodeRow, Seed } from './seed.ts';
import { bytesOf, isLinesFile, seedFilesAt } from './seed-file.ts';
import type { Projection } from './seed-view.ts';

/** How much a seed holds, and a fingerprint of its files. */
export interface SeedSize {
  readonly entities: { readonly length: number };
  readonly claims: { readonly length: number };
  readonly passages: { readonly length: number };
  readonly digest: string;
  /** The files and folders that it was read from, for people. */
  readonly source?: string;
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
  const source = paths.join(' ');
  if ('seed' in read) return { size: { ...read.seed, source }, rows: project(read.seed) };
  const { store, digest } = read.large;
  const { counts } = store;
  const size = {
    entities: { length: counts.entity },
    claims: { length: counts.claim },
    passages: { length: counts.passage },
    digest,
    source,
  };
  if (store.rows > ONE_TRANSACTION) return { size, large: read.large };
  const rows = { nodes: [...projection.nodes(store)], edges: [...projection.edges(store)] };
  store.close();
  return { size, rows };
}

/** The rows of seeds, however they were read, and how many there are, at most. */
export function rowsOf(
  seeds: Seeds,
  projection: Projection,
): { readonly nodes: Iterable<NodeRow>; readonly edges: Iterable<EdgeRow>; readonly total: number } {
  if ('rows' in seeds) {
    const { nodes, edges } = seeds.rows;
    return { nodes, edges, total: nodes.length + edges.length };
  }
  const { store } = seeds.large;
  return { nodes: projection.nodes(store), edges: projection.edges(store), total: store.rows };
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
