import { cypher, type Fragment } from '../../src/cypher/fragment.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { QueryError } from '../../src/errors.ts';
import type { Neo4jContext } from '../../src/pothos-neo4j/index.ts';
import { luceneQuery } from './lucene.ts';

const LONGEST_ID = 100;

/** Checks an id argument before anything runs. Throws a QueryError. */
export function checkId(id: string | number, argument = 'id'): string {
  const text = String(id);
  if (text === '' || text.length > LONGEST_ID || !/^[\x21-\x7e]+$/.test(text)) {
    throw new QueryError(`${argument}: this cannot be an id`, {
      hint: `an id has 1 to ${LONGEST_ID} letters, digits and hyphens, such as tamir-rice`,
    });
  }
  return text;
}

/** The node with an id; a merged id leads to the record that took it over. */
export function matchById(bound: Scope, id: string): Fragment {
  return cypher`MATCH (given:Entity {id: ${id}}) OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity) WITH coalesce(kept, given) AS ${bound.node}`;
}

/**
 * Throws NOT_FOUND for an id that leads to nothing of the wanted kind, with the ids that come closest; gives null where
 * there is such a record after all.
 */
export async function notFound(
  id: string,
  kind: string,
  context: Neo4jContext,
  argument = 'id',
): Promise<null> {
  const words = luceneQuery(id.replaceAll(/[-:]/g, ' '));
  const rows = await context.run({
    text: `OPTIONAL MATCH (other:Entity {id: $id})
CALL () {
  CALL db.index.fulltext.queryNodes('antiphon_text', $words, {limit: 20}) YIELD node, score
  WHERE $label IN labels(node) RETURN node.id AS close ORDER BY score DESC, close LIMIT 3
}
RETURN other.label AS label, collect(close) AS close`,
    params: { id, words: words ?? 'antiphon', label: kind },
  });
  const [label, close] = rows[0] ?? [];
  // Of several ids it is another one that leads nowhere.
  if (typeof label === 'string' && kind === 'Entity') return null;
  if (typeof label === 'string') {
    throw new QueryError(`${argument}: ${id} is a ${label}, not a ${kind}`, {
      code: 'NOT_FOUND',
      hint: `ask for it with node(id: "${id}")`,
    });
  }
  const suggestions =
    Array.isArray(close) && close.length > 0
      ? `did you mean ${close.join(', ')}?`
      : 'find ids with search(text: "…")';
  throw new QueryError(`${argument}: there is no ${kind === 'Entity' ? 'record' : kind} with the id ${id}`, {
    code: 'NOT_FOUND',
    hint: suggestions,
  });
}
