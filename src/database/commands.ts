import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ConfigurationError } from '../errors.ts';
import { dumpCommand, loadCommand } from './backup-commands.ts';
import type { CommandContext } from './command-context.ts';
import { diagnose } from './doctor.ts';
import { startInBackground, stopInBackground } from './local/background.ts';
import { defaultDataDir, neo4jVersion } from './local/files.ts';
import { folderSize } from './local/folder-size.ts';
import { askOwner, inUse } from './local/owner.ts';
import { megabytes } from './local/room.ts';
import { databaseSettings, type Environment } from './settings.ts';

/** Where the managed database is: in the project, unless another folder is given. */
interface Place {
  readonly env: Environment;
  readonly root: string;
  readonly dataDir?: string;
}

/** `antiphon db start|stop|status|dump|load|reset`: the managed Neo4j. Its actions throw AntiphonErrors. */
export function dbCommand(context: CommandContext): Command {
  const db = command('db', context).description(
    'the Neo4j that Antiphon runs itself, unless NEO4J_URI names another',
  );
  const printAll = (lines: readonly string[]): void => lines.forEach(context.print);
  db.command('start')
    .description('start it in the background')
    .action(async () => printAll(await startDatabase({ ...context, report: context.print })));
  db.command('stop')
    .description('stop the one in the background')
    .action(async () => printAll(await stopDatabase(context)));
  db.command('status')
    .description('report whether it runs, where, and how large it is')
    .action(async () => printAll(await databaseStatus(context)));
  const place = () => {
    refuseNamed(context.env);
    return { ...context, dataDir: dataDirOf(context), report: context.printError };
  };
  for (const backup of [dumpCommand({ ...context, place }), loadCommand({ ...context, place })])
    db.addCommand(backup.copyInheritedSettings(db));
  const reset = db
    .command('reset')
    .description('delete all its data')
    .option('--yes', 'confirm')
    .action(async ({ yes }: { readonly yes?: true }) => {
      if (!yes) reset.error('error: this deletes all data of the managed database: add --yes to confirm');
      printAll(await resetDatabase(context));
    });
  return db;
}

/** `antiphon doctor`: checks what Antiphon needs; exit code 1 if something keeps it from running. */
export function doctorCommand(context: CommandContext): Command {
  return command('doctor', context)
    .description('check what Antiphon needs, and say what to do')
    .action(async () => {
      const findings = await diagnose(context);
      for (const { level, subject, finding, hint } of findings) {
        context.print(`${level.padEnd(7)} ${subject}: ${finding}`);
        if (hint !== undefined) context.print(`        ${hint.replaceAll('\n', '\n        ')}`);
      }
      if (findings.some(({ level }) => level === 'problem')) process.exitCode = 1;
    });
}

/** A command that exits with code 2 on wrong usage, as do its subcommands. */
function command(name: string, { print, printError }: CommandContext): Command {
  return new Command(name)
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => printError(text.trimEnd()),
    })
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
}

/**
 * Starts the managed Neo4j in the background.
 * @throws ConfigurationError when NEO4J_URI names another; SetupError when it does not start
 */
export async function startDatabase(
  place: Place & { readonly report: (line: string) => void },
): Promise<string[]> {
  refuseNamed(place.env);
  const dataDir = dataDirOf(place);
  const { pid, port, started, background } = await startInBackground({ ...place, dataDir });
  const state = started ? 'Neo4j is running' : 'Neo4j was already running';
  return [
    `${state} on bolt://127.0.0.1:${port ?? '(starting)'} (process ${pid}).`,
    ...(background ? ['`antiphon db stop` ends it.'] : []),
  ];
}

/**
 * Stops the managed Neo4j that runs in the background.
 * @throws SetupError when it belongs to a program that is still running
 */
export async function stopDatabase(place: Place): Promise<string[]> {
  const owner = await stopInBackground(dataDirOf(place));
  return [owner ? `Neo4j has ended (process ${owner.pid}).` : 'The managed Neo4j was not running.'];
}

/** Reports which database is used and, if it is the managed one, whether it runs, where, and how large it is. */
export async function databaseStatus(place: Place): Promise<string[]> {
  const named = databaseSettings(place.env);
  const dataDir = dataDirOf(place);
  const owner = await askOwner(dataDir);
  const name = `The managed Neo4j ${neo4jVersion(place.root)}`;
  const running = owner
    ? `runs ${owner.background ? 'in the background' : 'for another command'} (process ${owner.pid}) on bolt://127.0.0.1:${owner.port ?? '(starting)'}.`
    : 'is not running.';
  return [
    ...(named ? [`NEO4J_URI is set: Antiphon uses ${named.uri}, not the managed Neo4j.`] : []),
    `${name} ${running}`,
    ...(existsSync(dataDir)
      ? [
          `Data: ${join(dataDir, 'data')} (${megabytes(folderSize(join(dataDir, 'data')))})`,
          `Logs: ${join(dataDir, 'logs')} (${megabytes(folderSize(join(dataDir, 'logs')))})`,
          `To connect to it: user neo4j, password in ${join(dataDir, 'password')}`,
        ]
      : ['It has no data yet.']),
  ];
}

/**
 * Deletes all data of the managed Neo4j, stopping it first if it runs in the background.
 * @throws ConfigurationError when NEO4J_URI names another; SetupError when a program that is still running uses it
 */
export async function resetDatabase(place: Place): Promise<string[]> {
  refuseNamed(place.env);
  const dataDir = dataDirOf(place);
  const stopped = await stopInBackground(dataDir);
  const owner = await askOwner(dataDir);
  if (owner) throw inUse(dataDir, owner);
  const bytes = folderSize(join(dataDir, 'data'));
  rmSync(join(dataDir, 'data'), { recursive: true, force: true });
  return [
    ...(stopped ? [`Neo4j has ended (process ${stopped.pid}).`] : []),
    bytes === 0 ? 'There was no data.' : `Deleted ${join(dataDir, 'data')} (${megabytes(bytes)}).`,
  ];
}

function refuseNamed(env: Environment): void {
  const named = databaseSettings(env);
  if (named === undefined) return;
  throw new ConfigurationError(
    `NEO4J_URI is set: Antiphon uses ${named.uri}, and this is for the managed Neo4j only.`,
    {
      hint: 'Unset NEO4J_URI to use the managed one.',
    },
  );
}

function dataDirOf({ root, dataDir }: Place): string {
  return dataDir ?? defaultDataDir(root);
}
