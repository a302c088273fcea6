import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunPython, pythonVenv } from '../python/venv.ts';
import type { TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { addDenoKernel, deno } from './deno.ts';
import { notebooksFolder, readNotebook, shown } from './notebook.ts';

const run = promisify(execFile);
/** With `UPDATE_NOTEBOOKS=1`, what the notebooks show now is stored. */
const update = process.env.UPDATE_NOTEBOOKS === '1';

/**
 * Runs notebooks again against a server of their own, and compares what they show with what is stored; skipped where the
 * data that they tell of are not there.
 */
export async function executedAgain(
  names: readonly string[],
  start: () => Promise<TestAntiphon>,
  isThere = true,
): Promise<void> {
  const possible = isThere && (await canRunNeo4j()) && (await canRunPython());

  describe.skipIf(!possible)('notebooks, executed again', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'antiphon-notebooks-'));
    let antiphon: TestAntiphon | undefined;
    let python = '';
    let denoProgram: string | undefined;
    let env: NodeJS.ProcessEnv = {};

    beforeAll(async () => {
      [antiphon, python, denoProgram] = await Promise.all([start(), pythonVenv(), deno()]);
      // The articles, where they are at hand, are not for everybody's notebooks.
      const { ANTIPHON_SOURCES: _, ...rest } = process.env;
      env = {
        ...rest,
        ANTIPHON_URL: antiphon.url,
        NO_PROXY: '127.0.0.1',
        NO_COLOR: '1',
        IPYTHONDIR: join(scratch, 'ipython'),
        JUPYTER_CONFIG_DIR: join(scratch, 'config'),
        JUPYTER_DATA_DIR: join(scratch, 'data'),
        JUPYTER_RUNTIME_DIR: join(scratch, 'runtime'),
        MPLCONFIGDIR: join(scratch, 'matplotlib'),
        DENO_DIR: join(scratch, 'deno'),
        DENO_NO_UPDATE_CHECK: '1',
      };
      if (denoProgram !== undefined) addDenoKernel(join(scratch, 'data'), denoProgram);
      // Looking for fonts takes a while the first time, and a notebook would say so.
      await run(python, ['-c', 'import matplotlib.font_manager'], { env });
    }, 600_000);
    afterAll(async () => {
      await antiphon?.stop();
      rmSync(scratch, { recursive: true });
    });

    it.each(names)('%s shows what is stored', { timeout: 300_000 }, async (name) => {
      const stored = join(notebooksFolder, name);
      const { kernelspec } = readNotebook(stored).metadata;
      if (kernelspec.name === 'deno' && denoProgram === undefined) return;

      const executed = join(scratch, name);
      await run(python, [join(import.meta.dirname, 'execute.py'), stored, executed], { env });
      if (update) copyFileSync(executed, stored);
      expect(shown(readNotebook(executed))).toEqual(shown(readNotebook(stored)));
    });
  });
}
