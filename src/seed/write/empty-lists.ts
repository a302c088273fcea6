import type { Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import type { Ontology } from '../../ontology/index.ts';
import { PATIENT } from './transaction.ts';

/** The files of an offline import cannot tell an empty list from a missing one: this adds the empty ones. */
export async function fillEmptyLists(session: Session, ontology: Ontology): Promise<void> {
  for (const text of emptyLists(ontology)) await session.run(text, {}, PATIENT);
}

function emptyLists(ontology: Ontology): readonly string[] {
  return ontology.nodes.flatMap(({ name, own, properties }) => {
    const lists = own
      .filter((name) => properties[name]?.facets.list && !properties[name].facets.optional)
      .map((property) => `n.${identifier(property)}`);
    if (lists.length === 0) return [];
    return [
      `MATCH (n:${identifier(name)}) WHERE ${lists.map((list) => `${list} IS NULL`).join(' OR ')}
CALL (n) { SET ${lists.map((list) => `${list} = coalesce(${list}, [])`).join(', ')} } IN TRANSACTIONS OF 10000 ROWS`,
    ];
  });
}
