import { readdirSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon } from '../support/antiphon.ts';
import { executedAgain } from './executed-again.ts';
import {
  notebooksFolder,
  OF_ALL_DATA,
  outputsOf,
  pngChunks,
  readNotebook,
  textsOf,
  whole,
} from './notebook.ts';

const names = readdirSync(notebooksFolder).filter((name) => name.endsWith('.ipynb'));

// The one on all data is run by `test/data`, which alone asks them.
await executedAgain(
  names.filter((name) => name !== OF_ALL_DATA),
  startAntiphon,
);

// Read when the tests above are through, as they may have stored something.
describe.each(names)('%s as stored', (name) => {
  const path = join(notebooksFolder, name);

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
