import { cypher, type Fragment } from '../../src/cypher/fragment.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { QueryError } from '../../src/errors.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import { TEXT_INDEX } from '../../src/ontology/constraints.ts';
import { searchedFor } from '../../src/search/words.ts';
import { builder } from '../builder.ts';
import type { ReadContext } from '../read-context.ts';

/** Checks an id of an argument before anything runs. Throws a QueryError. */
export function checkId(id: string, context: ReadContext, argument: string): string {
  const { idCharacters } = context.limits;
  if (id === '' || id.length > idCharacters || !/^[\x21-\x7e]+$/.test(id)) {
    throw new QueryError(`${argument}: this cannot be an id`, {
      hint: `an id has 1 to ${idCharacters} letters, digits and hyphens, such as tamir-rice`,
      refused: { argument, value: id },
    });
  }
  return id;
}

/** Checks an argument that names records. Throws a QueryError. */
function checkIds(ids: readonly string[], argument: string, context: ReadContext): readonly string[] {
  const most = FIXED_LIMITS.ids;
  if (ids.length === 0 || ids.length > most)
    throw new QueryError(`${argument}: ${ids.length} ids`, { hint: `name 1 to ${most}` });
  return ids.map((id) => checkId(id, context, argument));
}

/** The node with an id; a merged id leads to the record that took it over. */
export function matchById(bound: Scope, id: string): Fragment {
  return cypher`MATCH (given:Entity {id: ${id}}) OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity) WITH coalesce(kept, given) AS ${bound.node}`;
}

/** The nodes with these ids, each once; a merged id leads to the record that took it over. */
export function matchByIds(node: Fragment, ids: readonly string[]): Fragment {
  return cypher`MATCH (given:Entity) WHERE given.id IN ${ids} OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity) WITH DISTINCT coalesce(kept, given) AS ${node}`;
}

/**
 * Throws NOT_FOUND for an id that leads to nothing of the wanted kind, with the ids that come closest. Where there is
 * such a record after all, nothing else was found about it, and that is the answer.
 */
async function missing(
  { id, kind, argument }: { readonly id: string; readonly kind: string; readonly argument: string },
  context: ReadContext,
): Promise<void> {
  const searched = searchedFor(id, context.limits.searchWords);
  const rows = await context.run({
    text: `OPTIONAL MATCH (given:Entity {id: $id}) OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS other
CALL () {
  CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', $words, {limit: 20}) YIELD node, score
  WHERE $kind IN labels(node) WITH node.id AS id, score ORDER BY score DESC, id LIMIT 3 RETURN collect(id) AS close
}
RETURN other.label AS label, $kind IN labels(other) AS fits, close`,
    params: { id, words: searched?.lucene ?? 'antiphon', kind },
  });
  const [label, fits, close] = rows[0] ?? [];
  if (fits === true) return;
  if (typeof label === 'string') {
    throw new QueryError(`${argument}: ${id} is of the kind ${label}, not ${kind}`, {
      code: 'NOT_FOUND',
      hint: `ask for it with node(id: "${id}")`,
      refused: { argument, value: id },
    });
  }
  const suggestions = Array.isArray(close) ? close.map(String) : [];
  throw new QueryError(`${argument}: there is no ${kind === 'Entity' ? 'record' : kind} with the id ${id}`, {
    code: 'NOT_FOUND',
    hint:
      suggestions.length > 0 ? `did you mean ${suggestions.join(', ')}?` : 'find ids with search(text: "…")',
    refused: { argument, value: id, suggestions },
  });
}

builder.neo4jRecords({ check: checkIds, missing });
