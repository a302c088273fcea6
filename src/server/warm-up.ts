import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RunStatement } from '../cypher/statement.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { documentRunner } from '../operations/run.ts';
import { createExecutor } from '../pothos-neo4j/index.ts';
import { createRequestContext } from './context.ts';
import type { Limits } from './limits.ts';

export interface WarmUpOptions {
  readonly schema: GraphQLSchema;
  readonly run: RunStatement;
  readonly operations: SavedOperations;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** What people ask most with a lens. */
const LENSED = { lens: { minBasis: 'REPORTED' } };

/**
 * Asks every saved operation once, one after another, so that the database has planned them when somebody comes: the
 * first time takes seconds each. Nobody waits for it, and nothing depends on it.
 */
export async function warmUp({ schema, run, operations, limits, signal, log }: WarmUpOptions): Promise<void> {
  const request = createRequestContext({ run, signal, limits, explain: false });
  const ask = documentRunner({ schema, execute: createExecutor() }, request);
  const all = [...operations.values()];
  const lensed = all.filter(({ variables }) => variables.some(({ name }) => name === 'lens'));
  const start = performance.now();
  for (const [some, variables] of [[all, {}] as const, [lensed, LENSED] as const])
    for (const { document } of some) {
      if (signal.aborted) return;
      // Nobody awaits this: what goes wrong must not end the server.
      await ask(document, variables).catch((error: unknown) => log.debug({ err: error }, 'not planned'));
    }
  log.debug(
    { questions: all.length + lensed.length, ms: Math.round(performance.now() - start) },
    'planned what people ask',
  );
}
