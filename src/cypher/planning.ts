import { LRUCache } from 'lru-cache';
import { DatabaseError } from '../errors.ts';
import { isFromDatabase } from './database-error.ts';
import type { RunStatement, Statement } from './statement.ts';

/** As many plans as the database keeps where nobody configures it. */
const PLANS = 1_000;

export interface PlanningOptions {
  readonly run: RunStatement;
  /** Lets the database plan a statement without running it, and keep the plan. */
  readonly plan: (statement: Statement) => Promise<unknown>;
}

/**
 * A database that has just started takes seconds to plan a long statement, and starts over each time it is stopped. So a
 * statement that ran out of time, and never came to its end before, is planned apart, with more time, and then run once
 * more with the usual time. One is planned at a time, so that nobody holds up the database with statements made for it.
 *
 * A request for a statement that another is running for the first time waits until that ends: fifty at once would
 * plan it fifty times.
 */
export function planningApart({ run, plan }: PlanningOptions): RunStatement {
  const planned = new LRUCache<string, true>({ max: PLANS });
  const first = new Map<string, Promise<unknown>>();
  let busy: Promise<unknown> | undefined;

  /** Waits for its turn and for its plan; false where the caller leaves before. */
  async function planInTurn(statement: Statement, signal: AbortSignal | undefined): Promise<boolean> {
    while (busy !== undefined && !signal?.aborted) await whileStaying(busy, signal);
    if (signal?.aborted) return false;
    const planning = plan(statement)
      .catch(() => undefined)
      .finally(() => {
        busy = undefined;
      });
    busy = planning;
    await whileStaying(planning, signal);
    return !signal?.aborted;
  }

  const attempt: RunStatement = async (statement, options = {}) => {
    const { text } = statement;
    const andRemember = async () => {
      const rows = await run(statement, options);
      planned.set(text, true);
      return rows;
    };
    try {
      return await andRemember();
    } catch (error) {
      if (planned.has(text) || !wasStopped(error) || !(await planInTurn(statement, options.signal)))
        throw error;
      return andRemember();
    }
  };

  return async (statement, options = {}) => {
    const { text } = statement;
    // A statement that waits for a state of the database is not worth waiting for.
    if (planned.has(text) || options.bookmarks !== undefined) return attempt(statement, options);
    const before = first.get(text);
    if (before !== undefined) {
      await whileStaying(before, options.signal);
      return attempt(statement, options);
    }
    const answer = attempt(statement, options);
    first.set(
      text,
      answer.then(
        () => first.delete(text),
        () => first.delete(text),
      ),
    );
    return answer;
  };
}

/** Whether the database itself stopped it: one that has gone silent plans nothing either. */
const wasStopped = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === 'TIMEOUT' && isFromDatabase(error.cause);

/** Waits for something that never fails, no longer than the caller stays. A caller may stay for many statements: nothing is left with it. */
async function whileStaying(awaited: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return;
  let leave = () => {};
  const leaving = new Promise<void>((resolve) => {
    leave = resolve;
  });
  signal?.addEventListener('abort', leave, { once: true });
  await Promise.race([awaited, leaving]);
  signal?.removeEventListener('abort', leave);
}
