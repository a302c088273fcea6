import type { ManagedTransaction, Session } from 'neo4j-driver';

/** Loading takes longer than a server allows a request: on a slow machine, even what fits into one transaction. */
export const PATIENT = { timeout: 3_600_000 };

/** Does some work in a transaction of its own, all or nothing. */
export function inTransaction<T>(
  session: Pick<Session, 'executeWrite'>,
  work: (tx: ManagedTransaction) => Promise<T>,
): Promise<T> {
  return session.executeWrite(work, PATIENT);
}
