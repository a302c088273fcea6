import { setTimeout as sleep } from 'node:timers/promises';
import type { RunStatement } from '../cypher/statement.ts';
import { createTurns } from './http/turns.ts';

/** How many statements at once a database gets while nothing is known about it. */
const FIRST = 4;
/** An answer within this many milliseconds says that the database can take one more at a time. */
const QUICK_MS = 250;

export interface SlowStart {
  /** What requests ask with. */
  readonly run: RunStatement;
  /** Starts again with few statements at once: the database has just started. */
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
  const turns = createTurns({ most: () => atOnce, waitMs });
  const idle: (() => void)[] = [];

  return {
    async run(statement, options) {
      const end = await turns.take(options?.signal ?? new AbortController().signal);
      running++;
      const start = performance.now();
      try {
        const rows = await run(statement, options);
        if (atOnce < most && performance.now() - start < QUICK_MS) atOnce++;
        return rows;
      } finally {
        running--;
        end();
        if (running === 0) for (const tell of idle.splice(0)) tell();
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
