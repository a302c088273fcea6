import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolResultSchema, ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { Kind, validate } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunStatement } from '../../../src/cypher/statement.ts';
import { DatabaseError } from '../../../src/errors.ts';
import { limitsFrom } from '../../../src/limits/limits.ts';
import type { Graph } from '../../../src/mcp/asking.ts';
import { citedDocument } from '../../../src/mcp/cited-document.ts';
import { createMcpServer } from '../../../src/mcp/server.ts';
import { linesOf } from '../../../src/mcp/telling.ts';
import { readOperations } from '../../../src/operations/read-operations.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { createLog } from '../../../src/server/log.ts';
import { schema } from '../../support/schema.ts';

const operations = readOperations(join(projectRoot(), 'queries'), schema);
const clients: Client[] = [];

/** A client of a server with a graph of the test's own. */
async function connected(graph: () => Promise<Graph>): Promise<Client> {
  const server = createMcpServer({
    schema,
    operations,
    limits: limitsFrom(),
    site: undefined,
    graph,
    log: createLog('silent'),
    recordAddress: (id) => `/e/${id}`,
    root: projectRoot(),
  });
  const client = new Client({ name: 'test', version: '1' });
  const [mine, its] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(its), client.connect(mine)]);
  clients.push(client);
  return client;
}

/** A graph in which nothing is found. */
const empty = async (): Promise<Graph> => ({
  run: async () => [],
  extent: async () => undefined,
  words: undefined,
});

const callOf = async (client: Client, name: string, given: Record<string, unknown> = {}) => {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: given }));
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return { ...result, text };
};

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

describe('what an assistant is offered', () => {
  it('is a tool for each saved operation and one for questions in plain English, which only read', async () => {
    const { tools } = await (await connected(empty)).listTools();
    expect(tools.map(({ name }) => name)).toEqual([...operations.keys(), 'question']);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  it('describes variables: words with their meanings, defaults, parts of a lens, sizes', async () => {
    const { tools } = await (await connected(empty)).listTools();
    const { properties = {} } = tools.find(({ name }) => name === 'who-responded')?.inputSchema ?? {};
    expect(properties).toMatchObject({
      to: { type: 'array', items: { type: 'string' } },
      scope: {
        enum: ['AFFAIR', 'EVENT'],
        default: 'AFFAIR',
        description: expect.stringContaining('EVENT: '),
      },
      first: { type: 'integer', default: 25, maximum: 100 },
      lens: { properties: { minBasis: { enum: expect.arrayContaining(['REPORTED', 'ASSUMED']) } } },
    });
  });

  it('has no example of what the graph does not hold: it must be told what is meant', async () => {
    const client = await connected(empty);
    const { tools } = await client.listTools();
    const { properties = {}, required } =
      tools.find(({ name }) => name === 'who-responded')?.inputSchema ?? {};
    expect(properties.to).not.toHaveProperty('default');
    expect(required).toEqual(['to']);
    expect((await callOf(client, 'who-responded')).text).toContain('"$to"');
  });

  it('comes without examples while the database starts, and is said to have changed once it is there', async () => {
    let arrive: (graph: Graph) => void = () => {};
    const client = await connected(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const changed = new Promise<void>((resolve) => {
      client.setNotificationHandler(ToolListChangedNotificationSchema, () => resolve());
    });
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(operations.size + 1);
    arrive(await empty());
    await changed;
  }, 20_000);

  it('says how to cite, and that an empty answer is no silence', async () => {
    const told = (await connected(empty)).getInstructions() ?? '';
    expect(told).toContain('Never restate a fact without its status');
    expect(told).toContain('not that nothing happened');
    expect(told).toContain('ASSUMED (Third parties suppose it)');
  });
});

describe('a saved operation made for citing', () => {
  it.each(['claims', 'lean'] as const)('is valid, and still one root field: %s', (detail) => {
    for (const operation of operations.values()) {
      const document = citedDocument(operation, schema, detail);
      expect([operation.name, validate(schema, document)]).toEqual([operation.name, []]);
      const [definition] = document.definitions;
      expect(
        definition?.kind === Kind.OPERATION_DEFINITION && definition.selectionSet.selections,
      ).toHaveLength(1);
    }
  });
});

describe('the text of an answer', () => {
  const tell = (data: unknown) =>
    linesOf(data, { address: (id) => `https://graph.example.org/e/${id}`, words: new Map() }).join('\n');

  it('says of what is assumed who assumes it, and with which claims', () => {
    const text = tell({
      nodes: [
        {
          sentence: 'Users assume that Anonymous took down the website.',
          rid: 'f1',
          status: 'UNVERIFIED',
          basis: 'ASSUMED',
          assertedBy: [{ id: 'users', name: 'Users' }],
          claims: { nodes: [{ id: 'min-022' }] },
        },
      ],
    });
    expect(text).toBe(
      '1. Users assume that Anonymous took down the website.\n' +
        '   (UNVERIFIED, ASSUMED · says so: Users [users] · claims: min-022 · fact: f1)',
    );
  });

  it('marks what did not happen wherever it is named, and gives the address of a record', () => {
    const text = tell({
      id: 'a',
      name: 'A',
      ledTo: {
        nodes: [
          { id: 'b', name: 'March', occurrence: 'PLANNED', status: 'SINGLE_SOURCE', basis: 'REPORTED' },
        ],
      },
    });
    expect(text).toContain('https://graph.example.org/e/a');
    expect(text).toContain('ledTo: March [b] (NOT RECORDED AS HAPPENED: PLANNED · SINGLE_SOURCE, REPORTED)');
  });

  it('says where a list inside goes on', () => {
    const text = tell({
      id: 'a',
      name: 'A',
      parts: { nodes: [{ id: 'b', name: 'B' }], pageInfo: { hasNextPage: true } },
    });
    expect(text).toContain('parts: B [b]; and more are recorded');
  });
});

describe('a question that cannot be answered', () => {
  it('for a tool, a variable or a word that there is not, says what there is', async () => {
    const client = await connected(empty);
    const tool = await callOf(client, 'who-respondet');
    expect(tool).toMatchObject({ isError: true, structuredContent: { errors: [{ code: 'NOT_FOUND' }] } });
    expect(tool.text).toContain('did you mean who-responded');
    const variable = await callOf(client, 'who-responded', { too: ['x'] });
    expect(variable.text).toContain('who-responded has no variable "too"\nWhat to do: did you mean to?');
    const word = await callOf(client, 'who-responded', { to: ['x'], lens: { minBasis: 'REPORTET' } });
    expect(word).toMatchObject({
      isError: true,
      structuredContent: { errors: [{ code: 'BAD_USER_INPUT' }] },
    });
    expect(word.text).toContain('REPORTED');
  });

  it('for more rows than an answer has, is refused and says what to do', async () => {
    const { isError, text } = await callOf(await connected(empty), 'who-responded', { first: 101 });
    expect(isError).toBe(true);
    expect(text).toContain('at most 100 rows, not 101');
  });

  it('while the database is away, says so, and is answered once it is there', async () => {
    let isThere = false;
    const client = await connected(async () => {
      if (!isThere)
        throw new DatabaseError('DATABASE_UNAVAILABLE', 'The database is away.', { hint: 'Start it.' });
      return empty();
    });
    expect((await callOf(client, 'events')).text).toBe(
      'DATABASE_UNAVAILABLE: The database is away.\nWhat to do: Start it.',
    );
    isThere = true;
    const { isError, text } = await callOf(client, 'events');
    expect(isError).toBeUndefined();
    expect(text).toContain('Nothing is recorded that answers this');
  });
});

describe('a question that is cancelled', () => {
  it('ends its statement', async () => {
    let ended: (reason: unknown) => void = () => {};
    const end = new Promise<unknown>((resolve) => {
      ended = resolve;
    });
    const controller = new AbortController();
    const run: RunStatement = (_, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          ended(signal.reason);
          reject(signal.reason);
        });
        controller.abort('no longer needed');
      });
    const client = await connected(async () => ({ ...(await empty()), run }));
    const asked = client.callTool({ name: 'events', arguments: {} }, undefined, {
      signal: controller.signal,
    });
    await expect(asked).rejects.toThrow();
    expect(String(await end)).toContain('no longer needed');
  });
});
