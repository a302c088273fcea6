import neo4j from 'neo4j-driver';
import { toDatabaseError } from './database-error.ts';
import type { DriverSource } from './drivers.ts';
import type { Statement } from './statement.ts';

/** Asks the database how it would run a statement: the table that it draws of its plan. Fails with a DatabaseError. */
export type PlanText = (statement: Statement) => Promise<string>;

export function createPlanText({
  driver,
  database,
  timeoutMs,
}: {
  readonly driver: DriverSource;
  readonly database: string;
  readonly timeoutMs: number;
}): PlanText {
  return async ({ text, params }) => {
    const session = driver.current().session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { summary } = await session.run(`EXPLAIN ${text}`, params, { timeout: timeoutMs });
      return summary.plan === false
        ? ''
        : String(summary.plan.arguments['string-representation'] ?? '').trimEnd();
    } catch (error) {
      throw toDatabaseError(error);
    } finally {
      await session.close();
    }
  };
}
