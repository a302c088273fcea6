import { stringify } from 'csv-stringify/sync';
import { printable } from '../text/markup.ts';
import { givingWay } from './give-way.ts';
import { listed } from './text.ts';

/** What a cell of a table can hold; the items of a list are joined by `; `. */
export type Cell = string | number | boolean | null | readonly (string | number | boolean)[];

export interface CsvOptions {
  /** Puts `'` before text that a spreadsheet would run as a formula. On by default. */
  readonly escapeFormulas?: boolean;
}

/** Rows in a piece: few pieces to send, and each is small to hold and soon ready. */
const CHUNK = 100;

/** A table as CSV (RFC 4180, but lines end in \n), with a header row; in pieces, so that long ones are never held whole. */
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
      // Otherwise a lone \r would be unquoted, and read as the end of a line.
      quote_record_delimiter: true,
      escape_formulas: escapeFormulas,
      // An empty line would not be read as a row.
      quoted_empty: rows[0]?.length === 1,
    },
  );
}

/** Numbers stay numbers: a minus sign before one starts no formula. */
function scalar(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  return printable(typeof cell === 'object' ? listed(cell) : String(cell));
}
