import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/project-root.ts';

const run = promisify(execFile);
const COMMANDS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];
const CHECK = 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))';
/** What the notebooks run with, and what reads files back beside it. */
const REQUIREMENTS = ['queries/notebooks/requirements.txt', 'test/python/requirements.txt'].map((path) =>
  join(projectRoot(), path),
);

/** The Python of a virtual environment with everything in the requirements; the first call makes it, in about a minute. */
export async function pythonVenv(): Promise<string> {
  const folder = join(projectRoot(), '.data', `test-venv-${fingerprint()}`);
  if (existsSync(folder)) return pythonIn(folder);

  mkdirSync(dirname(folder), { recursive: true });
  const release = await locked(`${folder}.lock`);
  try {
    if (!existsSync(folder)) await create(folder);
    return pythonIn(folder);
  } finally {
    release();
  }
}

/**
 * Whether to run the tests that need Python. A machine without one is told so and skips them; in CI (`CI=true`) it is an
 * error, so that nothing is ever skipped unseen. Use as `describe.skipIf(!(await canRunPython()))`.
 */
export async function canRunPython(): Promise<boolean> {
  if ((await systemPython()) !== undefined) return true;
  const reason = 'there is no Python 3.11 or later on the PATH (with its venv module).';
  if (process.env.CI === 'true') throw new Error(`The tests with Python cannot run: ${reason}`);
  console.warn(`Skipping the tests with Python: ${reason}`);
  return false;
}

/** The first Python that is new enough; undefined where there is none. */
export async function systemPython(): Promise<string | undefined> {
  for (const command of COMMANDS) {
    const fits = await run(command, ['-c', CHECK]).then(
      () => true,
      () => false,
    );
    if (fits) return command;
  }
  return undefined;
}

/** Makes the environment elsewhere and renames it when it is whole, so that an interrupted one is never used. */
async function create(folder: string): Promise<void> {
  const system = await systemPython();
  if (system === undefined) throw new Error('Python 3.11 or later is needed: ask canRunPython first.');
  const partial = mkdtempSync(`${folder}.partial-`);
  try {
    await run(system, ['-m', 'venv', partial]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    pip.push(...REQUIREMENTS.flatMap((path) => ['-r', path]));
    await run(pythonIn(partial), pip);
    // Only `python` itself works from the new place: run tools as `python -m`.
    renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Waits for the lock and takes it; one left behind by a process that is gone is removed. Returns how to let go of it. */
async function locked(path: string): Promise<() => void> {
  while (!taken(path)) {
    if (isRunning(ownerOf(path))) await sleep(300);
    else rmSync(path, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function taken(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    // Its owner let go of it just now: the next try shows.
    return process.pid;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function pythonIn(folder: string): string {
  return join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
}

/** A change of the requirements, or of the machine, makes another environment. */
function fingerprint(): string {
  const requirements = REQUIREMENTS.map((path) => readFileSync(path, 'utf8')).join('\n');
  return createHash('sha256').update(requirements).update(process.platform).digest('hex').slice(0, 12);
}
