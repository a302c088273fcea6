import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { changes } from '../../../src/text/changes.ts';

it('a watched folder is told of once at the start, and after each change; several writes at once are one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'antiphon-watch-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stop = new AbortController();
  const told = changes([folder], stop.signal);
  await told.next();
  for (const text of ['a', 'ab', 'abc']) await writeFile(join(folder, 'a.yaml'), text);
  await told.next();
  const next = told.next();
  const later = new Promise((resolve) => setTimeout(() => resolve('nothing'), 600));
  expect(await Promise.race([next, later])).toBe('nothing');
  stop.abort();
  expect((await next).done).toBe(true);
});
