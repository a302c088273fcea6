import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseError } from '../../src/errors.ts';
import { codesOf, post, startTestServer, type TestServer } from './test-server.ts';

const JSON_ONLY = { accept: 'application/json' };

describe('errors of fields', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it.each([
    ['{ wrong { id } }', 400, 200, 'BAD_USER_INPUT'],
    ['{ tooMuch { id } }', 400, 400, 'QUERY_TOO_COMPLEX'],
    ['{ crash { id } }', 500, 500, 'INTERNAL_SERVER_ERROR'],
    ['{ outOfRange }', 500, 500, 'INTERNAL_SERVER_ERROR'],
    ['query ($id: ID = null) { missing(id: $id) { id } }', 400, 200, 'BAD_USER_INPUT'],
  ])('answer %s without data, with %i or for JSON alone %i', async (query, status, jsonStatus, code) => {
    const answer = await post(server.url, { query });
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
    expect(JSON.parse(answer.text)).not.toHaveProperty('data');
    const forJson = await post(server.url, { query }, JSON_ONLY);
    expect([forJson.status, codesOf(forJson)]).toEqual([jsonStatus, [code]]);
  });

  it('do not fail the request if another field was answered', async () => {
    const answer = await post(server.url, { query: '{ wrong { id } thing { id } }' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ data: { wrong: null, thing: { id: 'a' } } });
  });

  it('do not fail the request if nothing was found', async () => {
    const answer = await post(server.url, { query: '{ missing(id: "x") { id } }' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      data: { missing: null },
      errors: [
        {
          message: 'There is no "x".',
          path: ['missing'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'NOT_FOUND', hint: 'Did you mean "y"?' },
        },
      ],
    });
  });

  it('hide server faults behind an id that is in the log', async () => {
    const answer = await post(server.url, { query: '{ crash { id } }' });
    expect(answer.text).not.toMatch(/secret|bolt|stack/);
    const [{ extensions }] = JSON.parse(answer.text).errors;
    const line = server.lines.find(({ id }) => id === extensions.id);
    expect(line).toMatchObject({ level: 50, err: { message: 'cannot read secret of bolt://10.0.0.7:7687' } });
    expect(answer.text).toContain(`the id ${extensions.id}`);
  });
});

describe('a database that fails', () => {
  it.each([
    ['DATABASE_UNAVAILABLE', 503, '2'],
    ['TIMEOUT', 504, null],
  ] as const)('answers %s with %i for every media type', async (code, status, retryAfter) => {
    const run = () =>
      Promise.reject(new DatabaseError(code, 'In public words.', { cause: new Error('bolt://secret') }));
    const server = await startTestServer({ run });
    for (const query of ['{ number }', '{ count }', '{ a: number count }']) {
      for (const headers of [{}, JSON_ONLY, { accept: '*/*' }]) {
        const answer = await post(server.url, { query }, headers);
        expect(answer.status).toBe(status);
        expect(answer.headers.get('retry-after')).toBe(retryAfter);
        expect(new Set(codesOf(answer))).toEqual(new Set([code]));
        expect(answer.text).toContain('In public words.');
        expect(answer.text).not.toContain('secret');
      }
    }
    expect(JSON.stringify(server.lines)).toContain('bolt://secret');
    const partly = await post(server.url, { query: '{ number thing { id } }' });
    expect([partly.status, partly.headers.get('retry-after'), codesOf(partly)]).toEqual([200, null, [code]]);
    await server.close();
  });

  it('does not show the text of a refused statement', async () => {
    const server = await startTestServer({
      run: () =>
        Promise.reject(new DatabaseError('INTERNAL_SERVER_ERROR', 'The database refused the statement.')),
    });
    const answer = await post(server.url, { query: '{ number }' });
    expect([answer.status, codesOf(answer)]).toEqual([500, ['INTERNAL_SERVER_ERROR']]);
    expect(answer.text).not.toContain('refused');
    await server.close();
  });
});
