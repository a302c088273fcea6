import type { ManagedTransaction, Session } from 'neo4j-driver';
import { LOADER } from './batches.ts';
import { PATIENT } from './transaction.ts';

const NODES = 'MATCH (n:Entity) WHERE n.loadedBy = $loader';
const EDGES = 'MATCH (:Entity)-[r]->() WHERE r.loadedBy = $loader';
const FORGET = { nodes: "SET n.digest = ''", edges: "SET r.digest = ''" };

/** Forgets the fingerprints of all that is stored: every row is then written as if it had changed. */
export async function forgetDigests(tx: ManagedTransaction): Promise<void> {
  await tx.run(`${NODES} ${FORGET.nodes}`, { loader: LOADER });
  await tx.run(`${EDGES} ${FORGET.edges}`, { loader: LOADER });
}

/** The same for a graph of any size, part by part: to be called when it says already that it is being loaded. */
export async function forgetDigestsInParts(session: Session): Promise<void> {
  const inParts = (work: string, of: string) => `CALL (${of}) { ${work} } IN TRANSACTIONS OF 10000 ROWS`;
  await session.run(`${NODES} ${inParts(FORGET.nodes, 'n')}`, { loader: LOADER }, PATIENT);
  await session.run(`${EDGES} ${inParts(FORGET.edges, 'r')}`, { loader: LOADER }, PATIENT);
}
