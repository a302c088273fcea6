import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { at } from '../../../src/server/pages/page.ts';
import { send, startTestServer, type TestServer } from '../../http/test-server.ts';

/** More than the system keeps for a connection. */
const BYTES = 12_000_000;
const bytes = new Uint8Array(BYTES);
const large = { ...at('/large'), handle: () => ({ status: 200, headers: {}, body: bytes }) };

let server: TestServer;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

/** A connection that sends some bytes and reads nothing. */
function stranger(bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => {
      if (bytes !== '') socket.write(bytes);
      resolve(socket);
    });
    socket.pause();
    socket.on('error', reject);
    sockets.push(socket);
  });
}

const strangers = (count: number, bytes: string) =>
  Promise.all(Array.from({ length: count }, () => stranger(bytes)));

const ASKS_FOR_MUCH = 'GET /large HTTP/1.1\r\nHost: a\r\n\r\n';

async function expectOthersAreServed(): Promise<void> {
  for (const path of ['/health', '/', '/health']) {
    const { status, ms } = await send(`${server.url}${path}`);
    expect(status).toBe(200);
    // Where nothing else runs it is some milliseconds.
    expect(ms).toBeLessThan(4_000);
  }
}

describe('clients that take all connections', () => {
  it.each([
    ['send nothing', ''],
    ['send half of a request', 'GET /q HTTP/1.1\r\nHost: a\r\nX-Half: '],
    [
      'send half of a body',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
    ['have been answered and stay', 'GET /health HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['read nothing of a large answer', ASKS_FOR_MUCH],
  ])('and %s keep nobody out', async (_, bytes) => {
    server = await startTestServer({ pages: [large], limits: { connections: 20, unsentBytes: 10 ** 9 } });
    for (let round = 0; round < 3; round += 1) {
      await strangers(20, bytes);
      await sleep(1_200);
      await expectOthersAreServed();
    }
    const open = sockets.filter(({ destroyed, readyState }) => !destroyed && readyState === 'open');
    expect(open.length).toBeGreaterThan(0);
  });
});

describe('an answer that its client does not read', () => {
  it('is abandoned after a while, and its memory is freed', async () => {
    server = await startTestServer({ pages: [large], limits: { stalledMs: 1_000 } });
    const readers = await strangers(5, ASKS_FOR_MUCH);
    const closed = readers.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await sleep(4_500);
    for (const socket of readers) socket.resume();
    await Promise.all(closed);
    for (const { bytesRead } of readers) expect(bytesRead).toBeLessThan(BYTES);
  });

  it('is not one that is read slowly', async () => {
    server = await startTestServer({ pages: [large], limits: { stalledMs: 1_000 } });
    const socket = await stranger(ASKS_FOR_MUCH.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('data', () => {
      socket.pause();
      setTimeout(() => socket.resume(), 25);
    });
    socket.resume();
    await closed;
    expect(socket.bytesRead).toBeGreaterThan(BYTES);
  });

  it('takes room from others: they are told to try again, and monitoring still works', async () => {
    server = await startTestServer({ pages: [large], limits: { unsentBytes: 3 * BYTES } });
    await strangers(8, ASKS_FOR_MUCH);
    await sleep(300);
    const refused = await send(`${server.url}/large`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(refused.text).toContain('DATABASE_UNAVAILABLE');
    expect((await send(`${server.url}/health`)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await sleep(300);
    expect((await send(`${server.url}/large`)).text.length).toBe(BYTES);
  });
});
