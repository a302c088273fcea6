import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLinesFile, type LinesFile } from './large/lines.ts';
import { type LargeSeed, type ReadStoreOptions, readStore } from './large/read-store.ts';
import { ONE_TRANSACTION } from './limits.ts';
import { readSeed } from './read.ts';
import type { EdgeRow, GraphRows, NodeRow, Seed } from './seed.ts';
import { SeedError } from './seed-error.ts';
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
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const isFolder = paths.length === 1 && !files.some(({ path }) => path === first);
  if (!isFolder || files.some(({ name }) => isLinesFile(name)))
    return { large: await readStore(files, options) };
  const { ontology, rules, limits } = options;
  return { seed: await readSeed(first, { ontology, rules, ...(limits && { limits }) }) };
}

/** The seed files of a folder, named by their places in it, or one file. */
async function filesAt(path: string): Promise<readonly LinesFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new SeedError([
      {
        ...{ file: path, line: 1, column: 1, message: 'there is no such file or folder' },
        hint: 'give folders with seed files, or .yaml and .ndjson files',
      },
    ]);
  if (found.isDirectory()) {
    const names = await readdir(path, { recursive: true });
    return names
      .map((name) => name.replaceAll('\\', '/'))
      .filter(isSeedFile)
      .sort()
      .map((name) => ({ path: join(path, name), name }));
  }
  if (isSeedFile(path)) return [{ path, name: path }];
  throw new SeedError([
    {
      ...{ file: path, line: 1, column: 1, message: 'this is no seed file by its name' },
      hint: 'the names of seed files end in .yaml, .yml, .ndjson or .ndjson.gz',
    },
  ]);
}

const isSeedFile = (name: string): boolean => /\.ya?ml$/i.test(name) || isLinesFile(name);
