import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunStatement } from '../../src/cypher/statement.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { limitsFrom } from '../../src/limits/limits.ts';
import { OPEN } from '../../src/server/http/access.ts';
import { createLog } from '../../src/server/log.ts';
import { serve } from '../../src/server/serve.ts';
import { codesOf, post, startTestServer } from './test-server.ts';

const log = createLog('silent');

/** A statement that never ends by itself; tells when it was given up. */
function endless(): { run: RunStatement; started: Promise<void>; ended: Promise<unknown> } {
  let start = () => {};
  let end = (_reason: unknown) => {};
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const ended = new Promise<unknown>((resolve) => {
    end = resolve;
  });
  const run: RunStatement = (_, { signal } = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        end(signal.reason);
        reject(signal.reason);
      });
      start();
    });
  return { run, started, ended };
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Asks on a connection, and gives what came back until the answer was whole, or the connection closed. */
async function askOn(socket: Socket, connection: string): Promise<string> {
  socket.write(`GET /graphql?query={number} HTTP/1.1\r\nHost: a\r\nConnection: ${connection}\r\n\r\n`);
  let text = '';
  return new Promise((resolve, reject) => {
    const read = (data: Buffer) => {
      text += data.toString('utf8');
      if (text.includes('"number":7}}')) end();
    };
    const end = () => {
      socket.off('data', read);
      resolve(text);
    };
    socket.on('data', read);
    socket.once('end', end);
    socket.once('error', reject);
  });
}

describe('serve', () => {
  it('says which port is in use, and how to choose another', async () => {
    const first = await startTestServer();
    const port = Number(new URL(first.url).port);
    const second = serve(first.app, {
      config: { host: '127.0.0.1', port, limits: limitsFrom(), access: OPEN },
      log,
    });
    await expect(second).rejects.toThrow(ConfigurationError);
    await expect(second).rejects.toThrow(`PORT ${port} is taken on 127.0.0.1`);
    await first.close();
  });

  it('says that a host is not an address of this machine', async () => {
    const { app, close } = await startTestServer();
    const other = serve(app, {
      config: { host: '192.0.2.1', port: 0, limits: limitsFrom(), access: OPEN },
      log,
    });
    await expect(other).rejects.toThrow('HOST "192.0.2.1" is not an address of this machine.');
    await close();
  });

  it('finishes running requests before it closes, and accepts no new ones', async () => {
    const started = new EventEmitter();
    const begun = once(started, 'begun');
    const run = async () => {
      started.emit('begun');
      await sleep(300);
      return [[7]];
    };
    const server = await startTestServer({ run });
    const running = post(server.url, { query: '{ number }' });
    await begun;
    const start = performance.now();
    const closed = server.close();
    await sleep(50);
    await expect(post(server.url, { query: '{ __typename }' })).rejects.toThrow();
    expect((await running).text).toBe('{"data":{"number":7}}');
    await closed;
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('answers what was sent before it was stopped, read or not, on new connections and old ones', async () => {
    for (let times = 0; times < 10; times++) {
      const server = await startTestServer({ run: () => sleep(20, [[7]]) });
      const port = Number(new URL(server.url).port);
      const old = await Promise.all(Array.from({ length: 10 }, () => connected(port)));
      // Half of the old ones have been asked before.
      await Promise.all(old.slice(0, 5).map((socket) => askOn(socket, 'keep-alive')));
      const fresh = Array.from({ length: 10 }, () => connect(port, '127.0.0.1'));
      const answers = [...old, ...fresh].map((socket) => askOn(socket, 'keep-alive'));
      await Promise.all(fresh.map((socket) => once(socket, 'connect')));
      const closed = server.close();
      for (const answer of await Promise.all(answers)) {
        expect(answer).toMatch(/^HTTP\/1.1 200 .*"number":7/s);
        expect(answer).toMatch(/\r\nconnection: close\r\n/i);
      }
      await closed;
    }
  });

  it('does not wait for connections opened in advance', async () => {
    const server = await startTestServer();
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    await sleep(50);
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('does not wait for ever to close', async () => {
    const { run, started, ended } = endless();
    const server = await startTestServer({ run, limits: { shutdownMs: 200 } });
    const running = post(server.url, { query: '{ number }' }).catch(() => 'cut off');
    await started;
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await running).toBe('cut off');
    await ended;
  });

  it('ends the statements of a client that leaves', async () => {
    const { run, started, ended } = endless();
    const server = await startTestServer({ run });
    const left = new AbortController();
    const request = fetch(`${server.url}/graphql?query={number}`, { signal: left.signal }).catch(
      () => undefined,
    );
    await started;
    left.abort();
    await ended;
    await request;
    await server.close();
  });

  it('ends a request and its statements when its time is up', async () => {
    const { run, ended } = endless();
    const server = await startTestServer({ run, limits: { requestMs: 200 } });
    const answer = await post(server.url, { query: '{ number }' });
    expect(answer.status).toBe(504);
    expect(answer.text).toContain('"code":"TIMEOUT"');
    expect(await ended).toMatchObject({ code: 'TIMEOUT' });
    const deaf = await post(server.url, { query: '{ wait(ms: 2000) }' });
    expect([deaf.status, deaf.ms < 2_000]).toEqual([504, true]);
    expect(codesOf(deaf)).toEqual(['TIMEOUT']);
    await server.close();
  });

  it('closes a connection whose request never ends', async () => {
    const server = await startTestServer({ limits: { headersMs: 300, receiveMs: 500 } });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1.1 408/);
    await server.close();
  });
});

describe('the log', () => {
  it('has a line per request with the operation, and nothing of what was asked for', async () => {
    const server = await startTestServer();
    const query = 'query Find($id: ID) { thing(id: $id) { id } }';
    await post(server.url, { query, variables: { id: 'private' } });
    await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}&variables={"id":"private"}`);
    await fetch(`${server.url}/health?private`);
    const written = () => server.lines.filter(({ msg }) => msg === 'request');
    // A line is written when the answer has ended, which its client may see first.
    await expect.poll(() => written().length).toBe(3);
    const lines = written();
    expect(lines).toMatchObject([
      { method: 'POST', path: '/graphql', status: 200, operation: 'Find' },
      { method: 'GET', path: '/graphql', status: 200, operation: 'Find' },
      { method: 'GET', path: '/health', status: 200 },
    ]);
    for (const { ms } of lines) expect(ms).toBeTypeOf('number');
    expect(JSON.stringify(server.lines)).not.toContain('private');
    await server.close();
  });
});

describe('explain', () => {
  it('shows statement, parameters and time of what was run', async () => {
    const server = await startTestServer({ explain: true });
    const { text } = await post(server.url, { query: '{ a: number b: number }' });
    const shown = { text: 'RETURN $secret AS c0', params: { secret: 7 }, ms: expect.any(Number) };
    expect(JSON.parse(text)).toEqual({ data: { a: 7, b: 7 }, extensions: { explain: [shown, shown] } });
    await server.close();
  });

  it('plans one statement at a time, until its client leaves', async () => {
    let running = 0;
    let most = 0;
    let lasts = 100;
    const ended: unknown[] = [];
    const server = await startTestServer({
      explain: true,
      planText: async (_statement, signal) => {
        most = Math.max(most, ++running);
        await sleep(lasts, undefined, { signal }).catch(() => ended.push(signal.reason));
        running -= 1;
        return 'a plan';
      },
    });
    const ask = (signal?: AbortSignal) =>
      fetch(`${server.url}/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ number }' }),
        ...(signal && { signal }),
      }).then((response) => response.text());
    const texts = await Promise.all([ask(), ask(), ask()]);
    expect(texts).toEqual(texts.map(() => expect.stringContaining('// a plan')));
    expect(most).toBe(1);
    expect(ended).toEqual([]);
    lasts = 60_000;
    const client = new AbortController();
    const left = expect(ask(client.signal)).rejects.toThrow();
    await expect.poll(() => running).toBe(1);
    client.abort();
    await left;
    await expect.poll(() => ended.length).toBe(1);
    await server.close();
  });

  it('shows nothing by default', async () => {
    const server = await startTestServer();
    expect((await post(server.url, { query: '{ number }' })).text).toBe('{"data":{"number":7}}');
    await server.close();
  });
});
