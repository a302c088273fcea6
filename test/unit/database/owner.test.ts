import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceOwner, askOwner, askOwnerToStop } from '../../../src/database/local/owner.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'antiphon-owner-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const stateFile = () => join(dataDir, 'server.json');
const announce = (background: boolean, stop = async () => {}) =>
  announceOwner(dataDir, { status: () => ({ pid: process.pid, port: 1234, background }), stop });

describe('the owner of a data directory', () => {
  it('is nobody if there is no file', async () => {
    expect(await askOwner(dataDir)).toBeUndefined();
  });

  it('answers until it withdraws', async () => {
    const announcement = await announce(false);
    expect(await askOwner(dataDir)).toEqual({ pid: process.pid, port: 1234, background: false });
    announcement.withdraw();
    expect(await askOwner(dataDir)).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('is known to its own user only', async () => {
    const announcement = await announce(false);
    expect(statSync(stateFile()).mode & 0o777).toBe(0o600);
    announcement.withdraw();
  });

  it('is nobody if a crash left the file behind, even if another process has its number now', async () => {
    writeFileSync(stateFile(), JSON.stringify({ pid: process.pid, control: await unusedPort(), token: 'x' }));
    expect(await askOwner(dataDir)).toBeUndefined();
  });

  it('is nobody if the file is damaged', async () => {
    writeFileSync(stateFile(), '{"pid":');
    expect(await askOwner(dataDir)).toBeUndefined();
  });

  it('is there, though too busy to answer', async () => {
    const busy = createServer(() => {});
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    writeFileSync(stateFile(), JSON.stringify({ pid: process.pid, control: portOf(busy), token: 'x' }));
    expect(await askOwner(dataDir)).toEqual({ pid: process.pid, background: false });
    busy.close();
  });

  it('stops when asked to, and the asker waits for it', async () => {
    let stopped = false;
    const announcement = await announce(true, async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      stopped = true;
    });
    expect(await askOwnerToStop(dataDir)).toMatchObject({ background: true });
    expect(stopped).toBe(true);
    announcement.withdraw();
  });

  it('does not stop if it is not in the background, or if the token is wrong', async () => {
    let stops = 0;
    const stop = async () => {
      stops += 1;
    };
    const foreground = await announce(false, stop);
    await askOwnerToStop(dataDir);
    foreground.withdraw();
    const background = await announce(true, stop);
    const state = JSON.parse(readFileSync(stateFile(), 'utf8'));
    writeFileSync(stateFile(), JSON.stringify({ ...state, token: 'guessed' }));
    expect(await askOwnerToStop(dataDir)).toBeUndefined();
    background.withdraw();
    expect(stops).toBe(0);
  });
});

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return address.port;
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
