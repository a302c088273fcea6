import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createRunner } from '../cypher/run.ts';
import type { Statement } from '../cypher/statement.ts';
import type { Database } from '../database/connect.ts';
import type { Environment } from '../database/settings.ts';
import { QueryError } from '../errors.ts';
import type { GraphFileOptions } from '../operations/graph-file.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { documentRunner, FailedOperation, type Variables } from '../operations/run.ts';
import { statementsOf } from '../operations/statements.ts';
import { SOFTWARE } from '../own-version.ts';
import { createExecutor } from '../pothos-neo4j/index.ts';
import { loadState, versionOf } from '../seed/write/load-state.ts';
import { readServerConfig } from '../server/config.ts';
import { createRequestContext } from '../server/graphql/context.ts';
import type { CommandContext } from './context.ts';
import { wordsFrom } from './words-from.ts';

/** What commands on saved operations need from the program around them. */
export interface OperationContext extends CommandContext {
  readonly env: Environment;
  /** The schema with the limits of this environment in its descriptions; made when it is asked for. */
  readonly schema: () => GraphQLSchema;
  /** For results that are files; done when they are handed on. */
  readonly write: (text: string) => Promise<void>;
  /** The width of the terminal; undefined into a pipe or file. */
  readonly terminal: number | undefined;
  readOperations(): SavedOperations;
  openDatabase(): Promise<Database>;
}

/** Opens the database, hands over what files are made with, and closes it again. */
export async function withRunner<Result>(
  context: OperationContext,
  use: (options: GraphFileOptions) => Promise<Result>,
): Promise<Result> {
  const { limits, sources } = readServerConfig({}, context.env);
  const database = await context.openDatabase();
  try {
    const run = createRunner({
      driver: database.drivers,
      database: database.database,
      transactionTimeoutMs: limits.transactionMs,
      deadlineMs: limits.deadlineMs,
    });
    const { signal } = new AbortController();
    const words = await wordsFrom(sources);
    const request = createRequestContext({ run, signal, explain: false, limits, words });
    const schema = context.schema();
    const version = versionOf(await loadState(database));
    return await use({
      schema,
      run: documentRunner({ schema, execute: createExecutor() }, request),
      making: { software: SOFTWARE, seed: version?.seed, now: new Date() },
      pageSize: limits.pageSize,
      most: limits.exportRows,
    });
  } catch (error) {
    throw error instanceof FailedOperation ? error.reason : error;
  } finally {
    await database.close();
  }
}

/** The statements that a document becomes; no database is asked. */
export async function compiled(
  { schema, env }: OperationContext,
  document: DocumentNode,
  variableValues: Variables,
): Promise<readonly Statement[]> {
  const { limits } = readServerConfig({}, env);
  const { signal } = new AbortController();
  const contextValue = createRequestContext({ run: async () => [], signal, explain: false, limits });
  try {
    return await statementsOf(createExecutor(), { schema: schema(), document, variableValues, contextValue });
  } catch (error) {
    throw error instanceof FailedOperation ? error.reason : error;
  }
}

/** Variables as `--name value` or `--name=value`. Throws a QueryError for anything else. */
export function readOptions(words: readonly string[]): readonly (readonly [string, string])[] {
  const options: (readonly [string, string])[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name, value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined)
      throw new QueryError(`${JSON.stringify(word)} is not a variable`, {
        hint: 'write variables as --name value',
      });
    if (value !== undefined) {
      options.push([name, value]);
      continue;
    }
    at += 1;
    const next = words[at];
    if (next === undefined) throw new QueryError(`--${name} has no value`, { hint: `write --${name} value` });
    options.push([name, next]);
  }
  return options;
}
