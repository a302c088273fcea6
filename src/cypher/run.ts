import neo4j, { type BookmarkManager, type Driver } from 'neo4j-driver';
import { isBrokenConnection, isFromDatabase, StatementFault, toDatabaseError } from './database-error.ts';
import { cancellation, startDeadline } from './deadline.ts';
import { type DriverSource, fixedDriver } from './drivers.ts';
import { planningApart } from './planning.ts';
import { watchForSilence } from './silence.ts';
import type { Row, RunOptions, RunStatement, Statement } from './statement.ts';

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
  /** Told of each statement that found no way to the database. */
  readonly onLost?: () => void;
}

const FETCH_SIZE = 1000;

/**
 * Makes the function that runs read-only statements: auto-commit, READ access, tried again once if the connection
 * broke, and once more after it was planned apart: see `planningApart`. Each try settles by `deadlineMs`, which the driver
 * alone does not promise on a silent network. Leaving early, by deadline or by signal, resets the connection, which ends
 * the statement in the database too.
 */
export function createRunner(options: RunnerOptions): RunStatement {
  const { database, bookmarkManager, transactionTimeoutMs = 3000, deadlineMs = 5000, onLost } = options;
  const source = 'current' in options.driver ? options.driver : fixedDriver(options.driver);
  const silence = watchForSilence(source);

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
      const result = begin(() => session.run(text, params, { timeout }));
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
    // A wait for a state that is never reached says nothing about the connections.
    const onDeadline = bookmarks === undefined ? silence.wait().missed : () => undefined;
    const end = startDeadline(signal, times.deadlineMs, onDeadline);
    const once = () =>
      attempt(statement, { end: end.missed, bookmarks, timeout: times.transactionTimeoutMs });
    try {
      return await once().catch((error: unknown) => {
        if (!isBrokenConnection(error)) throw error;
        return once();
      });
    } catch (error) {
      if (isFromDatabase(error)) silence.heard();
      if (isBrokenConnection(error)) onLost?.();
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

/**
 * Begins a statement. What the driver refuses at once is a fault of ours. It takes a stack trace for every result, a tenth
 * of the time of a small answer, which nobody reads.
 */
function begin<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } catch (cause) {
    throw new StatementFault(cause);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Attempt extends Pick<RunOptions, 'bookmarks'> {
  readonly end: Promise<never>;
  readonly timeout: number;
}
