import type { Driver } from 'neo4j-driver';
import { counts } from '../../schema/counts/index.ts';
import { storeCounts } from '../../src/seed/write/counts.ts';
import { inTransaction } from '../../src/seed/write/transaction.ts';

/** Counts a graph anew, as loading does: one to which records were added by hand, or that an older version loaded. */
export async function recount(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await inTransaction(session, (tx) => storeCounts(tx, counts));
  } finally {
    await session.close();
  }
}
