import { Command } from 'commander';
import type { Driver } from 'neo4j-driver';
import { latestBookmark } from '../database/bookmark.ts';
import type { Database } from '../database/connect.ts';
import { ontologyDigest } from '../ontology/descriptor.ts';
import type { Ontology } from '../ontology/index.ts';
import type { Changes, Tally } from '../seed/changes.ts';
import { loadState } from '../seed/load-state.ts';
import type { GraphRows, Seed } from '../seed/seed.ts';
import { writeGraph } from '../seed/write.ts';
import type { CommandContext } from './context.ts';

/** What loading a seed takes. */
export interface SeedDatabaseOptions {
  readonly seed: Seed;
  readonly rows: GraphRows;
  readonly ontology: Ontology;
  readonly driver: Driver;
  readonly database: string;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
  readonly allowShared?: boolean;
  /** Does nothing where the graph was loaded from the same seeds with the same ontology. */
  readonly skipUnchanged?: boolean;
  readonly report: (line: string) => void;
}

export interface SeedSummary {
  /** For people. */
  readonly lines: readonly string[];
  /** Undefined where nothing had to be looked at. */
  readonly changes: Changes | undefined;
}

/** Loads a seed into a database, and says what that changed. */
export async function seedDatabase(options: SeedDatabaseOptions): Promise<SeedSummary> {
  const { seed, rows, ontology, driver, database, skipUnchanged = false } = options;
  const size = sizeOf(seed, rows);
  if (skipUnchanged) {
    const before = await loadState({ driver, database });
    const same =
      before?.state === 'COMPLETE' &&
      before.seedDigest === seed.digest &&
      before.ontologyDigest === ontologyDigest(ontology);
    if (same) return { lines: [`${size}: loaded already`], changes: undefined };
  }
  const changes = await writeGraph({ ...options, seedDigest: seed.digest });
  return { lines: [`${size}`, ...summary(changes, options.dryRun ?? false)], changes };
}

const LISTED = 20;

function summary(changes: Changes, dryRun: boolean): readonly string[] {
  const count = ({ nodes, edges }: Tally) => nodes.length + edges.length;
  const { created, changed, removed, leftOver } = changes;
  const line = `${count(created)} created, ${count(changed)} changed, ${count(removed)} removed, ${count(leftOver)} left over`;
  const hint = count(leftOver) > 0 ? ' (the seeds no longer name them; --prune removes them)' : '';
  if (!dryRun) return [`${line}${hint}`];
  const listed = Object.entries({
    create: created,
    change: changed,
    remove: removed,
    'left over': leftOver,
  }).flatMap(([verb, { nodes, edges }]) => {
    const keys = [...nodes, ...edges];
    return [
      ...keys.slice(0, LISTED).map((key) => `  ${verb} ${key}`),
      ...(keys.length > LISTED ? [`  ${verb} ${keys.length - LISTED} more`] : []),
    ];
  });
  return [`would be: ${line}${hint}`, ...listed, 'nothing was written'];
}

function sizeOf(seed: Seed, rows: GraphRows): string {
  return `${seed.entities.length} entities, ${seed.claims.length} claims, ${seed.passages.length} passages, ${rows.edges.length} relations`;
}

/** What `seed` needs from the program around it. */
export interface SeedContext extends CommandContext {
  readonly ontology: Ontology;
  readSeed(directory: string): Promise<Seed>;
  project(seed: Seed): GraphRows;
  openDatabase(): Promise<Database>;
}

/** `antiphon seed`: loads a folder of seeds, all or nothing. */
export function seedCommand(context: SeedContext): Command {
  return new Command('seed')
    .description(
      'Load a folder of seeds into the database, all or nothing. The same seeds again change nothing.',
    )
    .argument('[dir]', 'the folder of the seeds', 'seed')
    .option('--dry-run', 'only say what would change')
    .option('--prune', 'also remove what the seeds no longer name')
    .option('--allow-shared', 'go ahead in a database that holds data of others, which is left alone')
    .action(
      async (directory: string, flags: { dryRun?: boolean; prune?: boolean; allowShared?: boolean }) => {
        const seed = await context.readSeed(directory);
        const rows = context.project(seed);
        const { driver, database, close } = await context.openDatabase();
        try {
          const { lines } = await seedDatabase({
            seed,
            rows,
            ontology: context.ontology,
            driver,
            database,
            report: context.printError,
            ...flags,
          });
          for (const line of lines) context.print(line);
          if (!flags.dryRun) context.print(`bookmark: ${await latestBookmark(driver, database)}`);
        } finally {
          await close();
        }
      },
    );
}
