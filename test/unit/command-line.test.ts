import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

it('a command whose reader has read enough ends without a complaint', async () => {
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/src/cli.js'), '--help']);
  const ended = once(child, 'exit');
  child.stdout.destroy();
  expect(await text(child.stderr)).toBe('');
  expect(await ended).toEqual([0, null]);
}, 30_000);
