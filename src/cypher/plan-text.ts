import neo4j from 'neo4j-driver';
import { toDatabaseError } from './database-error.ts';
import { startDeadline } from './deadline.ts';
import type { DriverSource } from './drivers.ts';
import type { Statement } from './statement.ts';

/**
 * Asks the database how it would run a statement: the table that it draws of its plan. Ends with the signal. Fails with a DatabaseError.
 */
export type PlanText = (statement: Statement, signal: AbortSignal) => Promise<string>;

export function createPlanText({
  driver,
  database,
  transactionTimeoutMs,
  deadlineMs,
}: {
  readonly driver: DriverSource;
  readonly database: string;
  /** After how long the database itself stops planning. */
  readonly transactionTimeoutMs: number;
  /** After how long the caller gets a TIMEOUT whatever the database does. */
  readonly deadlineMs: number;
}): PlanText {
  return async ({ text, params }, signal) => {
    const deadline = startDeadline(signal, deadlineMs);
    const session = driver.current().session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const planned = session.run(`EXPLAIN ${text}`, params, { timeout: transactionTimeoutMs });
      const { summary } = await Promise.race([planned, deadline.missed]);
      return summary.plan === false
        ? ''
        : String(summary.plan.arguments['string-representation'] ?? '').trimEnd();
    } catch (error) {
      throw toDatabaseError(error);
    } finally {
      deadline.clear();
      session.close().catch(() => undefined);
    }
  };
}
