import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryError } from '../../src/errors.ts';
import { jsonAnswer } from '../../src/server/http/answer.ts';
import type { Readiness } from '../../src/server/pages/health.ts';
import type { Page } from '../../src/server/pages/page.ts';
import { send, startTestServer, type TestServer, testSchema } from './test-server.ts';

const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

const PAGES: readonly Page[] = [
  {
    path: '/q/<name>',
    match: ({ pathname }) => pathname.startsWith('/q/'),
    async handle({ url, context }) {
      if (url.pathname === '/q/unknown')
        throw new QueryError('There is no operation "unknown".', { code: 'NOT_FOUND' });
      if (url.pathname === '/q/crash') throw new TypeError('secret');
      return jsonAnswer(await context.run({ text: 'RETURN 1', params: {} }));
    },
  },
];

describe('pages', () => {
  let server: TestServer;
  let readiness: () => Promise<Readiness>;
  const get = (path: string, init?: RequestInit) => send(`${server.url}${path}`, init);

  beforeAll(async () => {
    server = await startTestServer({ pages: PAGES, ready: () => readiness(), limits: { readyMs: 100 } });
  });
  afterAll(() => server.close());

  it('/ says what this is and links everything, under a strict policy', async () => {
    const { status, headers, text } = await get('/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const path of ['/graphql', '/schema.graphql', '/health', '/ready'])
      expect(text).toContain(`href="${path}"`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*style-src 'sha256-/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|style="|https:/);
  });

  it('/schema.graphql is the schema, sorted and printed', async () => {
    const { headers, text } = await get('/schema.graphql');
    expect(text).toBe(`${printSchema(lexicographicSortSchema(testSchema()))}\n`);
    expect(() => buildSchema(text)).not.toThrow();
    expect(headers.get('content-type')).toContain('text/plain');
  });

  it('/health is alive whatever the database does', async () => {
    readiness = () => Promise.reject(new Error('bolt://secret'));
    const { status, text } = await get('/health');
    expect([status, text]).toEqual([200, '{"status":"ok"}\n']);
    expect((await get('/health', { method: 'HEAD' })).status).toBe(200);
  });

  it.each<[string, () => Promise<Readiness>, number, Readiness]>([
    ['ready', async () => ({ ready: true, entities: 7 }), 200, { ready: true, entities: 7 }],
    [
      'loading',
      async () => ({ ready: false, reason: 'Loading.' }),
      503,
      { ready: false, reason: 'Loading.' },
    ],
    [
      'failing',
      () => Promise.reject(new Error('x')),
      503,
      { ready: false, reason: 'The database cannot be reached.' },
    ],
    [
      'silent',
      () => new Promise(() => {}),
      503,
      { ready: false, reason: 'The database did not answer within 100 ms.' },
    ],
  ])('/ready tells a %s database', async (_, ready, status, body) => {
    readiness = ready;
    const answer = await get('/ready');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, body]);
    expect(answer.ms).toBeLessThan(1500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('lists the addresses that exist instead of an unknown one, in JSON or for people', async () => {
    const forPrograms = await get('/nope');
    expect([forPrograms.status, JSON.parse(forPrograms.text).errors[0]]).toEqual([
      404,
      {
        message: 'There is nothing at this address.',
        extensions: {
          code: 'NOT_FOUND',
          hint: 'There are /, /changes, /changes.atom, /changes.json, /cypher, /e/<id>, /e/<id>.atom, /embed, /graphql, /health, /metrics, /oembed, /picture.pdf, /picture.png, /picture.svg, /picture.zip, /q, /q/<name>, /ready, /s, /s/<name>, /schema.graphql, /search.',
        },
      },
    ]);
    const forPeople = await get('/<script>alert(1)</script>', BROWSER);
    expect(forPeople.status).toBe(404);
    expect(forPeople.text).toContain('<li>/q/&lt;name></li>');
    expect(forPeople.text).not.toContain('<script');
  });

  it('gives additional pages the context of the request, and their errors a status', async () => {
    expect((await get('/q/one')).text).toBe('[[7]]\n');
    const unknown = await get('/q/unknown');
    expect([unknown.status, JSON.parse(unknown.text).errors[0]]).toEqual([
      404,
      { message: 'There is no operation "unknown".', extensions: { code: 'NOT_FOUND' } },
    ]);
    const crash = await get('/q/crash');
    expect(crash.status).toBe(500);
    expect(crash.text).not.toContain('secret');
    expect(crash.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });
});

describe('GraphiQL', () => {
  it('is at /graphql for browsers, small, cached, and makes no third-party request', async () => {
    const defaultQuery = '# </script> is no end\n{ thing { name } }';
    const server = await startTestServer({ defaultQuery });
    const { status, headers, text } = await send(`${server.url}/graphql`, BROWSER);
    expect(status).toBe(200);
    expect(text.length).toBeLessThan(100_000);
    const options = JSON.parse(/id="options">(.*?)<\/script>/.exec(text)?.[1] ?? '');
    expect(options.firstQuery).toBe(defaultQuery);
    expect(text).toContain('<a href="/">Antiphon</a>');
    expect(text).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('vary')).toBe('Accept, Accept-Encoding');

    const again = await send(`${server.url}/graphql`, {
      headers: { ...BROWSER.headers, 'if-none-match': headers.get('etag') ?? '' },
    });
    expect([again.status, again.text]).toEqual([304, '']);

    const [script = ''] = /\/assets\/graphiql-[^"]+\.js/.exec(text) ?? [];
    const code = await send(`${server.url}${script}`);
    expect(code.headers.get('cache-control')).toContain('immutable');
    expect(code.headers.get('content-encoding')).not.toBeNull();
    expect(code.text).toContain('graphiql');
    await server.close();
  });
});
