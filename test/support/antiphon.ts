import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { ontology, schema } from '../../schema/index.ts';
import { project } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { seedDatabase } from '../../src/commands/seed.ts';
import { createRunner } from '../../src/cypher/run.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readHeld } from '../../src/seed/extent.ts';
import { loadState, versionOf } from '../../src/seed/load-state.ts';
import { readSeed } from '../../src/seed/read.ts';
import type { Seed } from '../../src/seed/seed.ts';
import { createApp } from '../../src/server/app.ts';
import { readServerConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { serve } from '../../src/server/serve.ts';
import type { SourceWords } from '../../src/text/source-words.ts';
import { startTestNeo4j, type TestNeo4j } from './neo4j.ts';

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly extensions?: { readonly code?: string; readonly hint?: string };
      }[]
    | undefined;
}

export interface TestAntiphon {
  readonly neo4j: TestNeo4j;
  readonly url: string;
  /** Statements sent to Neo4j since the last look. */
  takeStatements(): readonly Statement[];
  /** Asks over HTTP. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface TestAntiphonOptions {
  /** The project's, where none is given. */
  readonly seed?: Seed;
  /** The words of passages, for those tests that have texts. */
  readonly words?: SourceWords;
  /** Settings of the server, as its environment has them. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The database plans a question when it is first asked, which takes seconds where several tests run at once. What happens at
 * the usual limits has tests of its own.
 */
const PATIENT = { LIMIT_TRANSACTION_MS: '60000', LIMIT_DEADLINE_MS: '80000', LIMIT_REQUEST_MS: '90000' };

/** A whole Antiphon: a Neo4j of its own, loaded with a seed, and the API on a free port. */
export async function startAntiphon({
  seed: given,
  words,
  env = PATIENT,
}: TestAntiphonOptions = {}): Promise<TestAntiphon> {
  const database = await startTestNeo4j();
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
    disableLosslessIntegers: true,
  });
  const seed = given ?? (await readSeed(join(projectRoot(), 'seed'), { ontology, rules }));
  await seedDatabase({
    seed,
    rows: project(seed),
    ontology,
    driver,
    database: database.database,
    report: () => {},
  });
  const statements: Statement[] = [];
  const config = readServerConfig({ port: '0', logLevel: 'silent' }, env);
  const { transactionMs, deadlineMs } = config.limits;
  const run = createRunner({
    ...{ driver, database: database.database },
    ...{ transactionTimeoutMs: transactionMs, deadlineMs },
  });
  const log = createLog('silent');
  const app = createApp({
    schema,
    run: (statement, options) => {
      statements.push(statement);
      return run(statement, options);
    },
    ready: async () => ({ ready: true }),
    readVersion: async () => versionOf(await loadState({ driver, database: database.database })),
    readExtent: () => readHeld({ driver, database: database.database }, ontology),
    config,
    log,
    words,
    operations: readOperations(join(projectRoot(), 'queries'), schema),
  });
  const serving = await serve(app, { config, log });
  return {
    neo4j: database,
    url: serving.url,
    takeStatements: () => statements.splice(0),
    ask: async (query, variables = {}) => {
      const response = await fetch(`${serving.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const body: { data?: unknown; errors?: Answer['errors'] } = await response.json();
      return { status: response.status, data: body.data, errors: body.errors };
    },
    stop: async () => {
      await serving.close();
      await driver.close();
      await database.stop();
    },
  };
}
