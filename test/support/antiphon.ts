import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { ontology } from '../../schema/index.ts';
import { project } from '../../schema/projection/index.ts';
import { formerIds, standings } from '../../schema/standings.ts';
import { seedDatabase } from '../../src/commands/seed.ts';
import { createRunner } from '../../src/cypher/run.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Seed } from '../../src/seed/model/seed.ts';
import { readHeld } from '../../src/seed/write/extent.ts';
import { loadState, versionOf } from '../../src/seed/write/load-state.ts';
import { rowsIn } from '../../src/seed/write/rows.ts';
import { createApp } from '../../src/server/app.ts';
import { readServerConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { serve } from '../../src/server/serve.ts';
import { readStories } from '../../src/stories/read-stories.ts';
import type { SourceWords } from '../../src/text/source-words.ts';
import { FIXTURE, fixtureSeed } from './fixture.ts';
import type { Neo4jAddress } from './neo4j.ts';
import { schema } from './schema.ts';
import { sharedNeo4j } from './shared-neo4j.ts';

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
  readonly neo4j: Neo4jAddress;
  readonly url: string;
  /** Statements sent to Neo4j since the last look. */
  takeStatements(): readonly Statement[];
  /** Asks over HTTP. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Loads another seed in the place of the one that is there. */
  load(seed: Seed): Promise<void>;
  stop(): Promise<void>;
}

export interface TestAntiphonOptions {
  /** The test's own Neo4j, which it ends itself: for one that stops it, or lets it grow. Otherwise the one of its worker. */
  readonly neo4j?: Neo4jAddress;
  /** That of the fixture, where none is given. */
  readonly seed?: Seed;
  /** The folder of the stories: that of the fixture, where none is given. */
  readonly stories?: string;
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

/** A whole Antiphon: a Neo4j that holds a seed and nothing else, and the API on a free port. */
export async function startAntiphon({
  neo4j: database = sharedNeo4j(),
  seed: given,
  stories = FIXTURE.stories,
  words,
  env = PATIENT,
}: TestAntiphonOptions = {}): Promise<TestAntiphon> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
    disableLosslessIntegers: true,
  });
  const place = { driver, database: database.database };
  const seed = given ?? (await fixtureSeed());
  const before = await loadState(place);
  if (before?.seedDigest !== seed.digest) await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, place);
  const load = async (loaded: Seed): Promise<void> => {
    await seedDatabase({
      rows: rowsIn(project(loaded)),
      size: 'a test',
      digest: loaded.digest,
      ontology,
      ...place,
      skipUnchanged: true,
      prune: true,
      report: () => {},
    });
  };
  await load(seed);
  const statements: Statement[] = [];
  const config = readServerConfig({ port: '0', logLevel: 'silent' }, env);
  const { transactionMs, deadlineMs } = config.limits;
  const run = createRunner({
    ...place,
    transactionTimeoutMs: transactionMs,
    deadlineMs,
  });
  const log = createLog('silent');
  const app = createApp({
    schema,
    run: (statement, options) => {
      statements.push(statement);
      return run(statement, options);
    },
    ready: async () => ({ ready: true }),
    readVersion: async () => versionOf(await loadState(place)),
    readExtent: () => readHeld(place, ontology),
    config,
    words,
    operations: readOperations(join(projectRoot(), 'queries'), schema),
    stories: readStories(stories),
    askStandings: standings,
    askFormerIds: formerIds,
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
    load,
    stop: async () => {
      await serving.close();
      await driver.close();
    },
  };
}
