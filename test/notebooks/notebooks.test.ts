import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { canRunPython, pythonVenv } from '../python/venv.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { addDenoKernel, deno } from './deno.ts';
import { outputsOf, pngChunks, readNotebook, shown, textsOf, whole } from './notebook.ts';

const run = promisify(execFile);
const folder = join(projectRoot(), 'queries/notebooks');
const names = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
/** With `UPDATE_NOTEBOOKS=1`, what the notebooks show now is stored. */
const update = process.env.UPDATE_NOTEBOOKS === '1';

describe.skipIf(!(await canRunNeo4j()) || !(await canRunPython()))('notebooks, executed again', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'antiphon-notebooks-'));
  let antiphon: TestAntiphon | undefined;
  let python = '';
  let denoProgram: string | undefined;
  let env: NodeJS.ProcessEnv = {};

  beforeAll(async () => {
    [antiphon, python, denoProgram] = await Promise.all([startAntiphon(), pythonVenv(), deno()]);
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
    const stored = join(folder, name);
    const { kernelspec } = readNotebook(stored).metadata;
    if (kernelspec.name === 'deno' && denoProgram === undefined) return;

    const executed = join(scratch, name);
    await run(python, [join(import.meta.dirname, 'execute.py'), stored, executed], { env });
    if (update) copyFileSync(executed, stored);
    expect(shown(readNotebook(executed))).toEqual(shown(readNotebook(stored)));
  });
});

// Read when the tests above are through, as they may have stored something.
describe.each(names)('%s as stored', (name) => {
  const path = join(folder, name);

  it('says first what it answers, then which address it asks', () => {
    const [first, second] = readNotebook(path).cells;
    expect(first?.cell_type).toBe('markdown');
    expect(whole(second?.source ?? '')).toMatch(/"ANTIPHON_URL".*"http:\/\/127\.0\.0\.1:4000"/);
  });

  it('was run once from top to bottom, without an error or a warning', () => {
    const notebook = readNotebook(path);
    const code = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
    const outputs = outputsOf(notebook);
    expect(code.map(({ execution_count }) => execution_count)).toEqual(code.map((_, index) => index + 1));
    expect(outputs.length).toBeGreaterThan(3);
    expect(outputs.filter(({ output_type, name }) => output_type === 'error' || name === 'stderr')).toEqual(
      [],
    );
  });

  it('has a picture, and nothing that a reader without a network would miss', () => {
    const outputs = outputsOf(readNotebook(path));
    const types = new Set(outputs.flatMap(({ data }) => Object.keys(data ?? {})));
    const allowed = ['text/plain', 'text/html', 'text/markdown', 'image/png', 'image/svg+xml'];
    expect([...types].filter((type) => !allowed.includes(type))).toEqual([]);
    expect(types.has('image/png') || types.has('image/svg+xml')).toBe(true);
    for (const text of textsOf(outputs))
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:\/\/|<script|<link|@import/i,
      );
  });

  it('reveals nothing of the machine and the time of its run', () => {
    const notebook = readNotebook(path);
    const outputs = outputsOf(notebook);
    expect(Object.keys(notebook.metadata).sort()).toEqual(['kernelspec', 'language_info']);
    expect(notebook.cells.filter(({ metadata }) => Object.keys(metadata).length > 0)).toEqual([]);
    for (const text of textsOf(outputs))
      for (const trace of [projectRoot(), tmpdir(), hostname(), '/home/', '/Users/', ' at 0x'])
        expect(text).not.toContain(trace);
    for (const { data } of outputs)
      if (data?.['image/png'] !== undefined)
        expect([...pngChunks(whole(data['image/png']))]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  });
});
