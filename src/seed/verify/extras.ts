import type { Session } from 'neo4j-driver';
import { LOADER } from '../write/batches.ts';
import { PATIENT } from '../write/transaction.ts';
import type { Difference } from './difference.ts';

/** Which records a seed stands for. */
export interface Wanted {
  readonly node: (id: string) => boolean;
  readonly edge: (type: string, rid: string) => boolean;
}

/** What the graph holds besides, whoever put it there: data of others that do not touch it are none of it. */
export async function* extras(session: Session, wanted: Wanted): AsyncIterable<Difference> {
  const loader = { loader: LOADER };
  const nodes = session.run(
    'MATCH (n) WHERE n:Entity OR n.loadedBy = $loader RETURN n.id, n.label',
    loader,
    PATIENT,
  );
  for await (const record of nodes) {
    const [key, name] = [...record.values()].map(textOf);
    if (key == null || !wanted.node(key))
      yield { what: 'extra', sort: 'node', name: name ?? null, key: key ?? null };
  }
  const edges = session.run(
    'MATCH (a)-[r]->(b) WHERE r.loadedBy = $loader OR a:Entity AND b:Entity RETURN type(r), r.rid',
    loader,
    PATIENT,
  );
  for await (const record of edges) {
    const [name, key] = [...record.values()].map(textOf);
    if (name == null || key == null || !wanted.edge(name, key))
      yield { what: 'extra', sort: 'edge', name: name ?? null, key: key ?? null };
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
