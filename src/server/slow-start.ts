import type { RunStatement } from '../cypher/statement.ts';
import { createTurns } from './http/turns.ts';

/** How many statements at once a database gets while its speed is unknown. */
const FIRST = 4;
/** An answer within this many milliseconds shows that the database can take one more at a time. */
const QUICK_MS = 250;

export interface SlowStart {
  /** Runs the statements of requests. */
  readonly run: RunStatement;
  /** Starts again with few statements at once: the database has just started. */
  reset(): void;
  /** Waits until no statement of a request runs, for `ms` at most. */
  quiet(ms: number): Promise<void>;
}

export interface SlowStartOptions {
  /** The final limit on statements at once. */
  readonly most: number;
  /** How long a statement waits for its turn, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Gives a database few statements at once, and one more with each quick answer. A database that has just started runs
 * everything many times slower: fifty at once would all be late, while one after another they are in time.
 */
export function slowStart(run: RunStatement, { most, waitMs }: SlowStartOptions): SlowStart {
  let atOnce = Math.min(FIRST, most);
  let running = 0;
  const turns = createTurns({ most: () => atOnce, waitMs });
  const idle = new Set<() => void>();

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
        if (running === 0) {
          for (const tell of idle) tell();
          idle.clear();
        }
      }
    },
    reset() {
      atOnce = Math.min(FIRST, most);
    },
    async quiet(ms) {
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          idle.delete(tell);
          resolve();
        }, ms);
        const tell = () => {
          clearTimeout(timer);
          resolve();
        };
        idle.add(tell);
      });
    },
  };
}
