import type { LoadEntry } from '../../changes/change.ts';
import { changesOfStatement, entryIn } from '../../changes/read.ts';
import { claimIn, valuesOf } from '../../changes/standing.ts';
import { type Stands, standsIn } from '../../changes/stands.ts';
import type { Row, Statement } from '../../cypher/statement.ts';
import { QueryError } from '../../errors.ts';
import { FIXED_LIMITS } from '../../limits/limits.ts';
import type { Answer } from '../http/answer.ts';
import { fileAnswer, JSON_TYPE, knownOf, unchanged } from '../http/file-answer.ts';
import { at, type Page, type Visit } from './page.ts';

/** Asks what is stored under ids: see `StoredUnder`. */
export type AskStandings = (ids: readonly string[]) => Statement;

/** `/standing.json?of=<id>&of=<id>`: how facts, events and claims stand now. `antiphon watch` asks it. */
export function standingPage(ask: AskStandings): Page {
  return { ...at('/standing.json'), handle: (visit) => answer(ask, visit) };
}

async function answer(ask: AskStandings, { request, url, context, version }: Visit): Promise<Answer> {
  const ids = idsIn(url);
  const known = knownOf(request, 'file', version?.tag);
  const same = unchanged(known);
  if (same !== undefined) return same;
  const found = (await context.run(ask(ids))).map(standsOf);
  const keys = found.flatMap(({ id, rid }) => [id, ...(rid === null ? [] : [rid])]);
  const loads = await context.run(changesOfStatement([...new Set(keys)]));
  const changedAt = lastChanges(loads.map(entryIn));
  const standings = found.map((one) => ({
    ...one,
    changedAt: changedAt.get(one.id) ?? changedAt.get(one.rid ?? '') ?? null,
  }));
  const body = JSON.stringify({ standings });
  return fileAnswer(known, { mediaType: JSON_TYPE, body: `${body}\n` });
}

/** When each fact, and each event, was changed last, by its key and its id. */
function lastChanges(entries: readonly LoadEntry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // The newest load comes first.
  for (const { at: moment, changes } of entries)
    for (const { rid, subject, object } of changes)
      for (const key of object === null ? [rid, subject.id] : [rid])
        if (!found.has(key)) found.set(key, moment);
  return found;
}

function idsIn(url: URL): readonly string[] {
  const other = [...url.searchParams.keys()].find((name) => name !== 'of');
  const ids = [...new Set(url.searchParams.getAll('of'))];
  const most = FIXED_LIMITS.ids;
  if (other === undefined && ids.length > 0 && ids.length <= most) return ids;
  throw new QueryError(
    other === undefined
      ? `of: ${ids.length} ids`
      : `/standing.json takes no parameter ${JSON.stringify(other)}`,
    { hint: `name 1 to ${most} facts, events or claims by their ids: /standing.json?of=<id>&of=<id>` },
  );
}

function standsOf([asked, id, values, fact, claims, against, isWhole]: Row): Stands {
  return standsIn({
    asked: String(asked),
    node: typeof id === 'string' ? { id, values: valuesOf(values) } : undefined,
    fact: fact === null ? undefined : valuesOf(fact),
    claims: statesIn(claims),
    against: statesIn(Array.isArray(against) ? against.flat() : []),
    isWhole: isWhole !== false,
  });
}

const statesIn = (found: unknown) =>
  Array.isArray(found) ? found.map(valuesOf).map((values) => claimIn(String(values.id), values)) : [];
