import type { Driver } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { applySchema } from '../apply-schema.ts';
import { lock, mark } from '../load-state.ts';
import { inTransaction } from '../transaction.ts';

interface FinishOptions {
  readonly driver: Driver;
  readonly database: string;
  readonly ontology: Ontology;
  readonly seedDigest: string;
}

/** Makes a graph that was imported offline the same as one that was loaded: empty lists, constraints, and its state. */
export async function finishImport(options: FinishOptions): Promise<void> {
  const { driver, database, ontology } = options;
  const session = driver.session({ database });
  try {
    for (const text of emptyLists(ontology)) await session.run(text);
    await applySchema(session, ontology);
    await inTransaction(session, async (tx) => {
      await lock(tx);
      await mark(tx, options, 'COMPLETE');
    });
  } finally {
    await session.close();
  }
}

/** The files of an import cannot tell a list without items from one that is not there. */
function emptyLists(ontology: Ontology): readonly string[] {
  return ontology.nodes.flatMap(({ name, own, properties }) => {
    const lists = own
      .filter((property) => properties[property]?.facets.list)
      .map((property) => `n.${identifier(property)}`);
    if (lists.length === 0) return [];
    return [
      `MATCH (n:${identifier(name)}) WHERE ${lists.map((list) => `${list} IS NULL`).join(' OR ')}
CALL (n) { SET ${lists.map((list) => `${list} = coalesce(${list}, [])`).join(', ')} } IN TRANSACTIONS OF 10000 ROWS`,
    ];
  });
}
