import { cypher, type Fragment } from '../../src/cypher/fragment.ts';
import type { Scope } from '../../src/cypher/plan.ts';
import { QueryError } from '../../src/errors.ts';
import { searchedFor } from '../../src/search/words.ts';
import { type ReadContext, readLimits, type WithLimits } from './read-limits.ts';

/** Checks an id argument before anything runs. Throws a QueryError. */
export function checkId(id: string | number, context: ReadContext | WithLimits, argument = 'id'): string {
  const text = String(id);
  const { idCharacters } = readLimits(context);
  if (text === '' || text.length > idCharacters || !/^[\x21-\x7e]+$/.test(text)) {
    throw new QueryError(`${argument}: this cannot be an id`, {
      hint: `an id has 1 to ${idCharacters} letters, digits and hyphens, such as tamir-rice`,
      refused: { argument, value: text },
    });
  }
  return text;
}

const MOST_IDS = 50;

/** Checks an argument that is a list of ids. Throws a QueryError. */
export function checkIds(
  ids: readonly (string | number)[],
  context: ReadContext | WithLimits,
  argument: string,
): readonly string[] {
  if (ids.length === 0 || ids.length > MOST_IDS)
    throw new QueryError(`${argument}: ${ids.length} ids`, { hint: `name 1 to ${MOST_IDS}` });
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
 * Throws NOT_FOUND for an id that leads to nothing of the wanted kind, with the ids that come closest; gives null where
 * there is such a record after all, so that nothing else was found about it.
 */
export async function notFound(
  id: string,
  kind: string,
  context: ReadContext,
  argument = 'id',
): Promise<null> {
  const searched = searchedFor(id, readLimits(context).searchWords);
  const rows = await context.run({
    text: `OPTIONAL MATCH (given:Entity {id: $id}) OPTIONAL MATCH (given)-[:REDIRECTS_TO]->(kept:Entity)
WITH coalesce(kept, given) AS other
CALL () {
  CALL db.index.fulltext.queryNodes('antiphon_search', $words, {limit: 20}) YIELD node, score
  WHERE $kind IN labels(node) WITH node.id AS id, score ORDER BY score DESC, id LIMIT 3 RETURN collect(id) AS close
}
RETURN other.label AS label, $kind IN labels(other) AS fits, close`,
    params: { id, words: searched?.lucene ?? 'antiphon', kind },
  });
  const [label, fits, close] = rows[0] ?? [];
  if (fits === true) return null;
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

/**
 * What a list without rows asks before it says so: throws NOT_FOUND for the first of the arguments whose id leads to
 * nothing of its kind. Where all are there, the list is empty in earnest; only then does it cost a statement for each.
 */
export async function allFound(
  kinds: Readonly<Record<string, string>>,
  args: Readonly<Record<string, unknown>>,
  context: ReadContext,
): Promise<null> {
  for (const [argument, kind] of Object.entries(kinds)) {
    for (const id of [args[argument]].flat()) {
      if (typeof id === 'string' || typeof id === 'number')
        await notFound(checkId(id, context, argument), kind, context, argument);
    }
  }
  return null;
}
