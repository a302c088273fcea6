import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

/** Whatever is sent, it is answered, and never as a fault of the server. */

let antiphon: TestAntiphon;

/** How many of each kind; `ANTIPHON_FUZZ_RUNS` tries more. */
const RUNS = Number(process.env.ANTIPHON_FUZZ_RUNS ?? 150);
const MOST_MS = 60_000;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function answered({ method, path, headers, body }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(antiphon.url);
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.setTimeout(MOST_MS, () => sent.destroy(new Error(`no answer in ${MOST_MS} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Answered, refused with a reason, or too much for now. */
const OUGHT = [200, 204, 304, 400, 404, 405, 406, 413, 415, 431, 503, 504];

async function isTaken(sent: Sent): Promise<void> {
  const { status, text } = await answered(sent);
  expect(OUGHT).toContain(status);
  expect(text).not.toContain('INTERNAL_SERVER_ERROR');
}

const tried = (arbitrary: fc.Arbitrary<Sent>) =>
  fc.assert(fc.asyncProperty(arbitrary, isTaken), { numRuns: RUNS, interruptAfterTimeLimit: 90_000 });

/** Letters that mean something somewhere: to GraphQL, JSON, Lucene, EDTF, addresses, regular expressions. */
const mark = fc.constantFrom(...'{}[]()$!:=@|&,.…#"\'\\/~?%*+-^<>;_ \t\n0 1 9 aäx あ 😀 \u0000'.split(''));
const word = fc.constantFrom(
  ...['query', 'fragment', 'on', 'events', 'entities', 'node', 'search', 'first', 'filter', 'lens', 'id'],
  ...['name', '__typename', '__schema', '...', '"""', 'true', 'null', '1e999', '-1', '2014-11-22', 'T24:00Z'],
  ...[
    'anonymous',
    'nodes',
    'edges',
    'pageInfo',
    'after',
    'asOf',
    '@include',
    '@skip',
    'if',
    '%00',
    '..',
    '%2e',
  ],
);
const soup = (most: number) =>
  fc.array(fc.oneof(mark, word), { maxLength: most }).map((parts) => parts.join(' '));
const text = fc.oneof(fc.string({ maxLength: 300 }), soup(60), fc.string({ unit: 'binary', maxLength: 300 }));
const json = fc.json({ maxDepth: 20 });
const post = (body: string): Sent => ({
  method: 'POST',
  path: '/graphql',
  body,
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
});

describe.skipIf(!(await canRunNeo4j()))('a request', () => {
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  it('may have any document', () => tried(soup(400).map((query) => post(JSON.stringify({ query })))));

  it('may have any values in its variables', () => {
    const document = `query ($id: ID!, $text: String!, $first: Int, $filter: EventFilter, $lens: Lens, $after: String) {
      node(id: $id, lens: $lens) { id } search(text: $text, first: $first) { score }
      events(filter: $filter, first: $first, after: $after, lens: $lens) { nodes { id } }
      paths(from: $id, to: $id) { total } timeline(from: $text, to: $text) { nodes { id } }
    }`;
    const value = fc.oneof(text, fc.jsonValue({ maxDepth: 8 }), fc.double(), fc.integer());
    const variables = fc.record(
      {
        id: fc.oneof(text, value),
        text,
        first: value,
        filter: value,
        lens: fc.oneof(value, fc.record({ asOf: text })),
        after: text,
      },
      { requiredKeys: [] },
    );
    return tried(variables.map((given) => post(JSON.stringify({ query: document, variables: given }))));
  });

  it('may have any body', () => tried(fc.oneof(json, text).map(post)));

  it('may have any address', () => {
    const name = fc.constantFrom(
      ...[
        'who-responded',
        'timeline',
        'graph',
        'neighborhood',
        'record',
        'claims',
        'search',
        'connection',
        'x',
      ],
    );
    const suffix = fc.constantFrom(
      '',
      '.json',
      '.csv',
      '.gexf',
      '.jsonld',
      '.nodes.csv',
      '.csv-metadata.json',
      '.x',
    );
    const parameter = fc.constantFrom(
      'lens',
      'lens.asOf',
      'to',
      'from',
      'id',
      'text',
      'filter',
      'first',
      'escape',
      'around',
    );
    const query = fc.array(fc.tuple(fc.oneof(parameter, text), text), { maxLength: 8 });
    const path = fc.oneof(
      fc.tuple(name, suffix).map(([one, end]) => `/q/${one}${end}`),
      fc.tuple(text, suffix).map(([one, end]) => `/e/${encodeURIComponent(one.toWellFormed())}${end}`),
      text.map((one) => `/${one.replace(/[^\x21-\x7e]/g, '')}`),
    );
    const accept = fc.constantFrom('*/*', 'text/html', 'application/json', 'text/html;q=0');
    return tried(
      fc.tuple(path, query, accept).map(([start, parameters, wanted]) => {
        const given = new URLSearchParams(
          parameters.map(([key, value]) => [key.toWellFormed(), value.toWellFormed()]),
        );
        return { method: 'GET', path: `${start}?${given}`.slice(0, 10_000), headers: { accept: wanted } };
      }),
    );
  });

  it('may have any headers', () => {
    const value = text.map((one) => one.replace(/[^\x20-\x7e]/g, ''));
    const name = fc.constantFrom(
      ...['accept', 'accept-encoding', 'if-none-match', 'antiphon-bookmark', 'origin', 'content-type'],
      ...['x-request-id', 'authorization', 'access-control-request-headers', 'range', 'forwarded', 'cookie'],
    );
    const path = fc.constantFrom(
      '/',
      '/graphql',
      '/q',
      '/q/who-responded.json',
      '/e/a',
      '/health',
      '/schema.graphql',
    );
    const method = fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE');
    return tried(fc.record({ method, path, headers: fc.dictionary(name, value, { maxKeys: 5 }) }));
  });
});
