import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SetupError } from '../../errors.ts';
import { reach } from '../../phases.ts';
import { type AdminOutcome, type AdminPlace, reasonOf, runAdmin } from './admin.ts';
import { beginReplacing, interruptedReplacement, refuseInterrupted } from './interrupted.ts';
import { startLocalNeo4j } from './server.ts';

/** The folders of a database inside the data folder. */
const PARTS = [join('databases', 'neo4j'), join('transactions', 'neo4j')];

/** Whether there is a database, complete or not. */
export const hasDatabase = (dataDir: string): boolean =>
  interruptedReplacement(dataDir) !== undefined ||
  PARTS.some((part) => existsSync(join(dataDir, 'data', part)));

/**
 * Dumps the managed database to one file, which gets its name once it is complete.
 * @returns its bytes
 * @throws SetupError when there is no database, or it runs, or the dump fails
 */
export async function dumpDatabase(place: AdminPlace, file: string): Promise<number> {
  const { dataDir, report } = place;
  refuseInterrupted(dataDir);
  if (!hasDatabase(dataDir)) throw new SetupError(`There is no database in ${dataDir} yet.`);
  const whole = resolve(file);
  const folder = `${whole}.partial`;
  // Also removes what an interrupted run left.
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder, { recursive: true });
  try {
    report('dumping ...');
    let outcome = await dumpInto(place, folder);
    if (!outcome.done && outcome.said.some((line) => line.includes('Active logical log detected'))) {
      report('the database was not shut down properly: starting and stopping it once, which repairs it');
      const server = await startLocalNeo4j({ ...place, port: 0, brief: true });
      await server.stop();
      outcome = await dumpInto(place, folder);
    }
    if (!outcome.done)
      throw new SetupError(`The dump failed: ${reasonOf(outcome.said)}`, {
        hint: `Is there room on the disk of ${dirname(whole)}? Then run the same command again.`,
      });
    const written = join(folder, 'neo4j.dump');
    flush(written);
    reach('dumped');
    renameSync(written, whole);
    flush(dirname(whole));
    reach('named');
    return statSync(whole).size;
  } finally {
    remove();
  }
}

function dumpInto(place: AdminPlace, folder: string): Promise<AdminOutcome> {
  return runAdmin(place, {
    args: ['database', 'dump', 'neo4j', `--to-path=${folder}`, '--overwrite-destination=true'],
    onLine: () => reach('dumping'),
  });
}

/**
 * Replaces the managed database with a dump, once the dump has been read to its end.
 * @throws SetupError when it runs, or the file is not a complete dump: then the database is unchanged
 */
export async function restoreDatabase(place: AdminPlace, file: string): Promise<void> {
  const { dataDir, report } = place;
  const dump = resolve(file);
  if (!statSync(dump, { throwIfNoEntry: false })?.isFile())
    throw new SetupError(`There is no dump at ${file}.`, { hint: '`antiphon db dump <file>` makes one.' });
  const data = join(dataDir, 'data');
  const folder = join(data, 'restore');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'from'), { recursive: true });
  try {
    symlinkSync(dump, join(folder, 'from', 'neo4j.dump'));
    report('reading the dump ...');
    const outcome = await runAdmin(place, {
      args: [
        'database',
        'load',
        'neo4j',
        `--from-path=${join(folder, 'from')}`,
        '--overwrite-destination=true',
      ],
      // Beside the database, which stays unchanged until the dump is known to be complete.
      settings: { 'server.directories.data': folder },
      onLine: () => reach('restoring'),
    });
    if (!outcome.done)
      throw new SetupError(`The dump could not be loaded: ${reasonOf(outcome.said)}`, {
        hint: `The database is unchanged. Is ${file} complete and made by Neo4j 5, and is there room for it on the disk?`,
      });
    reach('restored');
    const end = beginReplacing(dataDir, 'restore');
    for (const part of PARTS) rmSync(join(data, part), { recursive: true, force: true });
    reach('replacing');
    for (const part of PARTS) {
      mkdirSync(dirname(join(data, part)), { recursive: true });
      renameSync(join(folder, part), join(data, part));
    }
    reach('replaced');
    end();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until a file, or the names in a folder, are on disk. */
function flush(path: string): void {
  // Windows cannot open folders.
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
