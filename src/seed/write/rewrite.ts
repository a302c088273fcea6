import type { ManagedTransaction, Session } from 'neo4j-driver';
import type { Ontology } from '../../ontology/index.ts';
import { LOADER, recordIn } from './batches.ts';
import { PATIENT } from './transaction.ts';

const nodesIn = (ontology: Ontology) => `MATCH ${recordIn(ontology, 'n')} WHERE n.loadedBy = $loader`;
const edgesIn = (ontology: Ontology) => `MATCH ${recordIn(ontology, '')}-[r]->() WHERE r.loadedBy = $loader`;
const FORGET = { nodes: "SET n.digest = ''", edges: "SET r.digest = ''" };

/** Forgets the fingerprints of all that is stored: every row is then written as if it had changed. */
export async function forgetDigests(tx: ManagedTransaction, ontology: Ontology): Promise<void> {
  await tx.run(`${nodesIn(ontology)} ${FORGET.nodes}`, { loader: LOADER });
  await tx.run(`${edgesIn(ontology)} ${FORGET.edges}`, { loader: LOADER });
}

/** The same for a graph of any size, in parts: call it once the graph says that it is loading. */
export async function forgetDigestsInParts(session: Session, ontology: Ontology): Promise<void> {
  const inParts = (work: string, of: string) => `CALL (${of}) { ${work} } IN TRANSACTIONS OF 10000 ROWS`;
  await session.run(`${nodesIn(ontology)} ${inParts(FORGET.nodes, 'n')}`, { loader: LOADER }, PATIENT);
  await session.run(`${edgesIn(ontology)} ${inParts(FORGET.edges, 'r')}`, { loader: LOADER }, PATIENT);
}
