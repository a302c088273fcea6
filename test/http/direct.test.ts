import { join } from 'node:path';
import { graphql, parse, validate } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadContext } from '../../schema/read-context.ts';
import { createRunner } from '../../src/cypher/run.ts';
import { limitsFrom } from '../../src/limits/limits.ts';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { schema } from '../support/schema.ts';

const saved = [...readOperations(join(projectRoot(), 'queries'), schema).values()];

type Variables = Readonly<Record<string, unknown>>;

/** Questions that are unlike those that are saved: what GraphQL allows, and what is wrong in one way or another. */
const QUESTIONS: readonly (readonly [string, string, Variables?])[] = [
  ['another name for a field', '{ node(id: "tamir-rice") { who: name known: name kind: __typename } }'],
  [
    'a key with a different meaning on each type',
    '{ nodes(ids: ["tamir-rice", "shooting-of-tamir-rice"]) { ... on Person { x: harmedIn(first: 1) { nodes { id } } } ... on Incident { x: responses(first: 2) { totalCount nodes { id name } } } } }',
  ],
  [
    'fragments in fragments, on interfaces',
    `fragment A on Entity { name ... on Event { ...B } }
     fragment B on Event { when { edtf } ... on Incident { type } }
     { nodes(ids: ["shooting-of-tamir-rice", "anonymous", "nobody-at-all"]) { __typename ...A } }`,
  ],
  [
    'what is left out, and what is not',
    'query ($yes: Boolean!, $no: Boolean!) { event(id: "shooting-of-tamir-rice") { id @skip(if: $no) name @include(if: $no) status @include(if: $yes) ... @skip(if: $yes) { basis } } }',
    { yes: true, no: false },
  ],
  [
    'several root fields',
    '{ a: node(id: "anonymous") { id } b: incidents(first: 2) { totalCount nodes { id } } __typename }',
  ],
  [
    'a root field that is not read from the graph',
    '{ stats { kinds { __typename } } node(id: "anonymous") { id } }',
  ],
  [
    'pages with cursors, from both ends',
    '{ events(last: 2) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor __typename } totalCount } }',
  ],
  [
    'an empty page with its total',
    '{ incidents(filter: { name: { eq: "no such" } }) { totalCount nodes { id } } }',
  ],
  ['only a total', '{ actors { totalCount } }'],
  ['an unknown id', 'query ($id: ID!) { event(id: $id) { name } }', { id: 'shooting-of-tamir-rise' }],
  ['a text that can be no id', 'query ($id: ID!) { event(id: $id) { name } }', { id: 'a b' }],
  [
    'one id twice, where two are wanted',
    'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { total } }',
    { from: 'anonymous', to: 'anonymous' },
  ],
  [
    'one id as a literal, and as a variable',
    'query ($to: ID!) { paths(from: "anonymous", to: $to) { total } }',
    { to: 'anonymous' },
  ],
  [
    'the same id several times in a list',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: ['anonymous', 'tamir-rice', 'anonymous'] },
  ],
  [
    'an id in a lens',
    'query ($as: [ID!]) { event(id: "shooting-of-tamir-rice", lens: { assertedBy: $as }) { responses { totalCount nodes { id } } } }',
    { as: ['anonymous'] },
  ],
  [
    'one root field right and one wrong',
    '{ node(id: "nobody") { id } incidents(first: 1) { nodes { id } } }',
  ],
  [
    'a page that is too large',
    'query ($first: Int) { events(first: $first) { nodes { id } } }',
    { first: 100_000 },
  ],
  [
    'a variable of a wrong type',
    'query ($first: Int) { events(first: $first) { nodes { id } } }',
    { first: 'ten' },
  ],
  [
    'a key that JavaScript has a meaning for',
    '{ node(id: "anonymous") { __proto__: name constructor: id } }',
  ],
];

describe.skipIf(!canRunNeo4j)('an answer is the same however it is made', () => {
  let antiphon: TestAntiphon;
  let driver: Driver;
  beforeAll(async () => {
    antiphon = await startAntiphon();
    const { uri, user, password } = antiphon.neo4j;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  });
  afterAll(async () => {
    await driver?.close();
    await antiphon?.stop();
  });

  /** What graphql-js makes of it by itself. */
  async function plainly(source: string, variableValues: Variables): Promise<unknown> {
    const patient = { transactionTimeoutMs: 60_000, deadlineMs: 80_000 };
    const contextValue = {
      run: createRunner({ driver, database: antiphon.neo4j.database, ...patient }),
      limits: limitsFrom(),
    } satisfies ReadContext;
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    return {
      data: errors === undefined ? JSON.parse(JSON.stringify(data)) : undefined,
      errors: errors?.map(({ message, path }) => ({ message, path })),
    };
  }

  async function post(query: string, variables: Variables, accept = 'application/json') {
    const response = await fetch(`${antiphon.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, variables }),
    });
    const headers = Object.fromEntries(response.headers);
    const {
      date,
      'keep-alive': _,
      connection,
      'transfer-encoding': __,
      'content-length': ___,
      // Each request has one of its own.
      'x-request-id': ____,
      ...own
    } = headers;
    return { status: response.status, headers: own, body: await response.text() };
  }

  const parts = (body: string) => {
    const { data, errors } = JSON.parse(body);
    const told = errors?.map(({ message, path }: { message: string; path?: unknown }) => ({ message, path }));
    return { data: errors === undefined ? data : undefined, errors: told };
  };

  it.each([
    ...saved.map(({ name, source }) => [`the saved operation ${name}`, source, {}] as const),
    ...QUESTIONS.map(([name, source, variables = {}]) => [name, source, variables] as const),
  ])('%s', async (_name, source, variables) => {
    expect(validate(schema, parse(source))).toEqual([]);
    const plain = await plainly(source, variables);
    // The first time it is parsed and checked, the second time it is known, the third time it is prepared as well.
    const first = await post(source, variables);
    expect(parts(first.body)).toEqual(plain);
    for (const again of [await post(source, variables), await post(source, variables)]) {
      expect(again).toEqual(first);
    }
  });

  it.each([
    '*/*',
    'application/json, text/plain, */*',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json;charset=utf-8',
  ])('to a client that accepts %s', async (accept) => {
    // A document of its own for every client, so that its first answer is made on the general way.
    const key = `accepted${accept.replace(/\W/g, '')}`;
    const question = (id: string) => `{ ${key}: node(id: "${id}") { id name } }`;
    for (const id of ['anonymous', 'nobody']) {
      const first = await post(question(id), {}, accept);
      expect(await post(question(id), {}, accept)).toEqual(first);
    }
  });

  it('a saved operation is the same by /q and by GraphQL, with the headers of every file', async () => {
    for (const { name, source } of saved) {
      const response = await fetch(`${antiphon.url}/q/${name}.json`);
      expect(await response.json()).toEqual(JSON.parse((await post(source, {})).body));
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      const etag = response.headers.get('etag') ?? '';
      const again = await fetch(`${antiphon.url}/q/${name}.json`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    }
  });

  it('operations that differ only in ids share one statement text, with the ids as parameters', async () => {
    antiphon.takeStatements();
    const query = 'query ($id: ID!) { node(id: $id) { id name } }';
    for (const id of ['anonymous', 'tamir-rice', 'shooting-of-tamir-rice']) await post(query, { id });
    const statements = antiphon.takeStatements();
    expect(new Set(statements.map(({ text }) => text)).size).toBe(1);
    expect(statements.map(({ params }) => params.p0)).toEqual([
      'anonymous',
      'tamir-rice',
      'shooting-of-tamir-rice',
    ]);
  });

  it("nobody can write an id's placeholder", async () => {
    const { body } = await post('query ($id: ID!) { nodes(ids: [$id, "opaque-0"]) { id } }', {
      id: 'anonymous',
    });
    expect(JSON.parse(body)).toEqual({ data: { nodes: [{ id: 'anonymous' }, null] } });
  });
});
