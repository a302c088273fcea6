import type { ManagedTransaction } from 'neo4j-driver';
import { LOADER } from './batches.ts';
import type { Stored, StoredGraph } from './changes.ts';

type Runner = Pick<ManagedTransaction, 'run'>;

/** Fingerprints of all that this loader stored. */
export async function readStored(tx: Runner): Promise<StoredGraph> {
  const nodes = await tx.run(
    'MATCH (n:Entity) WHERE n.loadedBy = $loader RETURN n.id, n.label, n.digest, n.rid',
    { loader: LOADER },
  );
  const edges = await tx.run(
    'MATCH (a:Entity)-[r]->(b) WHERE r.loadedBy = $loader RETURN type(r), r.rid, r.digest, a.id, b.id',
    { loader: LOADER },
  );
  return {
    nodes: new Map(
      nodes.records.map((record): [string, Stored] => {
        const [id, name, digest, rid] = [...record.values()];
        return [
          String(id),
          { name: String(name), digest: String(digest), ...(typeof rid === 'string' && { rid }) },
        ];
      }),
    ),
    edges: new Map(
      edges.records.map((record): [string, Stored] => {
        const [name, rid, digest, from, to] = [...record.values()].map(String);
        return [`${name} ${rid}`, { name: name ?? '', digest: digest ?? '', from: from ?? '', to: to ?? '' }];
      }),
    ),
  };
}

/** How many nodes somebody else put into this database, and which of our ids they hold. */
export async function readForeign(
  tx: Runner,
  ids: readonly string[],
): Promise<{ readonly count: number; readonly taken: readonly string[] }> {
  const { records } = await tx.run(
    `CALL () { MATCH (n) WHERE coalesce(n.loadedBy, '') <> $loader AND NOT n:AntiphonLoad RETURN count(n) AS count }
     CALL () { MATCH (n:Entity) WHERE coalesce(n.loadedBy, '') <> $loader AND n.id IN $ids RETURN collect(n.id)[..10] AS taken }
     RETURN count, taken`,
    { loader: LOADER, ids },
  );
  const [count, taken] = records[0] ? [...records[0].values()] : [];
  return { count: Number(count ?? 0), taken: Array.isArray(taken) ? taken.map(String) : [] };
}
