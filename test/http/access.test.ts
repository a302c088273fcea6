import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAccess } from '../../src/server/http/read-access.ts';
import { post, send, startTestServer, type TestServer } from './test-server.ts';

const TOKEN = 'correct-horse-battery-staple';
const OTHER = 'another.token~of+24=chars';
const ENV = { ANTIPHON_TOKENS: `${TOKEN}, sha256:${hash('sha256', OTHER)}` };
const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`;

describe('a server with tokens', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: ENV });
  });
  afterAll(() => server.close());

  const question = { query: '{ number }' };
  const ask = async (authorization?: string) =>
    post(server.url, question, authorization === undefined ? {} : { authorization });

  it('refuses everybody else, at any address, and says what to send', async () => {
    const wrong = [
      undefined,
      'Bearer',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      basic('guess'),
      TOKEN,
    ];
    for (const authorization of wrong) expect((await ask(authorization)).status).toBe(401);
    for (const path of [
      '/',
      '/q',
      '/q/x.json',
      '/e/x',
      '/metrics',
      '/schema.graphql',
      '/graphql',
      '/nothing',
    ]) {
      const { status, headers, text } = await send(`${server.url}${path}`);
      expect([path, status]).toEqual([path, 401]);
      expect(headers.get('www-authenticate')).toMatch(/Bearer .*, Basic /);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('answers those with a token, known document or not, and browsers', async () => {
    for (const authorization of [`Bearer ${TOKEN}`, `bearer ${OTHER}`, basic(TOKEN), basic(OTHER)]) {
      // The first is parsed on the general way, the second is known and answered directly.
      for (const { status, text } of [await ask(authorization), await ask(authorization)])
        expect([status, text]).toEqual([200, '{"data":{"number":7}}']);
    }
  });

  it('can be monitored without one', async () => {
    for (const path of ['/health', '/ready']) expect((await send(`${server.url}${path}`)).status).toBe(200);
    for (const path of ['/health/', '//health', '/health/../schema.graphql', '/healthy'])
      expect((await send(`${server.url}${path}`)).status).toBe(401);
  });

  it('lets no shared cache keep its answers', async () => {
    const { headers } = await send(`${server.url}/schema.graphql`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
  });

  it('writes no token to its log', async () => {
    await ask(`Bearer ${TOKEN}-wrong`);
    await expect.poll(() => server.lines.some(({ status }) => status === 401)).toBe(true);
    for (const secret of [TOKEN, OTHER, Buffer.from(TOKEN).toString('base64').slice(0, 12)])
      expect(JSON.stringify(server.lines)).not.toContain(secret);
  });
});

describe('origins', () => {
  const from = (server: TestServer, origin: string | undefined, method = 'POST') =>
    send(`${server.url}/graphql`, {
      method,
      headers: { ...(origin && { origin }), 'content-type': 'application/json', accept: 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify({ query: '{ number }' }) }),
    });

  it('are all allowed by default', async () => {
    const server = await startTestServer();
    for (const { headers } of [
      await from(server, 'https://a.example'),
      await from(server, 'https://a.example'),
      await from(server, 'https://a.example', 'OPTIONS'),
    ]) {
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('vary') ?? '').not.toContain('Origin');
    }
    await server.close();
  });

  it('on the list may read, others may not, known document or not', async () => {
    const server = await startTestServer({
      env: { ANTIPHON_ORIGINS: 'https://a.example, http://localhost:8888' },
    });
    for (const method of ['POST', 'POST', 'OPTIONS']) {
      for (const origin of ['https://a.example', 'http://localhost:8888']) {
        const { headers } = await from(server, origin, method);
        expect(headers.get('access-control-allow-origin')).toBe(origin);
        expect(headers.get('vary')).toContain('Origin');
      }
      for (const origin of ['https://b.example', 'https://a.example.evil', 'null', undefined]) {
        const { headers } = await from(server, origin, method);
        expect(headers.get('access-control-allow-origin')).toBeNull();
        expect(headers.get('vary')).toContain('Origin');
      }
    }
    await server.close();
  });
});

describe('settings of access', () => {
  it('are refused if invalid, without repeating a token', () => {
    const message = (env: Readonly<Record<string, string>>): string => {
      try {
        readAccess(env);
        return 'accepted';
      } catch (error) {
        return String(error);
      }
    };
    expect(message({ ANTIPHON_TOKENS: 'hunter2' })).toContain('the token at place 1 is shorter than 16');
    expect(message({ ANTIPHON_TOKENS: `${TOKEN},two words of a token` })).toContain('place 2 holds other');
    expect(message({ ANTIPHON_TOKENS: 'hunter2' })).not.toContain('hunter2');
    for (const origin of [
      '*',
      'a.example',
      'https://a.example/',
      'https://a.example/path',
      'ftp://a.example',
    ])
      expect(message({ ANTIPHON_ORIGINS: origin })).toContain('is not an origin');
    expect(readAccess({ ANTIPHON_TOKENS: ' ', ANTIPHON_ORIGINS: ',' })).toEqual({
      tokens: [],
      origins: undefined,
    });
  });
});
