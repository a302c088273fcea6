import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takesGzip } from '../../src/server/http/compression.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

describe('a client accepts gzip', () => {
  it.each(['gzip', 'deflate, gzip', 'gzip;q=0.5, br', 'br;q=1, gzip; q=0.1', '*'])('by %s', (header) => {
    expect(takesGzip(header)).toBe(true);
  });
  it.each([undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.0', 'identity', 'xgzip'])('not by %s', (header) => {
    expect(takesGzip(header)).toBe(false);
  });
});

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

describe.skipIf(!canRunNeo4j)('answers are compressed where that pays', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  /** As it comes over the wire: fetch would take it apart. */
  function get(path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Got> {
    return new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST';
      const sent = request(`${antiphon.url}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  it.each([
    ['JSON of a saved operation', '/q/graph.json'],
    ['a table', '/q/timeline.csv'],
    ['a graph file', '/q/graph.graphml'],
    ['a page for people', '/q'],
    ['the schema', '/schema.graphql'],
  ])('%s', async (_name, path) => {
    const accept = path === '/q' ? 'text/html' : '*/*';
    const plain = await get(path, { accept });
    const small = await get(path, { accept, 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    expect(small.body.length).toBeLessThan(plain.body.length / 2);
    for (const { headers } of [plain, small]) expect(String(headers.vary)).toContain('Accept-Encoding');
  });

  it('a GraphQL answer, the first time and later', async () => {
    const body = JSON.stringify({ query: '{ events(first: 60) { nodes { id name description } } }' });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const plain = await get('/graphql', headers, body);
    for (let time = 0; time < 2; time++) {
      const small = await get('/graphql', { ...headers, 'accept-encoding': 'gzip' }, body);
      expect(small.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    }
  });

  it('not what fits into a packet anyway', async () => {
    const { headers, body } = await get('/q/people.json', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body.toString())).toHaveProperty('data');
  });

  it('a client that has it gets 304, however it was compressed', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const { headers } = await get('/q/graph.json', { 'accept-encoding': encoding });
      const again = await get('/q/graph.json', {
        'accept-encoding': 'gzip',
        'if-none-match': String(headers.etag),
      });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
    }
  });
});
