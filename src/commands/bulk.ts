import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driver } from 'neo4j-driver';
import type { Database, OpenDatabaseOptions } from '../database/connect.ts';
import { defaultDataDir } from '../database/local/files.ts';
import { folderSize } from '../database/local/folder-size.ts';
import { interruptedReplacement, refuseInterrupted } from '../database/local/interrupted.ts';
import { importOffline } from '../database/local/offline-import.ts';
import { askOwner, inUse } from '../database/local/owner.ts';
import { ROOM, requireRoom } from '../database/local/room.ts';
import { databaseSettings, type Environment } from '../database/settings.ts';
import { explainWriteFailure } from '../database/write-failure.ts';
import { ConfigurationError, SetupError } from '../errors.ts';
import { ontologyDigest } from '../ontology/descriptor.ts';
import type { Ontology } from '../ontology/index.ts';
import { reach } from '../phases.ts';
import { progress } from '../progress.ts';
import { CsvFiles, LIST_SEPARATOR } from '../seed/import/csv.ts';
import { finishImport } from '../seed/import/finish.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { isNoNote } from '../seed/write/counts.ts';
import type { Load } from '../seed/write/load-marks.ts';
import { type LoadState, loadState } from '../seed/write/load-state.ts';
import { rowsOf } from '../seed/write/rows.ts';

export interface BulkOptions {
  readonly root: string;
  readonly env: Environment;
  /** The managed database's folder; the project's own unless given. */
  readonly dataDir?: string;
  readonly ontology: Ontology;
  readonly projection: Projection;
  openDatabase(options: Partial<OpenDatabaseOptions>): Promise<Database>;
  readonly report: (line: string) => void;
}

/** What an offline import may begin on: nothing, or the rows of one that was interrupted behind them. */
export type Ground = 'empty' | LoadState;

/** An import has no queries to guard against, and much to index. */
const UNGUARDED = { 'db.transaction.timeout': '0' };

/**
 * Fills the empty managed database while it does not run, many times faster than by statements; the graph is the same.
 * Where that was interrupted, it is finished or begun anew.
 * @throws ConfigurationError when NEO4J_URI names another; SetupError when it runs, or holds rows of other seeds
 */
export async function importSeeds(
  seeds: Seeds,
  ground: Ground,
  options: BulkOptions,
): Promise<readonly string[]> {
  const dataDir = resolve(options.dataDir ?? defaultDataDir(options.root));
  const { digest: seedDigest, source } = seeds;
  const { ontology, projection } = options;
  const load = { ontology, seedDigest, source, rows: projection };
  try {
    if (ground !== 'empty') requireSame(ground, load);
    const created = ground === 'empty' ? await importRows(seeds, load, { ...options, dataDir }) : undefined;
    await finish(load, { ...options, dataDir });
    return [
      created === undefined
        ? 'the rows were imported already; the rest is done'
        : `${created.toLocaleString('en')} created`,
    ];
  } catch (error) {
    throw await explainWriteFailure(error, dataDir);
  } finally {
    seeds.store.close();
  }
}

function requireSame(ground: LoadState, { ontology, seedDigest }: Load): void {
  if (ground.seedDigest === seedDigest && ground.ontologyDigest === ontologyDigest(ontology)) return;
  throw new SetupError(
    `the managed database holds an unfinished import of ${ground.source ?? 'other seeds'}, not of these seeds`,
    { hint: 'give the same, unchanged files again, or empty it first with `antiphon db reset --yes`' },
  );
}

async function finish(
  load: Load,
  { dataDir, report, openDatabase }: BulkOptions & { readonly dataDir: string },
): Promise<void> {
  const { driver, database, close } = await openDatabase({ dataDir, settings: UNGUARDED });
  try {
    reach('bulk started');
    report('making constraints and indexes ...');
    await finishImport({ ...load, driver, database });
  } finally {
    await close();
  }
}

/** Rows that are written between two looks at the room that is left. */
const ROWS_BETWEEN_LOOKS = 10_000;

/** Imports the rows of seeds, and says how many; the files that this takes go. */
async function importRows(
  seeds: Seeds,
  load: Load,
  options: BulkOptions & { readonly dataDir: string },
): Promise<number> {
  // Beside the data: what an interruption leaves goes with them.
  const folder = join(options.dataDir, 'data', 'import');
  try {
    const { nodes, relationships, rows } = await writeFiles(seeds, load, { ...options, folder });
    reach('bulk written');
    // A store takes about as much as its files.
    await requireRoom(folder, folderSize(folder) + ROOM);
    await importOffline({ ...options, nodes, relationships, listSeparator: LIST_SEPARATOR });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes sure that `importSeeds` replaces nothing, and says what it may begin on.
 * @throws ConfigurationError when NEO4J_URI names another; SetupError when it runs, or is not empty
 */
export async function requireGround(options: Omit<BulkOptions, 'ontology' | 'projection'>): Promise<Ground> {
  const { root, env, dataDir = defaultDataDir(root) } = options;
  const named = databaseSettings(env);
  if (named !== undefined)
    throw new ConfigurationError(
      `NEO4J_URI is set: Antiphon uses ${named.uri}, and --bulk fills the managed Neo4j only.`,
      { hint: 'Unset NEO4J_URI, or load without --bulk.' },
    );
  const owner = await askOwner(dataDir);
  if (owner) throw inUse(dataDir, owner);
  const interrupted = interruptedReplacement(dataDir);
  if (interrupted === 'restore') refuseInterrupted(dataDir);
  if (interrupted === 'import' || !existsSync(join(dataDir, 'data', 'databases', 'neo4j'))) return 'empty';
  const { driver, database, close } = await options.openDatabase({ dataDir });
  try {
    const before = await loadState({ driver, database });
    if (before?.lacksLists) return before;
    const { own, others } = await countNodes(driver, database);
    if (own + others === 0) return 'empty';
    const whose = [
      ...(own > 0 ? [`${own} that Antiphon loaded`] : []),
      ...(others > 0 ? [`${others} of others`] : []),
    ];
    throw new SetupError(`the managed database is not empty: it holds ${whose.join(' and ')}`, {
      hint: '--bulk only fills an empty one: load without --bulk, or empty it first with `antiphon db reset --yes`',
    });
  } finally {
    await close();
  }
}

async function countNodes(
  driver: Driver,
  database: string,
): Promise<{ readonly own: number; readonly others: number }> {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE ${isNoNote('n')}
     RETURN count(CASE WHEN n.loadedBy = 'antiphon' THEN 1 END), count(CASE WHEN coalesce(n.loadedBy, '') <> 'antiphon' THEN 1 END)`,
    {},
    { database },
  );
  const [own = 0, others = 0] = records[0] ? [...records[0].values()].map(Number) : [];
  return { own, others };
}

async function writeFiles(
  seeds: Seeds,
  load: Load,
  { ontology, projection, report, folder }: BulkOptions & { readonly folder: string },
): Promise<ReturnType<CsvFiles['close']> & { readonly rows: number }> {
  const files = new CsvFiles(folder, ontology);
  const wanted = rowsOf(seeds.store, projection);
  const written = progress({ did: 'wrote', what: 'rows', total: wanted.total, report });
  let rows = 0;
  const count = async (): Promise<void> => {
    if (rows === 0) reach('bulk writing');
    if (rows % ROWS_BETWEEN_LOOKS === 0) await requireRoom(folder);
    rows += 1;
    written.add(1);
  };
  for (const row of wanted.nodes()) {
    await count();
    files.node(row);
  }
  for (const row of wanted.edges()) {
    await count();
    files.edge(row);
  }
  written.end();
  return { ...files.close(load), rows };
}
