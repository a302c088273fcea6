import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from '../settings.ts';
import { findExecutables } from './executable.ts';
import { leaveNothing } from './leave-nothing.ts';

const WINDOWS = process.platform === 'win32';

/** Maven's progress: jars fetched so far and their size. Jars from earlier runs are not counted. */
export interface MavenProgress {
  readonly jars: number;
  readonly megabytes: number;
}

/** The path of Maven's launcher (MAVEN_HOME, M2_HOME, then PATH), or undefined. */
export function findMaven(env: Environment): string | undefined {
  return findExecutables(WINDOWS ? 'mvn.cmd' : 'mvn', ['MAVEN_HOME', 'M2_HOME'], env)[0];
}

/**
 * Lets Maven copy all runtime jars of a pom.xml into a folder.
 * @throws Error with Maven's own first complaint
 */
export async function copyJars(options: {
  readonly maven: string;
  readonly pom: string;
  readonly folder: string;
  readonly env: Environment;
  readonly onProgress: (progress: MavenProgress) => void;
  readonly signal?: AbortSignal | undefined;
}): Promise<void> {
  options.signal?.throwIfAborted();
  const child = spawnMaven(options.maven, copyArguments(options), options.env);
  const end = () => endMaven(child);
  options.signal?.addEventListener('abort', end, { once: true });
  const release = leaveNothing(end);
  let jars = 0;
  let megabytes = 0;
  let complaint: string | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const size = line.match(/Downloaded from .*\.jar \(([\d.,]+) ([kM]?)B/);
      if (size) {
        jars += 1;
        megabytes +=
          Number(size[1]?.replace(',', '.')) / (size[2] === 'M' ? 1 : size[2] === 'k' ? 1000 : 1e6);
        options.onProgress({ jars, megabytes });
      }
      complaint ??= line.match(/^\[ERROR\]\s*(\S.*)/)?.[1];
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    release();
    options.signal?.removeEventListener('abort', end);
  });
  if (code !== 0) throw new Error(complaint ?? `Maven ended with code ${code}.`);
}

function copyArguments({ pom, folder }: { readonly pom: string; readonly folder: string }): string[] {
  return [
    '--batch-mode',
    '--strict-checksums',
    '--file',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
}

function spawnMaven(maven: string, args: readonly string[], env: Environment): ChildProcess {
  // A separate process group, which includes whatever the launcher starts, and ends with us.
  const options: SpawnOptions = {
    env,
    windowsHide: true,
    detached: !WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  if (!WINDOWS) return spawn(maven, args, options);
  // Node does not start .cmd files. cmd.exe does; the outer quotes are for cmd.exe, the inner ones keep paths with
  // spaces whole.
  const line = [maven, ...args].map((word) => `"${word}"`).join(' ');
  return spawn('cmd.exe', ['/d', '/s', '/c', `"${line}"`], { ...options, windowsVerbatimArguments: true });
}

/** Kills Maven and all that it started: what it has copied so far is thrown away. */
function endMaven({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    if (WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
