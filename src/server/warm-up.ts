import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RunStatement } from '../cypher/statement.ts';
import { DatabaseError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { documentRunner, type Variables } from '../operations/run.ts';
import { createExecutor } from '../pothos-neo4j/index.ts';
import type { GraphExtent } from './graph-extent.ts';
import { createRequestContext } from './graphql/context.ts';

export interface WarmthOptions {
  readonly schema: GraphQLSchema;
  readonly run: RunStatement;
  readonly operations: SavedOperations;
  readonly limits: Limits;
  /** Counts what the graph holds, which the first request would wait for. */
  readonly extent: GraphExtent;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Waits until requests leave the database alone, for at most this many milliseconds. */
  readonly quiet: (ms: number) => Promise<void>;
}

/** Whether the database has planned the common queries. */
export interface Warmth {
  /** Begins to warm up for a version of the graph, unless that was done. */
  look(version: string): void;
  /** The database may be a different one now, which has planned nothing. */
  forget(): void;
  /** How far it is, in words; undefined once everything was asked. */
  progress(): string | undefined;
}

/** The most common lens. */
const LENSED = { lens: { minBasis: 'REPORTED' } };
/** How long requests may delay each question, in milliseconds: warming up must end under steady load too. */
const GIVE_WAY_MS = 1_000;
const AGAIN_MS = 500;
const TELL_EVERY_MS = 5_000;

interface Question {
  readonly document: DocumentNode;
  readonly variables: Variables;
}

interface Round {
  readonly version: string;
  readonly end: AbortController;
  asked: number;
}

/**
 * Asks every saved operation once, two at a time, so that the database has planned them when a user comes: the first
 * time takes seconds each, and fifty users at once would get nothing in time.
 */
export function keepWarm(options: WarmthOptions): Warmth {
  const { schema, run, operations, limits, extent, signal, log, quiet } = options;
  const questions = questionsOf(operations);
  let round: Round | undefined;

  async function goOn(mine: Round): Promise<void> {
    const both = AbortSignal.any([signal, mine.end.signal]);
    const context = createRequestContext({
      run,
      signal: both,
      limits,
      explain: false,
      extent: await extent(),
    });
    const ask = documentRunner({ schema, execute: createExecutor() }, context);
    const start = performance.now();
    let told = start;
    const rest = questions.values();
    const work = async (): Promise<void> => {
      for (const question of rest) {
        await askOnce(question);
        if (both.aborted) return;
        mine.asked++;
        if (performance.now() - told < TELL_EVERY_MS) continue;
        told = performance.now();
        log.info({ asked: mine.asked, of: questions.length }, 'warming up');
      }
    };
    const askOnce = async ({ document, variables }: Question): Promise<void> => {
      let again = true;
      while (again && !both.aborted) {
        await quiet(GIVE_WAY_MS);
        // Nobody awaits this: an error must not end the server.
        const result = await ask(document, variables).catch((error: unknown) => {
          log.debug({ err: error }, 'not planned');
        });
        again = result !== undefined && isUnanswered(result);
        if (again) await sleep(AGAIN_MS, undefined, { signal: both }).catch(() => {});
      }
    };
    await Promise.all([work(), work()]);
    if (both.aborted) return;
    log.info({ asked: mine.asked, ms: Math.round(performance.now() - start) }, 'ready');
  }

  return {
    look(version) {
      if (round?.version === version) return;
      round?.end.abort();
      round = { version, asked: 0, end: new AbortController() };
      void goOn(round);
    },
    forget() {
      round?.end.abort();
      round = undefined;
    },
    progress() {
      const { asked } = round ?? { asked: 0 };
      return asked < questions.length ? `warming up: ${asked} of ${questions.length}` : undefined;
    },
  };
}

function questionsOf(operations: SavedOperations): readonly Question[] {
  const all = [...operations.values()];
  const lensed = all.filter(({ variables }) => variables.some(({ name }) => name === 'lens'));
  return [
    ...all.map(({ document }) => ({ document, variables: {} })),
    ...lensed.map(({ document }) => ({ document, variables: LENSED })),
  ];
}

/** Whether the database could not be reached. */
const isUnanswered = ({ errors = [] }: ExecutionResult): boolean =>
  errors.some(({ originalError }) => originalError instanceof DatabaseError && originalError.retriable);
