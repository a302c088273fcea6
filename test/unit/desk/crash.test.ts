import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { deskOn, domain, fire } from './desk-folder.ts';

/** A desk in a process of its own, to be asked over HTTP, and killed. */
async function process_(text: string, seeds: string) {
  const cli = join(projectRoot(), 'dist/src/cli.js');
  const child: ChildProcess = spawn(process.execPath, [cli, 'edit', text, '--seed', seeds], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/token=\S+/);
  const [address = ''] = /http:\S+/.exec(said) ?? [];
  const { origin } = new URL(address);
  const opened = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (opened.headers.get('set-cookie') ?? '').split(';');
  const headers = { cookie, origin, 'content-type': 'application/json' };
  return {
    child,
    said: () => said,
    edit: (body: unknown) =>
      fetch(`${origin}/api/edit`, { method: 'POST', headers, body: JSON.stringify(body) }),
  };
}

it('a desk that is killed at any moment loses nothing that it had said was written, and leaves no broken file', async () => {
  const { desk, folder, seeds } = await deskOn();
  const text = join(folder, 'fire.txt');
  await desk.edit({ do: 'put', claim: fire() });
  let expected = 0;
  for (const pause of [5, 40, 90, 160]) {
    const other = await process_(text, seeds);
    const number = expected;
    const effect = (value: string) => ({
      do: 'put',
      claim: {
        subject: 'fire-in-the-mill',
        predicate: 'EFFECT',
        fields: { value },
        passages: fire().passages,
      },
    });
    expect((await other.edit(effect(`effect ${number}`))).status).toBe(200);
    expected += 1;
    const unheard = other.edit(effect(`cut off ${number}`)).catch(() => undefined);
    await sleep(pause);
    other.child.kill('SIGKILL');
    await unheard;
    const { store } = await readSeeds([seeds], { ...domain, report: () => {} }).catch((error: unknown) => {
      // Sentences of which nothing is said yet are no fault of the crash.
      expect(String(error)).not.toMatch(/yaml:\d+:\d+: (?!no claim names)/);
      return { store: undefined };
    });
    store?.close();
    const { claims, wrong } = await desk.state();
    expect(wrong).toEqual([]);
    const values = claims.map(({ fields }) => fields.value);
    for (let index = 0; index < expected; index += 1) expect(values).toContain(`effect ${index}`);
    expect(
      (await desk.edit({ do: 'note', sentence: 's01', note: `after crash ${number}` })).sentences[0]?.note,
    ).toBe(`after crash ${number}`);
  }
});

it('Ctrl-C ends it, and says so', async () => {
  const { folder, seeds } = await deskOn();
  const { child } = await process_(join(folder, 'fire.txt'), seeds);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

it('a lock that a killed desk left behind keeps nobody waiting; that of a living one does', async () => {
  const { desk, folder } = await deskOn();
  const lock = join(folder, 'draft/desk.lock');
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('exit', resolve));
  await writeFile(lock, `${hostname()} ${gone.pid} left\n`);
  expect((await desk.edit({ do: 'put', claim: fire() })).claims).toHaveLength(1);
  expect(await readdir(join(folder, 'draft'))).not.toContain('desk.lock');
  await writeFile(lock, `another-machine 1 left\n`);
  const old = new Date(Date.now() - 60_000);
  await utimes(lock, old, old);
  await desk.edit({ do: 'undo' });
  await writeFile(lock, `${hostname()} ${process.pid} held\n`);
  await expect(desk.edit({ do: 'redo' })).rejects.toMatchObject({
    message: 'another desk is writing in this folder and does not come to an end',
  });
});
