import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../src/project-root.ts';
import { canRunPython, pythonVenv } from '../python/venv.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const run = promisify(execFile);
const folder = join(projectRoot(), 'queries/notebooks');
const NOTEBOOKS = [
  '01-who-responded-to-what.ipynb',
  '02-the-network.ipynb',
  '03-how-sure.ipynb',
  '04-in-typescript.ipynb',
];
const DENO = '2.9.6';

/** `UPDATE_NOTEBOOKS=1 npm test` stores what the notebooks show now, instead of comparing. */
const update = process.env.UPDATE_NOTEBOOKS === '1';

const words = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))]);
const Notebook = z.object({
  cells: z.array(
    z.object({
      cell_type: z.string(),
      outputs: z
        .array(
          z.object({
            output_type: z.string(),
            text: words.optional(),
            data: z.record(z.string(), words).optional(),
          }),
        )
        .default([]),
    }),
  ),
});

/** What a notebook shows: its text to the letter, and of its pictures that they are there. */
function shown(path: string): readonly string[] {
  const { cells } = Notebook.parse(JSON.parse(readFileSync(path, 'utf8')));
  return cells.flatMap(({ outputs }, cell) =>
    outputs.flatMap(({ output_type, text, data = {} }) => [
      ...(text === undefined ? [] : [`${cell} ${output_type}: ${text}`]),
      ...Object.entries(data).map(([kind, value]) =>
        kind.startsWith('image/') ? `${cell} a picture: ${kind}` : `${cell} ${kind}: ${value}`,
      ),
    ]),
  );
}

const runnable = (await canRunNeo4j()) && (await canRunPython());

describe.skipIf(!runnable)('notebooks', () => {
  let antiphon: TestAntiphon;
  let python: string;
  const scratch = mkdtempSync(join(tmpdir(), 'antiphon-notebooks-'));
  beforeAll(async () => {
    python = await pythonVenv();
    await installDenoKernel();
    antiphon = await startAntiphon();
  }, 600_000);
  afterAll(async () => {
    await antiphon?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Fetches Deno once, and tells Jupyter of it in a folder of this test. */
  async function installDenoKernel(): Promise<void> {
    const home = join(projectRoot(), '.data', `deno-${DENO}`);
    const deno = join(home, 'node_modules/deno/bin.cjs');
    if (!existsSync(deno)) {
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'package.json'), '{"private":true}');
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const words = ['install', '--no-fund', '--no-audit', '--loglevel=error', `deno@${DENO}`];
      await run(npm, words, { cwd: home, shell: process.platform === 'win32' });
    }
    const kernel = join(scratch, 'kernels/deno');
    mkdirSync(kernel, { recursive: true });
    const argv = [process.execPath, deno, 'jupyter', '--kernel', '--conn', '{connection_file}'];
    writeFileSync(
      join(kernel, 'kernel.json'),
      JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }),
    );
  }

  it.each(NOTEBOOKS)(
    '%s shows what it showed when it was stored',
    async (name) => {
      const result = join(scratch, name);
      await run(python, [join(import.meta.dirname, 'execute.py'), join(folder, name), result], {
        env: { ...process.env, ANTIPHON_URL: antiphon.url, JUPYTER_DATA_DIR: scratch, NO_COLOR: '1' },
      });
      if (update) copyFileSync(result, join(folder, name));
      expect(shown(result)).toEqual(shown(join(folder, name)));
      expect(shown(result).some((output) => output.includes('a picture'))).toBe(true);
    },
    300_000,
  );

  it.each(NOTEBOOKS)('%s is read offline: nothing in it comes from elsewhere', (name) => {
    const { cells } = Notebook.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const stored = JSON.stringify(cells.map(({ outputs }) => outputs));
    expect(stored).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });
});
