import { grouped } from '../../dossier/grouped.ts';
import { isMain } from '../../vocabulary.ts';
import type { GraphEdge } from '../api/answers.ts';
import { degrees } from './degrees.ts';

type Line = Pick<GraphEdge, 'source' | 'target' | 'relation'>;

/** How many responses each record of a drawing had, direct and indirect, or made, if it is somebody; others are left out. */
export function responsesOf(edges: readonly Line[]): ReadonlyMap<string, number> {
  const responses = edges.filter(({ relation }) => isMain(relation));
  const to = sourcesByTarget(responses);
  const responding = new Set(responses.map(({ source }) => source));
  const did = edges.filter(
    ({ source, target, relation }) => relation === DID && responding.has(target) && source !== target,
  );
  const made = grouped(did, ({ source }) => source).map(
    (all) => [all[0]?.source ?? '', new Set(all.map(({ target }) => target)).size] as const,
  );
  return new Map([...[...to.keys()].map((id) => [id, reachedFrom(id, to).size] as const), ...made]);
}

const DID = 'PERFORMED';

const sourcesByTarget = (lines: readonly Line[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    grouped(lines, ({ target }) => target).map((all) => [
      all[0]?.target ?? '',
      all.map(({ source }) => source),
    ]),
  );

function reachedFrom(start: string, to: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const next of to.get(id) ?? [])
      if (next !== start && !found.has(next)) {
        found.add(next);
        waiting.push(next);
      }
  return found;
}

/** How many records have their names in a drawing in any case, if there is any room. */
export const FIRST = 10;

/** What readers look for first: what was most responded to and who responded most, then what has the most lines. */
export function weightiest(ids: readonly string[], edges: readonly Line[], most = FIRST): readonly string[] {
  const [responses, degree] = [responsesOf(edges), degrees(edges)];
  const of = (by: ReadonlyMap<string, number>, id: string) => by.get(id) ?? 0;
  return ids
    .toSorted(
      (one, other) => of(responses, other) - of(responses, one) || of(degree, other) - of(degree, one),
    )
    .slice(0, most);
}
