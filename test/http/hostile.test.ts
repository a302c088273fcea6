import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, codesOf, post, send, startTestServer, type TestServer } from './test-server.ts';

/** Words of the inside: of the database, its driver, the runtime, the file system, the server's libraries. */
const INTERNAL =
  /Neo\.|neo4j|bolt|lucene|java\.|org\.apache|MATCH \(|node_modules|\/src\/|\.ts:|\\n +at |yoga|envelop|originalError|"stack"|"http"/i;

let server: TestServer;
const answers: Answer[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
afterEach(() => {
  for (const { text, headers } of answers.splice(0)) {
    if (!headers.get('content-type')?.includes('html')) expect(text).not.toMatch(INTERNAL);
  }
});

async function ask(body: unknown, headers?: Record<string, string>): Promise<Answer> {
  const answer = await post(server.url, body, headers);
  answers.push(answer);
  return answer;
}

async function fetchRaw(path: string, init?: RequestInit): Promise<Answer> {
  const answer = await send(`${server.url}${path}`, init);
  answers.push(answer);
  return answer;
}

/** 12 levels of fragments, each with the next one three times: 3 ** 12 aliases in less than 1 kB. */
function fragmentBomb(): string {
  const names = 'abcdefghijklm'.split('');
  const fragments = names
    .slice(0, 12)
    .map(
      (name, level) =>
        `fragment ${name} on Thing{${[1, 2, 3].map((n) => `${name}${n}:next{...${names[level + 1]}}`).join(' ')}}`,
    );
  return `{thing{...a}}${fragments.join('')}fragment m on Thing{id}`;
}

describe('documents', () => {
  it.each([
    ['a fragment bomb', fragmentBomb(), /levels of fields|aliases/],
    ['a fragment bomb without levels', `{thing{...a}}${doubling(20)}`, /fields/],
    ['31 aliases', `{${times(31, (n) => `a${n}:__typename`)}}`, /31 aliases; at most 30/],
    ['16 levels', `{thing{${'next{'.repeat(14)}id${'}'.repeat(14)}}}`, /16 levels of fields; at most 15/],
    ['9 directives', `{__typename ${'@include(if: true) '.repeat(9)}}`, /9 directives; at most 8/],
    ['21 fields of one name', `{${times(21, () => '__typename')}}`, /21 fields of one response name/],
    [
      '400 fields of one name, merged',
      `{${times(20, () => `thing{${times(20, () => 'id')}}`)}}`,
      /400 fields of one response name/,
    ],
    [
      '4 introspections',
      `{${times(4, (n) => `a${n}:__schema{description}`)}}`,
      /4 __schema and __type fields; at most 3/,
    ],
    ['1001 tokens', `{${'id '.repeat(999)}}`, /more than 1000 tokens/],
    ['20001 characters', `{__typename}${' '.repeat(19_990)}`, /characters; at most 20000/],
    ['a bomb in a fragment that nothing uses', `{__typename}${doubling(20)}`, /fields/],
  ])('refuses %s in milliseconds', async (_, query, message) => {
    const answer = await ask({ query });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(JSON.parse(answer.text).errors[0].message).toMatch(message);
    expect(JSON.parse(answer.text)).not.toHaveProperty('data');
    expect(answer.ms).toBeLessThan(1500);
  });

  it('refuses the bomb again from the cache, for a client of application/json too', async () => {
    const answer = await ask({ query: fragmentBomb() }, { accept: 'application/json' });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['QUERY_TOO_COMPLEX']]);
  });

  it('refuses more than 10 operations, whichever is asked for', async () => {
    const query = times(11, (n) => `query q${n}{__typename}`);
    const answer = await ask({ query, operationName: 'q3' });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['QUERY_TOO_COMPLEX']]);
    expect(answer.text).toContain('11 operations; at most 10');
  });

  it('refuses fragments that spread themselves', async () => {
    const query = '{thing{...a}} fragment a on Thing{next{...b}} fragment b on Thing{next{...a}}';
    const answer = await ask({ query });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.text).toContain('spreads itself');
  });

  it('allows the standard introspection query, with every option', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const answer = await ask({ query, operationName: 'IntrospectionQuery' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).data.__schema.queryType.name).toBe('Query');
  });

  it('refuses introspection that multiplies', async () => {
    const query = `{__schema{types{${'fields{type{'.repeat(6)}name${'}}'.repeat(6)}}}}`;
    const answer = await ask({ query });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  it('allows 15 levels, 30 aliases and 20 fields of one name', async () => {
    for (const query of [
      `{thing{${'next{'.repeat(13)}id${'}'.repeat(13)}}}`,
      `{${times(30, (n) => `a${n}:__typename`)}}`,
      `{${times(20, () => '__typename')}}`,
    ]) {
      expect((await ask({ query })).status).toBe(200);
    }
  });

  it.each([
    ['{', 'Syntax Error'],
    ['', 'Syntax Error'],
    ['{ nope }', 'Cannot query field'],
    ['mutation { a }', 'mutation'],
    ['subscription { a }', 'subscription'],
    [`{ thing(id: "${'x'.repeat(5000)}" nope: 1) { id } }`, 'Unknown argument'],
    [`{ "${'x'.repeat(5000)}" }`, 'Syntax Error'],
  ])('says what is wrong with %.30s', async (query, message) => {
    const answer = await ask({ query });
    expect(answer.status).toBe(400);
    expect(new Set(codesOf(answer))).toEqual(new Set(['BAD_USER_INPUT']));
    const [error] = JSON.parse(answer.text).errors;
    expect(error.message).toContain(message);
    expect(error.message.length).toBeLessThan(520);
  });
});

describe('variables', () => {
  const query = 'query ($filter: Filter, $id: ID) { thing(id: $id, filter: $filter) { id } }';

  it.each([
    ['13 levels', { filter: nested(13) }, 'QUERY_TOO_COMPLEX'],
    ['2000 levels', { filter: nested(2000) }, 'QUERY_TOO_COMPLEX'],
    ['2001 values', { filter: { and: Array.from({ length: 2000 }, () => null) } }, 'QUERY_TOO_COMPLEX'],
    ['a value of another type', { filter: { first: 'many' } }, 'BAD_USER_INPUT'],
    ['an unknown key', { filter: { nope: 1 } }, 'BAD_USER_INPUT'],
    ['a number out of range', { filter: { first: 2 ** 40 } }, 'BAD_USER_INPUT'],
    ['an object for an id', { id: { $ne: null } }, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, variables, code) => {
    const answer = await ask({ query, variables });
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]]);
    expect(answer.ms).toBeLessThan(1500);
  });

  it('names the variable and the position in it', async () => {
    const answer = await ask({ query, variables: { filter: { and: [{ first: 'many' }] } } });
    expect(answer.text).toMatch(/\$filter.*filter\.and\[0\]\.first/);
  });

  it.each([
    ['__proto__ among the parameters', '{"query":"{__typename}","__proto__":{"polluted":1}}', 400],
    ['__proto__ as the variables', '{"query":"{__typename}","variables":{"__proto__":{"polluted":1}}}', 200],
    [
      '__proto__ inside a filter',
      `{"query":"${query}","variables":{"filter":{"__proto__":{"polluted":1}}}}`,
      400,
    ],
    [
      'constructor inside a filter',
      `{"query":"${query}","variables":{"filter":{"constructor":{"prototype":1}}}}`,
      400,
    ],
    ['toString as the operation', '{"query":"{__typename}","operationName":"toString"}', 400],
  ])('is not confused by %s', async (_, body, status) => {
    const answer = await ask(body);
    expect(answer.status).toBe(status);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('cannot be made to do more than the cached check of the document allowed', async () => {
    const small = { filter: { and: [] } };
    expect((await ask({ query, variables: small })).status).toBe(200);
    expect((await ask({ query, variables: { filter: nested(13) } })).status).toBe(400);
  });
});

describe('HTTP', () => {
  it.each([
    ['broken JSON', '{"query": ', {}, 400, 'BAD_USER_INPUT'],
    ['no body', '', {}, 400, 'BAD_USER_INPUT'],
    ['a number', '1', {}, 400, 'BAD_USER_INPUT'],
    ['null', 'null', {}, 400, 'BAD_USER_INPUT'],
    ['a batch', '[{"query":"{__typename}"}]', {}, 400, 'BAD_USER_INPUT'],
    ['100,000 brackets', '['.repeat(90_000), {}, 400, 'BAD_USER_INPUT'],
    [
      '100,001 bytes',
      JSON.stringify({ query: '{__typename}', a: 'x'.repeat(100_000) }),
      {},
      413,
      'QUERY_TOO_COMPLEX',
    ],
    ['20 MB', `{"query":"${'x'.repeat(20_000_000)}"}`, {}, 413, 'QUERY_TOO_COMPLEX'],
    ['text', '{__typename}', { 'content-type': 'text/plain' }, 415, 'BAD_USER_INPUT'],
    [
      'a form',
      'query={__typename}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_USER_INPUT',
    ],
    ['a file upload', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'BAD_USER_INPUT'],
  ])('answers %s with its status in every media type', async (_, body, headers, status, code) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await ask(body, { accept, ...headers });
      expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
    }
  });

  it('answers a body of unknown length that becomes too long with 413', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(50_000));
    let left = 10;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left-- > 0) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const answer = await fetchRaw('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit); // the type of the library lacks duplex
    expect([answer.status, codesOf(answer)]).toEqual([413, ['QUERY_TOO_COMPLEX']]);
  });

  it.each([
    ['/graphql?query={__typename}&variables=notjson', 400],
    ['/graphql?query={__typename}&variables=[1', 400],
    ['/graphql?query={__typename}&extensions=notjson', 400],
    ['/graphql?query=%', 400],
    ['/graphql?query=%E0%A4%A', 400],
    ['/graphql?variables={}', 400],
    ['/graphql', 400],
    ['/graphql?query=mutation{a}', 405],
    ['/%', 404],
    ['/%00', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/nope?x=/graphql', 404],
    ['/nope/graphql', 404],
    ['/nope/health', 404],
    ['/__proto__', 404],
  ])('answers GET %s with %i', async (path, status) => {
    const answer = await fetchRaw(path, { headers: { accept: 'application/graphql-response+json' } });
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('answers %s with 405 and what is allowed', async (method) => {
    const graphql = await fetchRaw('/graphql', { method });
    expect([graphql.status, graphql.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const page = await fetchRaw('/health', { method });
    expect([page.status, page.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    ['a Host that is none', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n', /^HTTP\/1.1 400/],
    ['no Host', 'GET /health HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400/],
    ['an invalid address', 'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1.1 400/],
    ['two slashes', 'GET // HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 4/],
    ['20 kB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1.1 431/],
    ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1.1 400/],
    ['an invalid length', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', /^HTTP\/1.1 400/],
  ])('answers %s without revealing internals', async (_, bytes, expected) => {
    const text = await speak(bytes);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(INTERNAL);
  });

  it('reads a body that is too long to its end, so that the connection stays usable', async () => {
    const chunk = `C350\r\n${'x'.repeat(50_000)}\r\n`;
    const head =
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const next = 'GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    const text = await speak(`${head}${chunk.repeat(40)}0\r\n\r\n${next}`);
    expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  });

  it("lets any site ask, but never with its visitor's credentials", async () => {
    const { headers } = await ask({ query: '{__typename}' }, { origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const preflight = await fetchRaw('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
  });

  it('still answers after all that', async () => {
    expect((await ask({ query: '{__typename}' })).text).toBe('{"data":{"__typename":"Query"}}');
  });
});

function times(count: number, write: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => write(n)).join(' ');
}

/** Fragments without a level or an alias that double their fields `levels` times. */
function doubling(levels: number): string {
  return `${times(levels, (n) => `fragment f${n} on Thing{...f${n + 1} ...f${n + 1}}`).replace('f0', 'a')} fragment f${levels} on Thing{id}`;
}

function nested(levels: number): unknown {
  let value: unknown = {};
  for (let level = 1; level < levels / 2; level++) value = { and: [value] };
  return value;
}

function speak(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}
