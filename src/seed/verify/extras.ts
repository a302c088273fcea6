import type { Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { LOADER } from '../write/batches.ts';
import { PATIENT } from '../write/transaction.ts';
import type { Difference } from './difference.ts';

/** Which records a seed describes. */
export interface Wanted {
  readonly node: (id: string) => boolean;
  readonly edge: (type: string, rid: string) => boolean;
}

/** What the graph holds in addition, whoever stored it, except foreign data that does not touch it. */
export async function* extras(
  session: Session,
  ontology: Ontology,
  wanted: Wanted,
): AsyncIterable<Difference> {
  const loader = { loader: LOADER };
  const root = identifier(ontology.evidence.root);
  const nodes = session.run(
    `MATCH (n) WHERE n:${root} OR n.loadedBy = $loader RETURN n.id, n.label`,
    loader,
    PATIENT,
  );
  for await (const record of nodes) {
    const [key, name] = [...record.values()].map(textOf);
    if (key == null || !wanted.node(key))
      yield { what: 'extra', sort: 'node', name: name ?? null, key: key ?? null };
  }
  const edges = session.run(
    `MATCH (a)-[r]->(b) WHERE r.loadedBy = $loader OR a:${root} AND b:${root} RETURN type(r), r.rid`,
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
