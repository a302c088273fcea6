import { Command } from 'commander';
import type { Driver } from 'neo4j-driver';
import { latestBookmark } from '../database/bookmark.ts';
import type { Database, OpenDatabaseOptions } from '../database/connect.ts';
import { defaultDataDir } from '../database/local/files.ts';
import { requireRoom } from '../database/local/room.ts';
import type { Environment } from '../database/settings.ts';
import { explainWriteFailure } from '../database/write-failure.ts';
import { ConfigurationError } from '../errors.ts';
import { ontologyDigest } from '../ontology/descriptor.ts';
import type { Ontology } from '../ontology/index.ts';
import { reach } from '../phases.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import type { ReadFacts } from '../seed/model/stated-fact.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { countsDigest } from '../seed/write/counts.ts';
import type { Remembered } from '../seed/write/entry.ts';
import { loadState } from '../seed/write/load-state.ts';
import { requireConsent } from '../seed/write/pruning.ts';
import { type Rows, rowsOf } from '../seed/write/rows.ts';
import { toldRows } from '../seed/write/told.ts';
import type { Totals } from '../seed/write/totals.ts';
import { writeGraph } from '../seed/write/write.ts';
import { readLimits } from '../server/config.ts';
import { importSeeds, requireGround } from './bulk.ts';
import type { CommandContext } from './context.ts';
import { compareWithCommitted, runningDatabase } from './dry-run.ts';
import { dryRunLines, summary } from './seed-summary.ts';

interface LoadOptions {
  readonly ontology: Ontology;
  readonly driver: Driver;
  readonly database: string;
  readonly prune?: boolean;
  /** Writes every row anew, whether or not it is known to be stored. */
  readonly rewrite?: boolean;
  readonly dryRun?: boolean;
  readonly allowShared?: boolean;
  /** Pruning may remove more than half of what is stored. */
  readonly yes?: boolean;
  /** Asks whoever sits at the terminal; undefined where nobody does. */
  readonly agree?: ((question: string) => Promise<boolean>) | undefined;
  /** Does nothing where the graph was loaded from the same seeds with the same ontology. */
  readonly skipUnchanged?: boolean;
  /** How much of what loads changed the graph remembers. */
  readonly remembered?: Remembered | undefined;
  readonly report: (line: string) => void;
  /** The folder of the managed database, if it is that one: its disk is watched. */
  readonly dataDir?: string | undefined;
}

/** What loading rows takes. */
export interface SeedDatabaseOptions extends LoadOptions {
  readonly rows: Rows;
  /** What they are made from, for people. */
  readonly size: string;
  readonly digest: string;
  readonly source?: string;
}

export interface SeedSummary {
  /** For people. */
  readonly lines: readonly string[];
  /** Undefined where nothing had to be looked at. */
  readonly totals: Totals | undefined;
}

/** Loads rows into a database, and says what that changed. */
export async function seedDatabase(options: SeedDatabaseOptions): Promise<SeedSummary> {
  const { rows, size, digest, dataDir, dryRun = false } = options;
  if (await isUnchanged(options)) return { lines: [`${size}: loaded already`], totals: undefined };
  await consent(options);
  const room = dataDir === undefined ? undefined : () => requireRoom(dataDir);
  let relations = 0;
  const counted: Rows = {
    ...rows,
    *edges() {
      for (const row of rows.edges()) {
        relations += 1;
        yield row;
      }
    },
  };
  const totals = await writeGraph({ ...options, rows: counted, room, seedDigest: digest });
  const lines = dryRun ? dryRunLines(totals, await toldBy(totals, options)) : [summary(totals)];
  return { lines: [`${size}, ${relations} relations`, ...lines], totals };
}

async function toldBy(totals: Totals, { driver, database, ontology, rows }: SeedDatabaseOptions) {
  const session = driver.session({ database });
  try {
    return await toldRows(totals, { ontology, rows, session });
  } finally {
    await session.close();
  }
}

/** Loads seeds of any size, closes them, and says in lines for people what that changed. */
export async function loadSeeds(
  { store, digest, source }: Seeds,
  options: LoadOptions & { readonly projection: Projection },
): Promise<readonly string[]> {
  const rows = rowsOf(store, options.projection);
  try {
    const { lines } = await seedDatabase({ ...options, rows, size: sizeOf(store), digest, source });
    return lines;
  } catch (error) {
    throw await explainWriteFailure(error, options.dataDir);
  } finally {
    store.close();
  }
}

async function consent({
  driver,
  database,
  ontology,
  rows,
  prune,
  dryRun,
  yes,
  agree,
}: SeedDatabaseOptions): Promise<void> {
  if (!prune || dryRun) return;
  const session = driver.session({ database });
  try {
    await requireConsent(session, { ontology, isWanted: (id) => rows.has(id), yes, agree });
  } finally {
    await session.close();
  }
}

async function isUnchanged({
  digest,
  skipUnchanged = false,
  driver,
  database,
  ontology,
  rows,
}: SeedDatabaseOptions): Promise<boolean> {
  if (!skipUnchanged) return false;
  const before = await loadState({ driver, database });
  return (
    before?.state === 'COMPLETE' &&
    before.seedDigest === digest &&
    before.ontologyDigest === ontologyDigest(ontology) &&
    before.countsDigest === countsDigest(rows.counts)
  );
}

const sizeOf = ({ counts: { entity, claim, passage } }: Seeds['store']): string =>
  `${entity} entities, ${claim} claims, ${passage} passages`;

/** What `seed` needs from the program around it. */
export interface SeedContext extends CommandContext {
  readonly ontology: Ontology;
  readonly projection: Projection;
  readSeeds(paths: readonly string[]): Promise<Seeds>;
  readonly env: Environment;
  readonly readFacts: ReadFacts;
  /** The folder in which git is asked. */
  readonly cwd: string;
  readonly agree?: ((question: string) => Promise<boolean>) | undefined;
  openDatabase(options?: Partial<OpenDatabaseOptions>): Promise<Database>;
}

interface SeedFlags {
  readonly bulk?: boolean;
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly rewrite?: boolean;
  readonly allowShared?: boolean;
}

/** `antiphon seed`: loads folders and files of seeds. */
export function seedCommand(context: SeedContext): Command {
  return new Command('seed')
    .description(
      'Load seeds into the database. Loading the same seeds again changes nothing. Up to 20,000 rows are loaded all or nothing; more are loaded in batches, and after an interruption the same command finishes them.',
    )
    .argument(
      '[paths...]',
      'folders with seeds, or files: .yaml, .json, and for large ones .ndjson or .ndjson.gz (default: "seed")',
    )
    .option(
      '--dry-run',
      'only say, by name, what would change; where no database runs, how the facts differ from git’s last commit',
    )
    .option('--prune', 'also remove what the seeds no longer name')
    .option('--yes', 'with --prune: even if that is more than half of what is stored')
    .option('--rewrite', 'rewrite every row, even those that somebody else changed: see `verify`')
    .option('--allow-shared', 'load into a database that holds other data, which is left alone')
    .option('--bulk', 'fill the empty managed database while it is stopped: the fastest way for large seeds')
    .addHelpText(
      'after',
      `
--dry-run writes nothing and starts no database. It compares with the database of NEO4J_URI, or the one that Antiphon
runs, if it can be reached; else with the last commit, as \`antiphon diff HEAD:seed seed\` does. Its first line says which.

Examples:
  antiphon seed --dry-run
  antiphon seed seed data/*.ndjson.gz`,
    )
    .action(async (given: readonly string[], flags: SeedFlags) => {
      const paths = given.length === 0 ? ['seed'] : given;
      if (flags.bulk === true) return bulk(context, paths, flags);
      const seeds = await context.readSeeds(paths);
      const opened = flags.dryRun === true ? await runningDatabase(context) : await context.openDatabase();
      if (typeof opened === 'string') return withoutDatabase(opened, seeds, { ...context, paths });
      const { driver, database, managed, address, close } = opened;
      if (flags.dryRun === true) context.print(`Compared with the database at ${address}:`);
      try {
        const { ontology, projection, agree, printError: report } = context;
        const dataDir = managed ? defaultDataDir(context.root) : undefined;
        const lines = await loadSeeds(seeds, {
          ontology,
          projection,
          driver,
          database,
          dataDir,
          remembered: readLimits(context.env),
          report,
          agree,
          ...flags,
        });
        for (const line of lines) context.print(line);
        if (!flags.dryRun) context.print(`bookmark: ${await latestBookmark(driver, database)}`);
      } finally {
        await close();
      }
    });
}

async function withoutDatabase(
  reason: string,
  seeds: Seeds,
  context: SeedContext & { readonly paths: readonly string[] },
): Promise<void> {
  try {
    context.print(`${reason} This is what the seeds hold:`);
    await compareWithCommitted(seeds, context);
    context.print('nothing was written');
  } finally {
    seeds.store.close();
  }
}

async function bulk(context: SeedContext, paths: readonly string[], flags: SeedFlags): Promise<void> {
  const { dryRun, prune, rewrite, allowShared } = flags;
  if (dryRun || prune || rewrite || allowShared)
    throw new ConfigurationError(
      '--bulk fills an empty database, and cannot be combined with other options.',
      {
        hint: 'leave the others out; `antiphon check` reads the seeds without loading them',
      },
    );
  const options = { ...context, report: context.printError };
  const ground = await requireGround(options);
  reach('bulk empty');
  const seeds = await context.readSeeds(paths);
  const size = sizeOf(seeds.store);
  const lines = await importSeeds(seeds, ground, options);
  for (const line of [size, ...lines]) context.print(line);
}
