import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { buildSchema } from '../schema/index.ts';
import { createRunner } from '../src/cypher/run.ts';
import type { RunStatement, Statement } from '../src/cypher/statement.ts';
import { readOperations, type SavedOperations } from '../src/operations/read-operations.ts';
import { projectRoot } from '../src/project-root.ts';
import { createApp } from '../src/server/app.ts';
import { readServerConfig } from '../src/server/config.ts';
import { createLog } from '../src/server/log.ts';
import { type Serving, serve } from '../src/server/serve.ts';

/** Where a server of the bench finds its database. */
export interface Access {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export const operationsFolder = (): string => join(projectRoot(), 'bench', 'operations');

/** A driver as the project's own server has it. */
export const openDriver = ({ uri, user, password }: Access) =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });

/** The project's own server on a free port, with the operations of a folder; `seen` gets every statement. */
export async function serveOurs(
  driver: ReturnType<typeof openDriver>,
  {
    folder = operationsFolder(),
    seen = () => {},
  }: { folder?: string; seen?: (statement: Statement) => void } = {},
): Promise<Serving & { readonly operations: SavedOperations }> {
  const runner = createRunner({
    driver,
    database: 'neo4j',
    transactionTimeoutMs: 30_000,
    deadlineMs: 31_000,
  });
  const run: RunStatement = (statement, options) => {
    seen(statement);
    return runner(statement, options);
  };
  // On a busy machine the first statements are planned for seconds; while timing, no limit is ever near.
  const config = readServerConfig(
    { host: '127.0.0.1', port: '0', logLevel: 'silent' },
    { LIMIT_TRANSACTION_MS: '30000', LIMIT_DEADLINE_MS: '31000', LIMIT_REQUEST_MS: '32000' },
  );
  const schema = buildSchema(config.limits);
  const operations = readOperations(folder, schema);
  const app = createApp({ schema, run, operations, config, ready: async () => ({ ready: true }) });
  return { operations, ...(await serve(app, { config, log: createLog('error') })) };
}
