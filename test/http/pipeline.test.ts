import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Pieces } from '../../src/server/http/answer.ts';
import { at, type Page } from '../../src/server/pages/page.ts';
import { codesOf, post, send, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
afterEach(() => server.close());

/** Sends bytes as they are, gives what comes back until the connection ends, or leaves after `leaveMs`. */
function raw(bytes: string, leaveMs?: number): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
    if (leaveMs !== undefined) setTimeout(() => socket.destroy(), leaveMs);
  });
}

const warnings = () => server.lines.filter(({ level }) => Number(level) >= 40);

describe('a streamed answer', () => {
  const page = (pieces: () => Pieces): Page => ({
    ...at('/pieces'),
    handle: () => ({ status: 200, headers: { 'content-type': 'text/csv' }, body: pieces() }),
  });
  const broken = page(async function* () {
    yield 'a,b\n';
    await sleep(20);
    throw new Error('the database went away');
  });

  it.each(['identity', 'gzip'])(
    'that fails half-way breaks off (%s), and the log says why',
    async (coding) => {
      server = await startTestServer({ pages: [broken] });
      const answer = fetch(`${server.url}/pieces`, { headers: { 'accept-encoding': coding } });
      await expect(answer.then((response) => response.text())).rejects.toThrow();
      await expect.poll(() => warnings().map(({ msg }) => msg)).toEqual(['a streamed answer was broken off']);
      expect(JSON.stringify(warnings())).toContain('the database went away');
    },
  );

  it('ends with its client, and is not run for HEAD', async () => {
    let [taken, ended] = [0, 0];
    const endless = page(async function* () {
      try {
        for (;;) {
          taken += 1;
          yield 'x'.repeat(10_000);
          await sleep(1);
        }
      } finally {
        ended += 1;
      }
    });
    server = await startTestServer({ pages: [endless] });
    expect((await send(`${server.url}/pieces`, { method: 'HEAD' })).status).toBe(200);
    expect(taken).toBe(0);
    await raw('GET /pieces HTTP/1.1\r\nHost: a\r\n\r\n', 100);
    await expect.poll(() => ended).toBe(1);
    expect(warnings()).toEqual([]);
  });
});

describe('a client that leaves', () => {
  it.each([
    [
      'in the middle of its body',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
    [
      'while its document runs',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 31\r\n\r\n{"query":"{ wait(ms: 300) }"}  ',
    ],
    ['while its page is made', 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s causes no server fault', async (_, bytes) => {
    const slow: Page = {
      ...at('/slow'),
      async handle({ context }) {
        await sleep(200);
        context.signal.throwIfAborted();
        return { status: 200, headers: {}, body: '' };
      },
    };
    server = await startTestServer({ pages: [slow] });
    await raw(bytes, 50);
    await sleep(400);
    expect(warnings()).toEqual([]);
    expect(server.lines.filter(({ msg }) => msg === 'request')).toMatchObject([{ status: 499 }]);
  });
});

describe('an address', () => {
  it.each(['/\\[', '/\\x:99999999/', '//[', 'http://[/'])('%s, if invalid, is refused', async (address) => {
    server = await startTestServer();
    const answer = await raw(`GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(warnings()).toEqual([]);
  });

  it('may be a whole URL, as proxies send it', async () => {
    server = await startTestServer();
    const body = '{"query":"{ number }"}';
    const answer = await raw(
      `POST http://a/graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer).toContain('{"data":{"number":7}}');
  });

  it('/health answers whatever the database does, even if it never replies', async () => {
    server = await startTestServer({
      readVersion: () => new Promise(() => {}),
      limits: { requestMs: 5_000 },
    });
    const { status, ms } = await send(`${server.url}/health`);
    expect([status, ms < 2_000]).toEqual([200, true]);
  });
});

describe('/cypher', () => {
  const ask = (query: string, headers: Record<string, string> = {}) =>
    send(`${server.url}/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  it('shows the statement of each root field, and runs none', async () => {
    let asked = 0;
    server = await startTestServer({
      run: async () => {
        asked += 1;
        return [[7]];
      },
    });
    for (const query of ['{ a: number b: number }', '{ a: number b: number }']) {
      const { status, text } = await ask(query);
      expect([status, text]).toEqual([
        200,
        '// $secret: 7\nRETURN $secret AS c0\n\n// $secret: 7\nRETURN $secret AS c0\n',
      ]);
    }
    expect(asked).toBe(0);
  });

  it('reports errors in any of them, to a client that accepts only text too', async () => {
    server = await startTestServer();
    for (const accept of ['text/plain', '*/*']) {
      const answer = await ask('{ number wrong { id } }', { accept });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('is closed if only saved operations are answered', async () => {
    server = await startTestServer({ trustedOnly: true });
    expect((await ask('{ number }')).status).toBe(403);
    expect((await post(server.url, { query: '{ number }' })).status).toBe(403);
  });
});
