import type { Row, Statement } from '../cypher/statement.ts';
import { type LoadEntry, readChange } from './change.ts';

const NEWEST = 'ORDER BY entry.at DESC, entry.id';
const OF_ENTRY = 'entry.id, toString(entry.at), entry.isFirst, coalesce(entry.isCut, false), entry.total';

/** What loads changed, the newest first, or one of them: all that are remembered, which `loadsKept` bounds. */
export const changesStatement = (load?: string): Statement => ({
  text: `MATCH (entry:AntiphonEntry)${load === undefined ? '' : ' WHERE entry.id = $load'}
WITH entry ${NEWEST}
RETURN ${OF_ENTRY}, entry.changes, size(entry.changes)`,
  params: load === undefined ? {} : { load },
});

/** What loads changed of some records, facts and events, by their ids and keys. */
export const changesOfStatement = (keys: readonly string[], load?: string): Statement => ({
  // Of each change `touched` names what it is about, between spaces: see `note`.
  text: `MATCH (entry:AntiphonEntry)${load === undefined ? '' : ' WHERE entry.id = $load'}
WITH entry ${NEWEST}
RETURN ${OF_ENTRY},
  [at IN range(0, size(entry.changes) - 1) WHERE any(key IN $keys WHERE entry.touched[at] CONTAINS key) | entry.changes[at]],
  size(entry.changes)`,
  params: { keys: keys.map((key) => ` ${key} `), ...(load !== undefined && { load }) },
});

/** A row of these statements. */
export function entryIn([id, at, isFirst, isCut, total, changes, listed]: Row): LoadEntry {
  return {
    id: String(id),
    at: String(at),
    isFirst: isFirst === true,
    isCut: isCut === true,
    total: Number(total),
    unlisted: isFirst === true ? 0 : Math.max(0, Number(total) - Number(listed)),
    changes: Array.isArray(changes) ? changes.map((text) => readChange(String(text))) : [],
  };
}
