import type { Driver } from 'neo4j-driver';
import { counts } from '../../schema/counts/index.ts';
import { storeCounts } from '../../src/seed/write/counts.ts';

/** Counts a graph to which records were added by hand, as loading does. */
export async function recount(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.executeWrite((tx) => storeCounts(tx, counts), { timeout: 300_000 });
  } finally {
    await session.close();
  }
}
