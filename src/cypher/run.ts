import neo4j, { type BookmarkManager, type Driver, isRetryableError } from 'neo4j-driver';
import { DatabaseError } from '../errors.ts';
import { isFromDatabase, toDatabaseError } from './database-error.ts';
import { planningApart } from './planning.ts';
import type { Row, RunOptions, RunStatement, Statement } from './statement.ts';

/** Gives the driver to use now, and a new one when the connections of this one have gone silent. */
export interface DriverSource {
  current(): Driver;
  replace(): void;
}

export interface RunnerOptions {
  /** A plain driver is never replaced: enough where the database keeps its connections alive. */
  readonly driver: Driver | DriverSource;
  /** The database's name; always told, since looking up the default one costs a round trip. */
  readonly database: string;
  /** Carries what one answer has seen over to the next, whichever member of a cluster gives it. */
  readonly bookmarkManager?: BookmarkManager | undefined;
  /** After how long the database itself stops a statement, in milliseconds; never 0, which means "never". */
  readonly transactionTimeoutMs?: number;
  /** After how long the caller gets a TIMEOUT whatever the database does, in milliseconds. */
  readonly deadlineMs?: number;
}

/** So many deadlines missed within so many milliseconds, and no answer in between, mean silent connections. */
const SILENCE = { misses: 3, withinMs: 10_000 };
const FETCH_SIZE = 1000;

/** A source that makes its first driver at once; replacing one closes it, and what it was running fails. */
export function replaceableDriver(create: () => Driver): DriverSource & { close(): Promise<void> } {
  let driver = create();
  return {
    current: () => driver,
    replace() {
      const silent = driver;
      driver = create();
      // Saying goodbye over silent connections may take for ever and may fail: nobody waits for it.
      silent.close().catch(() => undefined);
    },
    close: () => driver.close(),
  };
}

function fixedDriver(driver: Driver): DriverSource {
  return { current: () => driver, replace: () => undefined };
}

/**
 * Makes the function that runs read-only statements: auto-commit, READ access, tried again once if the connection was
 * lost, and once more after it was planned apart: see `planningApart`. Each try settles by `deadlineMs`, which the driver
 * alone does not promise on a silent network. Leaving early, by deadline or by signal, resets the connection, which ends
 * the statement in the database too.
 */
export function createRunner(options: RunnerOptions): RunStatement {
  const { database, bookmarkManager, transactionTimeoutMs = 3000, deadlineMs = 5000 } = options;
  const source = 'current' in options.driver ? options.driver : fixedDriver(options.driver);
  const silence = watchForSilence(() => source.replace());

  async function attempt(
    { text, params }: Statement,
    { end, bookmarks, timeout }: Attempt,
  ): Promise<readonly Row[]> {
    const session = source.current().session({
      database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: FETCH_SIZE,
      ...(bookmarkManager && { bookmarkManager }),
      ...(bookmarks && { bookmarks: [...bookmarks] }),
    });
    try {
      const result = withoutStack(() => session.run(text, params, { timeout }));
      const { records } = await Promise.race([result, end]);
      silence.heard();
      return records.map((record) => [...record.values()]);
    } finally {
      session.close().catch(() => undefined);
    }
  }

  async function run(
    statement: Statement,
    { signal, bookmarks }: RunOptions,
    times: Times,
  ): Promise<readonly Row[]> {
    if (signal?.aborted) throw cancellation(signal);
    // Whoever waits for a state that is never reached says nothing about the connections.
    const onDeadline = bookmarks === undefined ? silence.missed : () => undefined;
    const end = endOf({ signal, deadlineMs: times.deadlineMs, onDeadline });
    const once = () =>
      attempt(statement, { end: end.promise, bookmarks, timeout: times.transactionTimeoutMs });
    try {
      return await once().catch((error: unknown) => {
        if (!isLostConnection(error)) throw error;
        return once();
      });
    } catch (error) {
      if (isFromDatabase(error)) silence.heard();
      // A state that is never reached, as after a backup was put back, must not stop all that comes later.
      await bookmarkManager?.updateBookmarks(await bookmarkManager.getBookmarks(), []);
      throw toDatabaseError(error);
    } finally {
      end.clear();
    }
  }

  const usual: Times = { transactionTimeoutMs, deadlineMs };
  return planningApart({
    run: (statement, given = {}) => run(statement, given, usual),
    // Not given up with the request: who asks again finds it planned.
    plan: ({ text, params }) => run({ text: `EXPLAIN ${text}`, params }, {}, PLANNING),
  });
}

/** How long the database may work at a statement, and how long its answer is waited for, in milliseconds. */
interface Times {
  readonly transactionTimeoutMs: number;
  readonly deadlineMs: number;
}

const PLANNING: Times = { transactionTimeoutMs: 20_000, deadlineMs: 25_000 };

/** The driver takes a stack trace for every result, a tenth of the time of a small answer, which nobody reads. */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Retryable in the driver's sense is more: it counts a query that ran out of memory, which would only do so again. */
function isLostConnection(error: unknown): boolean {
  return (
    isRetryableError(error) &&
    error instanceof Error &&
    'code' in error &&
    (error.code === neo4j.error.SERVICE_UNAVAILABLE || error.code === neo4j.error.SESSION_EXPIRED)
  );
}

/** A promise that only ever rejects: when the deadline has passed or the caller has left. */
function endOf({ signal, deadlineMs, onDeadline }: EndOptions): { promise: Promise<never>; clear(): void } {
  const { promise, reject } = neverResolving();
  const leave = () => signal && reject(cancellation(signal));
  const timer = setTimeout(() => {
    onDeadline();
    reject(
      new DatabaseError('TIMEOUT', `The database did not answer within ${deadlineMs} ms.`, {
        hint: 'Try again; if it stays so, ask for less: fewer items per page, fewer levels, a narrower filter.',
      }),
    );
  }, deadlineMs);
  signal?.addEventListener('abort', leave, { once: true });
  return {
    promise,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    },
  };
}

interface Attempt extends Pick<RunOptions, 'bookmarks'> {
  readonly end: Promise<never>;
  readonly timeout: number;
}

interface EndOptions {
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number;
  readonly onDeadline: () => void;
}

function neverResolving(): { promise: Promise<never>; reject: (reason: DatabaseError) => void } {
  let reject: (reason: DatabaseError) => void = () => undefined;
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  // It may reject between two attempts, when nobody listens.
  promise.catch(() => undefined);
  return { promise, reject };
}

function cancellation(signal: AbortSignal): DatabaseError {
  if (signal.reason instanceof DatabaseError) return signal.reason;
  return new DatabaseError('TIMEOUT', 'The request was given up before the database answered.', {
    cause: signal.reason,
  });
}

function watchForSilence(replace: () => void): { missed(): void; heard(): void } {
  let misses: number[] = [];
  return {
    missed() {
      const now = performance.now();
      misses = [...misses.filter((miss) => now - miss < SILENCE.withinMs), now];
      if (misses.length < SILENCE.misses) return;
      misses = [];
      replace();
    },
    heard() {
      misses = [];
    },
  };
}
