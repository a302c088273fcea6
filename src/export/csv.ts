import { stringify } from 'csv-stringify/sync';
import { printable } from '../text/markup.ts';
import { givingWay } from './give-way.ts';
import { listed } from './text.ts';

/** What a cell of a table can hold; the items of a list are joined by `; `. */
export type Cell = string | number | boolean | null | readonly (string | number | boolean)[];

export interface CsvOptions {
  /** Puts `'` before text that a spreadsheet would run as a formula. On unless switched off. */
  readonly escapeFormulas?: boolean;
}

/** Rows in a piece: whoever sends them on has far fewer to send, and little to hold or to wait for. */
const CHUNK = 100;

/** A table as CSV (RFC 4180, but lines end in \n), with a line of column names; a piece at a time, so that long ones are never held whole. */
export async function* csvChunks(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  options?: CsvOptions,
): AsyncGenerator<string, void, undefined> {
  let waiting: (readonly Cell[])[] = [columns];
  for await (const row of givingWay(rows)) {
    waiting.push(row);
    if (waiting.length < CHUNK) continue;
    yield written(waiting, options);
    waiting = [];
  }
  if (waiting.length > 0) yield written(waiting, options);
}

function written(rows: readonly (readonly Cell[])[], { escapeFormulas = true }: CsvOptions = {}): string {
  return stringify(
    rows.map((row) => row.map(scalar)),
    {
      record_delimiter: '\n',
      // Otherwise a lone \r would stand unquoted, and be taken for the end of a line.
      quote_record_delimiter: true,
      escape_formulas: escapeFormulas,
      // A line with nothing on it would be taken for no row at all.
      quoted_empty: rows[0]?.length === 1,
    },
  );
}

/** Numbers stay numbers: a minus sign before one is no formula. */
function scalar(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  return printable(typeof cell === 'object' ? listed(cell) : String(cell));
}
