import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { QueryError } from '../../src/errors.ts';
import { type Limits, limitsFrom } from '../../src/limits/limits.ts';
import { type App, type AppOptions, createApp } from '../../src/server/app.ts';
import { readServerConfig } from '../../src/server/config.ts';
import type { RequestContext } from '../../src/server/graphql/context.ts';
import { type Serving, serve } from '../../src/server/serve.ts';

/** A small schema whose root fields ask the database for one number each, or fail in the ways a field can. */
export const SCHEMA_TEXT = `
  "A thing in a graph." type Thing { id: ID! name: String next(first: Int): [Thing!] }
  input Filter { and: [Filter!] name: String first: Int }
  type Query {
    thing(id: ID, filter: Filter): Thing
    number: Int
    count: Int!
    missing(id: ID!): Thing
    wrong: Thing
    tooMuch: Thing
    crash: Thing
    outOfRange: Int
    wait(ms: Int!): Int
  }
`;

const askForSeven: GraphQLFieldResolver<unknown, RequestContext> = async (_, __, { run }) => {
  const rows = await run({ text: 'RETURN $secret AS c0', params: { secret: 7n } });
  return rows[0]?.[0];
};

const thing = { id: 'a', name: 'A', next: () => [thing] };

/** The schema with its resolvers. */
export function testSchema(): GraphQLSchema {
  const schema = buildSchema(SCHEMA_TEXT);
  const resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, RequestContext>>> = {
    thing: () => thing,
    number: askForSeven,
    count: askForSeven,
    missing: () => {
      throw new QueryError('There is no "x".', { code: 'NOT_FOUND', hint: 'Did you mean "y"?' });
    },
    wrong: () => {
      throw new QueryError('"first" has to be from 0 to 500.', { hint: 'Write first: 50.' });
    },
    tooMuch: () => {
      throw new QueryError('This could read 60000 rows.', { code: 'QUERY_TOO_COMPLEX' });
    },
    crash: () => {
      throw new TypeError('cannot read secret of bolt://10.0.0.7:7687');
    },
    outOfRange: () => 2 ** 40,
    wait: (_, { ms }) => new Promise((resolve) => setTimeout(resolve, ms, ms)),
  };
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field) field.resolve = resolve;
  }
  return schema;
}

export interface TestServer extends Serving {
  readonly app: App;
  /** Every line that was logged, parsed. */
  readonly lines: readonly Record<string, unknown>[];
}

/** Serves the test schema on a free port of this machine. */
export async function startTestServer(
  options: Partial<Omit<AppOptions, 'config'>> & {
    limits?: Partial<Limits>;
    explain?: boolean;
    trustedOnly?: boolean;
    defaultQuery?: string;
    /** Settings of the server, as its environment has them. */
    env?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestServer> {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const config = {
    ...readServerConfig(
      { port: 0, explain: options.explain ?? false, trustedOnly: options.trustedOnly ?? false },
      options.env,
    ),
    limits: { ...limitsFrom(), ...options.limits },
    ...(options.defaultQuery === undefined ? {} : { defaultQuery: options.defaultQuery }),
  };
  const app = createApp({
    schema: testSchema(),
    run: async () => [[7]],
    ready: async () => ({ ready: true }),
    ...options,
    config,
  });
  return { app, lines, ...(await serve(app, { config, log })) };
}

/** What came back, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
}

/** Sends a GraphQL request as a program would. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Sends any request and reads the answer whole. */
export async function send(address: string, init?: RequestInit): Promise<Answer> {
  const start = performance.now();
  const response = await fetch(address, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ms: performance.now() - start };
}

/** The codes of an answer's errors, in order. */
export function codesOf({ text }: Answer): readonly unknown[] {
  const { errors = [] } = JSON.parse(text);
  return errors.map(({ extensions }: { extensions?: { code?: unknown } }) => extensions?.code);
}
