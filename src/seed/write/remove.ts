import type { ManagedTransaction } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { LOADER, recordIn } from './batches.ts';
import type { Changes } from './changes.ts';

export async function removeEdges(
  tx: ManagedTransaction,
  { removedEdges }: Pick<Changes, 'removedEdges'>,
): Promise<void> {
  const types = new Set(removedEdges.map(([type]) => type));
  for (const type of types) {
    const rids = removedEdges.filter(([name]) => name === type).map(([, rid]) => rid);
    await tx.run(
      `MATCH ()-[r:${identifier(type)}]->() WHERE r.rid IN $rids AND r.loadedBy = $loader DELETE r`,
      { rids, loader: LOADER },
    );
  }
}

export async function removeNodes(
  tx: ManagedTransaction,
  ontology: Ontology,
  { removedNodes }: Pick<Changes, 'removedNodes'>,
): Promise<void> {
  await tx.run(
    `UNWIND $ids AS id MATCH ${recordIn(ontology, 'n', ' {id: id}')} WHERE n.loadedBy = $loader DETACH DELETE n`,
    {
      ids: removedNodes,
      loader: LOADER,
    },
  );
}
