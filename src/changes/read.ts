import type { Row, Statement } from '../cypher/statement.ts';
import { type LoadEntry, readChange } from './change.ts';

/** More loads than these are read by nobody at once. */
const LOADS = 100;

const NEWEST = 'MATCH (entry:AntiphonEntry) WITH entry ORDER BY entry.at DESC, entry.id LIMIT $loads';
const OF_ENTRY = 'entry.id, toString(entry.at), entry.isFirst, entry.total';

/** What the last loads changed, the newest first; with an id, what they changed that concerns this record. */
export function changesStatement(about: string | undefined): Statement {
  if (about === undefined)
    return { text: `${NEWEST} RETURN ${OF_ENTRY}, entry.changes`, params: { loads: BigInt(LOADS) } };
  return {
    text: `${NEWEST}
RETURN ${OF_ENTRY}, [at IN range(0, size(entry.changes) - 1) WHERE entry.touched[at] CONTAINS $about | entry.changes[at]]`,
    params: { loads: BigInt(LOADS), about: ` ${about} ` },
  };
}

/** A row of that statement. */
export function entryIn([id, at, isFirst, total, changes]: Row): LoadEntry {
  return {
    id: String(id),
    at: String(at),
    isFirst: isFirst === true,
    total: Number(total),
    changes: Array.isArray(changes) ? changes.map((text) => readChange(String(text))) : [],
  };
}
