import type { ManagedTransaction, QueryResult, Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { type Batch, LOADER, recordIn } from './batches.ts';
import type { Stored, StoredGraph } from './changes.ts';
import { isNoNote } from './counts.ts';
import { PATIENT } from './transaction.ts';

type Runner = Pick<ManagedTransaction, 'run'>;

/** Fingerprints of all that this loader stored. */
export async function readStored(tx: Runner, ontology: Ontology): Promise<StoredGraph> {
  const nodes = await tx.run(
    `MATCH ${recordIn(ontology, 'n')} WHERE n.loadedBy = $loader RETURN n.id, n.label, n.digest, n.rid`,
    { loader: LOADER },
  );
  const edges = await tx.run(
    `MATCH ${recordIn(ontology, 'a')}-[r]->(b) WHERE r.loadedBy = $loader RETURN type(r), r.rid, r.digest, a.id, b.id`,
    { loader: LOADER },
  );
  return { nodes: nodesOf(nodes), edges: edgesOf(edges) };
}

/** How many foreign nodes this database holds, and which of our ids they have. */
export async function readForeign(
  session: Pick<Session, 'run'>,
  ontology: Ontology,
  isWanted: (id: string) => boolean,
): Promise<{ readonly count: number; readonly taken: readonly string[] }> {
  const counted = await session.run(
    `MATCH (n) WHERE coalesce(n.loadedBy, '') <> $loader AND ${isNoNote('n')} RETURN count(n)`,
    { loader: LOADER },
    PATIENT,
  );
  const count = Number(counted.records[0]?.get(0) ?? 0);
  if (count === 0) return { count, taken: [] };
  const { records } = await session.run(
    `MATCH ${recordIn(ontology, 'n')} WHERE coalesce(n.loadedBy, '') <> $loader RETURN n.id`,
    {
      loader: LOADER,
    },
  );
  const ids = records.map((record) => String(record.get(0)));
  return { count, taken: ids.filter(isWanted).slice(0, 10) };
}

/** What is stored of the rows of a batch. */
export async function readStoredOf(
  tx: Runner,
  ontology: Ontology,
  { what, name, rows }: Batch,
): Promise<StoredGraph> {
  const keys = rows.map(({ key }) => key);
  const empty: StoredGraph = { nodes: new Map(), edges: new Map() };
  return what === 'node'
    ? {
        ...empty,
        nodes: nodesOf(
          await tx.run(
            `UNWIND $keys AS key MATCH ${recordIn(ontology, 'n', ' {id: key}')} RETURN n.id, n.label, n.digest, n.rid`,
            { keys },
          ),
        ),
      }
    : {
        ...empty,
        edges: edgesOf(
          await tx.run(
            `UNWIND $keys AS key MATCH (a)-[r:${identifier(name)} {rid: key}]->(b)
             RETURN type(r), r.rid, r.digest, a.id, b.id`,
            { keys },
          ),
        ),
      };
}

function nodesOf({ records }: QueryResult): ReadonlyMap<string, Stored> {
  return new Map(
    records.map((record): [string, Stored] => {
      const [id, name, digest, rid] = [...record.values()];
      return [
        String(id),
        { name: String(name), digest: String(digest), ...(typeof rid === 'string' && { rid }) },
      ];
    }),
  );
}

function edgesOf({ records }: QueryResult): ReadonlyMap<string, Stored> {
  return new Map(
    records.map((record): [string, Stored] => {
      const [name = '', rid = '', digest = '', from = '', to = ''] = [...record.values()].map(String);
      return [`${name} ${rid}`, { name, digest, from, to }];
    }),
  );
}
