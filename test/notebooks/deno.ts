import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/project-root.ts';

/** Pins the release whose Jupyter kernel runs the notebook in TypeScript, and the hash of what is downloaded. */
const PINNED = join(projectRoot(), 'test', 'notebooks', 'deno-kernel');
const VERSION: string = JSON.parse(readFileSync(join(PINNED, 'package.json'), 'utf8')).dependencies.deno;

/**
 * Deno of the pinned release; the first call gets it from npm (about 40 MB). It is no dependency of the project, as only
 * one test needs it. Where it cannot be had, that is told and `undefined` given; in CI (`CI=true`) it is an error.
 */
export async function deno(): Promise<string | undefined> {
  const folder = join(projectRoot(), '.data', `deno-${VERSION}`);
  try {
    if (!existsSync(folder)) await install(folder);
    return program(folder);
  } catch (cause) {
    if (process.env.CI === 'true') throw new Error(`Deno ${VERSION} cannot be had from npm.`, { cause });
    console.warn(`Skipping the notebook in TypeScript: Deno ${VERSION} cannot be had from npm.`);
    return undefined;
  }
}

/** Makes Deno known to Jupyter in a data folder. (`deno jupyter --install` would always do so in the user's own.) */
export function addDenoKernel(dataFolder: string, program: string): void {
  const kernel = join(dataFolder, 'kernels', 'deno');
  mkdirSync(kernel, { recursive: true });
  const argv = [program, 'jupyter', '--kernel', '--conn', '{connection_file}'];
  writeFileSync(
    join(kernel, 'kernel.json'),
    JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }),
  );
}

/** Installs elsewhere and renames the folder when it is whole, so that an interrupted one is never used. */
async function install(folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  const partial = mkdtempSync(`${folder}.partial-`);
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(PINNED, file), join(partial, file));
    await promisify(execFile)(
      'npm',
      ['ci', '--prefix', partial, '--no-audit', '--no-fund', '--loglevel=error'],
      {
        shell: process.platform === 'win32',
        timeout: 300_000,
      },
    );
    program(partial);
    renameSync(partial, folder);
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** The program itself lies in the package for this platform. */
function program(folder: string): string {
  const packages = join(folder, 'node_modules', '@deno');
  const found = readdirSync(packages)
    .flatMap((name) => [join(packages, name, 'deno'), join(packages, name, 'deno.exe')])
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no Deno in ${packages}.`);
  return found;
}
