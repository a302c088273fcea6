import type { BookmarkManager, Driver, ManagedTransaction } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';

/** By type, how many relationships of that type one node has at most. */
export type Degrees = Readonly<Record<string, { readonly out: number; readonly in: number }>>;

/** Looks at every node once for each relation it may have: for loaders, which have time. */
export async function measureDegrees(tx: ManagedTransaction, ontology: Ontology): Promise<Degrees> {
  const most = (type: string, kinds: readonly string[], pattern: string) =>
    `MATCH (n:${kinds.map(identifier).join('|')}) WITH max(COUNT { ${pattern} }) AS most RETURN '${type}' AS type, coalesce(most, 0) AS most`;
  const measured = async (end: 'from' | 'to', pattern: (type: string) => string) => {
    const parts = ontology.relations.map((relation) =>
      most(relation.name, relation[end], pattern(identifier(relation.name))),
    );
    const { records } = await tx.run(parts.join(' UNION ALL '));
    return new Map(records.map((record) => [String(record.get('type')), Number(record.get('most'))]));
  };
  const out = await measured('from', (type) => `(n)-[:${type}]->()`);
  const into = await measured('to', (type) => `(n)<-[:${type}]-()`);
  return Object.fromEntries(
    ontology.relations.map(({ name }) => [name, { out: out.get(name) ?? 0, in: into.get(name) ?? 0 }]),
  );
}

/** What the graph holds: counts that the database keeps anyway, and what its loader measured. */
export interface Held {
  readonly nodes: Readonly<Record<string, number>>;
  readonly degrees: Degrees;
}

/** Reads what the graph holds; costs the same in any graph. */
export async function readHeld(
  {
    driver,
    database,
    bookmarkManager,
  }: {
    readonly driver: Driver;
    readonly database: string;
    readonly bookmarkManager?: BookmarkManager | undefined;
  },
  ontology: Ontology,
): Promise<Held> {
  const session = driver.session({
    database,
    defaultAccessMode: 'READ',
    ...(bookmarkManager && { bookmarkManager }),
  });
  const counts = ontology.nodes.map(
    ({ name }) => `MATCH (n:${identifier(name)}) RETURN '${name}' AS label, count(n) AS count`,
  );
  try {
    const { records } = await session.run(`CALL () {
${counts.join(' UNION ALL ')}
}
OPTIONAL MATCH (load:AntiphonLoad {id: 'load'}) RETURN label, count, load.degrees AS degrees`);
    const degrees: unknown = records[0]?.get('degrees');
    // Neo4j leaves out a label that no node ever had.
    const counted = new Map(records.map((record) => [record.get('label'), Number(record.get('count'))]));
    return {
      nodes: Object.fromEntries(ontology.nodes.map(({ name }) => [name, counted.get(name) ?? 0])),
      // Written by `mark` alone. A graph loaded by an older version lacks it.
      degrees: typeof degrees === 'string' ? JSON.parse(degrees) : {},
    };
  } finally {
    await session.close();
  }
}
