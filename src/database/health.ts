import { session } from 'neo4j-driver';
import type { Database } from './connect.ts';
import { DeadlineExceeded, within } from './deadline.ts';

const HEALTH_MS = 2_000;
/** The reason if it is there, or was a moment ago, but does not answer in time. */
export const LATE = 'The database does not answer.';

/** Whether the database answers now; `reason` is for people and reveals nothing internal. */
export interface Health {
  readonly ready: boolean;
  readonly reason?: string;
}

/** Runs a tiny read, for at most two seconds; never throws. */
export async function checkHealth({
  driver,
  database,
}: Pick<Database, 'driver' | 'database'>): Promise<Health> {
  const reading = driver.session({ database, defaultAccessMode: session.READ });
  try {
    await within(HEALTH_MS, reading.run('RETURN 1', {}, { timeout: HEALTH_MS }));
    return { ready: true };
  } catch (error) {
    const late = error instanceof DeadlineExceeded;
    return {
      ready: false,
      reason: late ? LATE : 'The database cannot be reached.',
    };
  } finally {
    // Not awaited: on a silent network closing takes as long as reading.
    reading.close().catch(() => {});
  }
}
