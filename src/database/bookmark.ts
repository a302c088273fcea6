import { type Driver, session as mode } from 'neo4j-driver';

/**
 * Names the state of the database after everything written so far: a read with this bookmark sees at least that, on any
 * member of a cluster. Asks the member that takes writes.
 */
export async function latestBookmark(driver: Driver, database: string): Promise<string> {
  const session = driver.session({ database, defaultAccessMode: mode.WRITE });
  try {
    await session.run('RETURN 1');
    return session.lastBookmarks().join(',');
  } finally {
    await session.close();
  }
}
