import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { SetupError } from '../errors.ts';
import type { CommandContext } from './command-context.ts';
import type { AdminPlace } from './local/admin.ts';
import { startInBackground, stopInBackground } from './local/background.ts';
import { dumpDatabase, hasDatabase, restoreDatabase } from './local/backup.ts';
import { megabytes } from './local/room.ts';

/** What the commands need: where the managed database is, looked up when a command runs. */
interface BackupContext extends CommandContext {
  /** @throws ConfigurationError when NEO4J_URI names another database */
  readonly place: () => AdminPlace;
}

/** `antiphon db dump <file>`: copies the managed database to one file. */
export function dumpCommand({ place, print }: BackupContext): Command {
  return new Command('dump')
    .description('write all its data to one file; a database in the background is stopped meanwhile')
    .argument('<file>', 'such as antiphon.dump; it gets its name once it is complete')
    .option('--overwrite', 'replace an existing file')
    .action(async (file: string, { overwrite }: { readonly overwrite?: true }) => {
      const at = place();
      if (existsSync(file) && !overwrite)
        throw new SetupError(`${file} already exists.`, {
          hint: 'Choose another name, or add --overwrite.',
        });
      await whileStopped(at, async () => {
        const bytes = await dumpDatabase(at, file);
        print(`Wrote ${file} (${megabytes(bytes)}). \`antiphon db load ${file}\` restores it.`);
      });
    });
}

/** `antiphon db load <file>`: restores the managed database from a dump. */
export function loadCommand({ place, print }: BackupContext): Command {
  const load = new Command('load')
    .description('replace all its data with a dump; a database in the background is stopped meanwhile')
    .argument('<file>', 'a file written by `db dump`')
    .option('--yes', 'confirm, if there are data')
    .action(async (file: string, { yes }: { readonly yes?: true }) => {
      const at = place();
      if (hasDatabase(at.dataDir) && !yes)
        load.error('error: this replaces all data of the managed database: add --yes to confirm');
      await whileStopped(at, async () => {
        await restoreDatabase(at, file);
        print(`Loaded ${file}. \`antiphon verify\` compares the graph with the seeds.`);
      });
    });
  return load;
}

/** Stops a Neo4j in the background, and starts it again whether or not the work succeeded. */
async function whileStopped(place: AdminPlace, work: () => Promise<void>): Promise<void> {
  const stopped = await stopInBackground(place.dataDir);
  try {
    await work();
  } finally {
    if (stopped)
      await startInBackground({ ...place, ...(stopped.port === undefined ? {} : { port: stopped.port }) });
  }
}
