import { setTimeout as sleep } from 'node:timers/promises';
import type { RunStatement } from '../cypher/statement.ts';
import { DatabaseError } from '../errors.ts';

/** So few statements at once are given to a database of which nothing is known yet. */
const FIRST = 4;
/** What is answered in so many milliseconds says that the database could do with one more at a time. */
const QUICK_MS = 250;

export interface SlowStart {
  /** What requests ask with. */
  readonly run: RunStatement;
  /** Begins anew with few statements at once: the database has just started. */
  reset(): void;
  /** Waits until no request asks anything, for `ms` at most. */
  quiet(ms: number): Promise<void>;
}

export interface SlowStartOptions {
  /** The most statements at once, in the end. */
  readonly most: number;
  /** How long a statement waits for its turn, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Gives a database few statements at once, and with each quick answer one more at a time. One that has just started runs
 * everything many times slower: fifty at once would all be too late, where one after another they are in time.
 */
export function slowStart(run: RunStatement, { most, waitMs }: SlowStartOptions): SlowStart {
  let atOnce = Math.min(FIRST, most);
  let running = 0;
  const queue = new Set<() => void>();
  let idle: (() => void)[] = [];

  const proceed = (): void => {
    for (const go of queue) {
      if (running >= atOnce) break;
      queue.delete(go);
      running++;
      go();
    }
    if (running > 0) return;
    for (const tell of idle) tell();
    idle = [];
  };

  /** Waits for a place and takes it. */
  function place(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => () => {
        queue.delete(go);
        clearTimeout(timer);
        reject(reason);
      };
      const timer = setTimeout(leave(busy()), waitMs);
      const gone = leave(signal?.reason);
      const go = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', gone);
        resolve();
      };
      signal?.addEventListener('abort', gone, { once: true });
      queue.add(go);
      proceed();
    });
  }

  return {
    async run(statement, options) {
      if (running < atOnce && queue.size === 0) running++;
      else await place(options?.signal);
      const start = performance.now();
      try {
        const rows = await run(statement, options);
        if (atOnce < most && performance.now() - start < QUICK_MS) atOnce++;
        return rows;
      } finally {
        running--;
        proceed();
      }
    },
    reset() {
      atOnce = Math.min(FIRST, most);
    },
    async quiet(ms) {
      if (running === 0) return;
      const over = new AbortController();
      const quiet = new Promise<void>((resolve) => idle.push(resolve));
      await Promise.race([quiet, sleep(ms, undefined, { signal: over.signal }).catch(() => {})]);
      over.abort();
    },
  };
}

const busy = (): DatabaseError =>
  new DatabaseError('DATABASE_UNAVAILABLE', 'The database is too busy to take this query now.', {
    hint: 'Nothing is wrong with the query: try again in a few seconds.',
    retriable: true,
  });
