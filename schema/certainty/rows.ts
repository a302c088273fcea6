import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';

/** A column of a row in which a list of texts is stored, tabs between. */
export const column = (row: Fragment, place: number): Fragment =>
  cypher`split(${row}, ${TAB})[${raw(String(place))}]`;

/** A column that lists ids. */
export const idsIn = (row: Fragment, place: number): Fragment =>
  cypher`[listedId IN split(${column(row, place)}, ' ') WHERE listedId <> '']`;

/** A column that may be empty, as a value or null. */
export const columnOrNull = (row: Fragment, place: number): Fragment =>
  cypher`nullIf(${column(row, place)}, '')`;

const TAB = raw("'\\t'");
