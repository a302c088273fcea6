import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskRefusal, DeskState } from '../../../src/desk/protocol.ts';
import { serveDesk } from '../../../src/desk/server/serve.ts';
import { claimOf, deskOn, fire, type OpenDesk } from './desk-folder.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

interface Served extends OpenDesk {
  readonly address: string;
  readonly port: number;
  readonly told: readonly string[];
  /** As a browser asks that has opened the address; any header can be replaced. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

/** Asks with the headers as they are given: a browser lets no page set Host or Origin. */
function raw(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
) {
  return new Promise<Answer>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, setHost: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

async function served(): Promise<Served> {
  const open = await deskOn();
  const page = join(open.folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Desk</title>');
  await writeFile(join(page, 'assets/desk-1a2b.js'), 'export {};');
  const told: string[] = [];
  const stop = new AbortController();
  const serving = await serveDesk(open.desk, {
    port: 0,
    page,
    tell: (line) => told.push(line),
    signal: stop.signal,
  });
  onTestFinished(async () => {
    stop.abort();
    await serving.close();
  });
  const { port, address } = serving;
  const host = `127.0.0.1:${port}`;
  const opened = await raw(port, 'GET', `/${new URL(address).search}`, { host });
  const [cookie = ''] = String(opened.headers['set-cookie']).split(';');
  return {
    ...open,
    address,
    port,
    told,
    ask: (method, path, body, headers = {}) =>
      raw(
        port,
        method,
        path,
        {
          host,
          cookie,
          ...(body === undefined ? {} : { origin: `http://${host}`, 'content-type': 'application/json' }),
          ...headers,
        },
        body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      ),
  };
}

const stateIn = ({ text }: Answer): DeskState => JSON.parse(text);
const refusalIn = ({ text }: Answer): DeskRefusal => JSON.parse(text);

describe('the desk is open to one browser', () => {
  it('which opens its address once, and keeps a cookie that no script and no other site gets', async () => {
    const { port, address, ask, told } = await served();
    const host = `127.0.0.1:${port}`;
    const again = await raw(port, 'GET', `/${new URL(address).search}`, { host });
    expect(again.status).toBe(403);
    expect(again.text).toContain('can be opened once');
    expect(told).toEqual([expect.stringMatching(/A new one: http:\/\/127\.0\.0\.1:\d+\/\?token=/)]);
    const [, fresh = ''] = /(\/\?token=\S+)/.exec(told[0] ?? '') ?? [];
    const opened = await raw(port, 'GET', fresh, { host });
    expect(opened).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(opened.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await ask('GET', '/api/state')).status).toBe(200);
  });

  it.each([
    ['without the cookie', { cookie: '' }, 401],
    ['with another cookie', { cookie: 'antiphon-desk=guess' }, 401],
    [
      'under another name, which a page elsewhere may have given to this machine',
      { host: 'evil.example' },
      421,
    ],
    ['without a name', { host: '' }, 421],
    ['from another site', { origin: 'http://evil.example' }, 403],
    ['from a page on another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['from a page without an origin', { origin: 'null' }, 403],
  ])('%s nothing is read and nothing written', async (_, headers, status) => {
    const { ask, read } = await served();
    const before = await read();
    expect((await ask('GET', '/api/state', undefined, headers)).status).toBe(status);
    const answer = await ask('POST', '/api/edit', { do: 'put', claim: fire() }, headers);
    expect(answer.status).toBe(status);
    expect(refusalIn(answer)).toMatchObject({ message: expect.any(String), issues: [], state: null });
    expect(await read()).toBe(before);
  });

  it('writes only for its own page: a form of another site sends no origin of its own', async () => {
    const { ask, port, read } = await served();
    const before = await read();
    const { status } = await ask(
      'POST',
      '/api/edit',
      { do: 'put', claim: fire() },
      {
        origin: '',
        host: `127.0.0.1:${port}`,
      },
    );
    expect(status).toBe(403);
    expect(
      (await ask('POST', '/api/edit', { do: 'put', claim: fire() }, { 'content-type': 'text/plain' })).status,
    ).toBe(415);
    expect(await read()).toBe(before);
  });

  it('loads nothing from elsewhere, and nothing of it is kept', async () => {
    const { ask } = await served();
    for (const path of ['/', '/assets/desk-1a2b.js', '/api/state', '/nothing']) {
      const { headers } = await ask('GET', path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
    }
  });
});

it('gives out the files of the page, and no others', async () => {
  const { ask } = await served();
  expect((await ask('GET', '/')).text).toContain('<title>Desk</title>');
  expect(await ask('GET', '/assets/desk-1a2b.js')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
  for (const path of [
    '/../seed/fire.yaml',
    '/%2e%2e/seed/fire.yaml',
    '/..%2fseed/fire.yaml',
    '//etc/passwd',
    '/assets',
    '/.git/config',
  ])
    expect((await ask('GET', path)).status).toBe(404);
});

it('answers what the page asks', async () => {
  const { ask } = await served();
  expect(JSON.parse((await ask('GET', '/api/form')).text)).toMatchObject({
    curators: [{ id: 'antiphon-curators' }],
  });
  const found = await ask('GET', '/api/search?q=anonymous&kinds=Group');
  expect(JSON.parse(found.text)).toMatchObject({ entities: [{ id: 'anonymous' }], close: false });
  const state = stateIn(await ask('POST', '/api/edit', { do: 'put', claim: fire() }));
  expect(claimOf(state, 'fire-001').standing).toBe('told by one source; reported');
  expect((await ask('PUT', '/api/unfinished', { half: 'a form' })).status).toBe(204);
  expect(stateIn(await ask('GET', '/api/state')).unfinished).toEqual({ half: 'a form' });
  expect((await ask('PUT', '/api/unfinished', 'null')).status).toBe(204);
  expect(stateIn(await ask('GET', '/api/state')).unfinished).toBeNull();
});

it('says what it does not take: with how everything stands, where that has changed', async () => {
  const { ask } = await served();
  const gone = await ask('POST', '/api/edit', { do: 'remove', id: 'fire-009', fingerprint: 'none' });
  expect(gone.status).toBe(409);
  expect(refusalIn(gone)).toMatchObject({
    message: expect.stringContaining('fire-009'),
    state: { claims: [] },
  });
  const wrong = await ask('POST', '/api/edit', { do: 'put', claim: fire({ fields: { value: 'MAYBE' } }) });
  expect(wrong.status).toBe(422);
  expect(refusalIn(wrong).issues[0]).toMatchObject({ claim: 'fire-001', field: 'value' });
  expect((await ask('POST', '/api/edit', '{"do":')).status).toBe(400);
  expect((await ask('POST', '/api/edit', { do: 'burn' })).status).toBe(400);
  expect(
    (await ask('POST', '/api/edit', { do: 'put', claim: { ...fire(), passages: [{ start: -1, end: 2 }] } }))
      .status,
  ).toBe(400);
  expect((await ask('POST', '/api/preview', `"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
  expect((await ask('GET', '/api/nothing')).status).toBe(404);
  expect((await ask('POST', '/', {})).status).toBe(405);
});

it('tells the page when a file changes, whoever writes it', async () => {
  const { port, address, another, told } = await served();
  const host = `127.0.0.1:${port}`;
  await raw(port, 'GET', `/${new URL(address).search}`, { host });
  const [, fresh = ''] = /(\/\?token=\S+)/.exec(told[0] ?? '') ?? [];
  const opened = await raw(port, 'GET', fresh, { host });
  const [cookie = ''] = String(opened.headers['set-cookie']).split(';');
  const versions: string[] = [];
  const asking = request(
    { host: '127.0.0.1', port, path: '/api/changes', headers: { host, cookie } },
    (response) =>
      response.on('data', (chunk: Buffer) => {
        versions.push(...[...chunk.toString().matchAll(/data: (\w+)/g)].map(([, version = '']) => version));
      }),
  );
  asking.end();
  onTestFinished(() => {
    asking.destroy();
  });
  const other = await another('somebody-else');
  await expect.poll(() => versions.at(-1), { timeout: 10_000 }).toBe((await other.state()).version);
  const { version } = await other.edit({ do: 'put', claim: fire() });
  await expect.poll(() => versions.at(-1), { timeout: 10_000 }).toBe(version);
});
