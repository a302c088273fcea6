import { afterEach, describe, expect, it } from 'vitest';
import { serveCommand } from '../../src/commands/serve.ts';
import { SetupError } from '../../src/errors.ts';
import { readServerConfig } from '../../src/server/config.ts';
import { schema } from '../support/schema.ts';
import { codesOf, post, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

/** A server of the whole schema with one variable set; the database finds nothing, and says how often it was asked. */
async function serverWith(environment: Readonly<Record<string, string>>) {
  let asked = 0;
  const run = async () => {
    asked += 1;
    return [];
  };
  server = await startTestServer({ schema, run, limits: readServerConfig({}, environment).limits });
  const { url } = server;
  return { ask: (query: string) => post(url, { query }), timesAsked: () => asked };
}

describe('a limit that a variable lowers', () => {
  it.each([
    ['LIMIT_ID_CHARACTERS', '5', '{ nodes(ids: ["abcde"]) { id } }', '{ nodes(ids: ["abcdef"]) { id } }'],
    [
      'LIMIT_ID_CHARACTERS',
      '5',
      '{ events(lens: {documents: ["abcde"]}) { nodes { id } } }',
      '{ events(lens: {documents: ["abcdef"]}) { nodes { id } } }',
    ],
    [
      'LIMIT_SEARCH_CHARACTERS',
      '5',
      '{ search(text: "abcde") { score } }',
      '{ search(text: "abcdef") { score } }',
    ],
    ['LIMIT_SEARCH_WORDS', '2', '{ search(text: "a, b") { score } }', '{ search(text: "a b c") { score } }'],
    [
      'LIMIT_CHAIN_LENGTH',
      '2',
      '{ responseChains(from: "a", maxDepth: 2) { total } }',
      '{ responseChains(from: "a", maxDepth: 3) { total } }',
    ],
    [
      'LIMIT_PATH_HOPS',
      '2',
      '{ paths(from: "a", to: "b", maxLength: 2) { total } }',
      '{ paths(from: "a", to: "b", maxLength: 3) { total } }',
    ],
    [
      'LIMIT_PAGE_SIZE',
      '2',
      '{ events(first: 2) { nodes { id } } }',
      '{ events(first: 3) { nodes { id } } }',
    ],
  ])('%s=%s refuses what exceeds it', async (variable, value, within, beyond) => {
    const { ask, timesAsked } = await serverWith({ [variable]: value });
    const refused = await ask(beyond);
    expect([refused.status, codesOf(refused)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(timesAsked()).toBe(0);
    expect(codesOf(await ask(within))).not.toContain('BAD_USER_INPUT');
    expect(timesAsked()).toBeGreaterThan(0);
  });

  it.each([
    [
      'at the root',
      '{ events(filter: {name: {eq: "a"}}) { nodes { id } } }',
      '{ events(filter: {not: {name: {eq: "a"}}}) { nodes { id } } }',
    ],
    [
      'below it',
      '{ events { nodes { performers(filter: {id: {eq: "a"}}) { nodes { id } } } } }',
      '{ events { nodes { performers(filter: {performed: {some: {id: {eq: "a"}}}}) { nodes { id } } } } }',
    ],
  ])('LIMIT_FILTER_LEVELS=1 refuses nested filters, %s', async (_place, within, beyond) => {
    const { ask, timesAsked } = await serverWith({ LIMIT_FILTER_LEVELS: '1' });
    const refused = await ask(beyond);
    expect([refused.status, codesOf(refused)]).toEqual([400, ['QUERY_TOO_COMPLEX']]);
    expect(timesAsked()).toBe(0);
    expect((await ask(within)).status).toBe(200);
  });

  it.each([
    ['LIMIT_CHAIN_LENGTH', '{ responseChains(from: "a") { total } }'],
    ['LIMIT_PATH_HOPS', '{ paths(from: "a", to: "b") { total } }'],
  ])('%s applies without an explicit number', async (variable, query) => {
    const { ask, timesAsked } = await serverWith({ [variable]: '2' });
    await ask(query);
    expect(timesAsked()).toBeGreaterThan(0);
  });

  it('LIMIT_POOL_CONNECTIONS and LIMIT_ACQUISITION_MS are for the connections to the database', async () => {
    let opened: unknown;
    const command = serveCommand({
      env: { LIMIT_POOL_CONNECTIONS: '7', LIMIT_ACQUISITION_MS: '250' },
      schema: () => schema,
      firstQuery: '',
      root: '/',
      print: () => {},
      printError: () => {},
      openDatabase: async (options: unknown) => {
        opened = options;
        throw new SetupError('That is all there was to see.');
      },
    } as never); // Nothing else of the program around it is used before the database is open.
    await expect(command.parseAsync([], { from: 'user' })).rejects.toThrow(SetupError);
    expect(opened).toMatchObject({ poolConnections: 7, acquisitionMs: 250 });
  });
});
