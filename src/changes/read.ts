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

/** What loads changed of one record, noted under its id or under one that was merged into it. */
export const changesAboutStatement = (about: string, load?: string): Statement => ({
  text: `OPTIONAL MATCH (old:Entity)-[:REDIRECTS_TO]->(:Entity {id: $about})
WITH collect(' ' + old.id + ' ') + [' ' + $about + ' '] AS ids
MATCH (entry:AntiphonEntry)${load === undefined ? '' : ' WHERE entry.id = $load'}
WITH ids, entry ${NEWEST}
RETURN ${OF_ENTRY}, ${changesWith('ids')}, size(entry.changes)`,
  params: load === undefined ? { about } : { about, load },
});

/** What loads changed of some facts and events, by their keys and ids. */
export const changesOfStatement = (keys: readonly string[]): Statement => ({
  text: `MATCH (entry:AntiphonEntry)
WITH entry, ${changesWith('$keys')} AS changes ${NEWEST}
WHERE size(changes) > 0
RETURN ${OF_ENTRY}, changes, size(entry.changes)`,
  params: { keys: keys.map((key) => ` ${key} `) },
});

/** Of each change `touched` names what it is about, between spaces: see `note`. */
const changesWith = (ids: string): string =>
  `[at IN range(0, size(entry.changes) - 1) WHERE any(id IN ${ids} WHERE entry.touched[at] CONTAINS id) | entry.changes[at]]`;

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
