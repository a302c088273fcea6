import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../settings.ts';

const WINDOWS = process.platform === 'win32';

/**
 * Looks for a program as a shell would, without starting one.
 * @param name the whole file name, e.g. `mvn.cmd` on Windows
 * @param homes variables whose `bin` folder is searched before PATH, e.g. `['JAVA_HOME']`
 * @returns full paths in the order a shell would prefer them
 */
export function findExecutables(name: string, homes: readonly string[], env: Environment): string[] {
  const fromHomes = homes.flatMap((home) => (env[home] ? [join(env[home], 'bin')] : []));
  const fromPath = searchPath(env).split(delimiter).filter(Boolean);
  const paths = [...fromHomes, ...fromPath].map((folder) => join(folder, name));
  return [...new Set(paths)].filter(isExecutable);
}

/** What a program prints on standard output; undefined if it fails or takes more than ten seconds. */
export async function outputOf(
  file: string,
  args: readonly string[],
  env: Environment,
): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(file, args, { env, timeout: 10_000, windowsHide: true });
    return stdout;
  } catch {
    return undefined;
  }
}

function searchPath(env: Environment): string {
  // Windows spells it Path, and only process.env itself ignores case.
  const key = WINDOWS ? Object.keys(env).find((name) => name.toUpperCase() === 'PATH') : 'PATH';
  return (key && env[key]) ?? '';
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
