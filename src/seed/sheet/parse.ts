import { CsvError, parse } from 'csv-parse/sync';
import type { SeedIssue } from '../model/seed-error.ts';
import type { SourceFile } from '../model/tree.ts';
import type { SeedText } from '../read/decode.ts';

/** Cells of a sheet; the first row is not among them. */
export interface Cells {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Says of an offset in which row and column it is. */
  readonly source: SourceFile;
  /** The offset of a heading. */
  readonly headingAt: (column: number) => number;
}

export interface SheetRow {
  /** The offset of the row; that of its cells follow it. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** What stands between cells: commas, and what Excel writes in countries where numbers have commas. */
const DELIMITERS = [',', ';', '\t'] as const;
/** A first line with which Excel says what stands between cells. */
const SEPARATOR = /^sep=(.)\r?\n/;

/** Reads CSV as spreadsheet programs write it. `known` are the headings that the first row may have. */
export function parseCells(
  { name, text }: SeedText,
  known: ReadonlySet<string>,
): { readonly cells?: Cells; readonly issues: readonly SeedIssue[] } {
  const bare = text.replace(/^\uFEFF/, '');
  const [line = '', told] = SEPARATOR.exec(bare) ?? [];
  const body = bare.slice(line.length);
  const delimiter = told ?? delimiterOf(body, known);
  try {
    return { cells: cellsOf(name, records(body, delimiter)), issues: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { issues: [unreadable(name, error)] };
  }
}

const records = (text: string, delimiter: string, to?: number): readonly (readonly string[])[] =>
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Rows are counted as the spreadsheet counts them, and some are shorter than others.
    skip_empty_lines: false,
    relax_column_count: true,
    ...(to !== undefined && { to }),
  });

/** With the right one the first row has the most headings that are known. */
function delimiterOf(text: string, known: ReadonlySet<string>): string {
  const counted = DELIMITERS.map((delimiter) => {
    try {
      const [first = []] = records(text, delimiter, 1);
      return { delimiter, count: first.filter((heading) => known.has(heading.trim())).length };
    } catch {
      return { delimiter, count: 0 };
    }
  });
  return counted.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}

/** Offsets count cells: the row itself comes before its cells. */
function cellsOf(name: string, all: readonly (readonly string[])[]): Cells {
  const [first = [], ...others] = all;
  const headings = first.map((heading) => heading.trim());
  const width = all.reduce((most, { length }) => Math.max(most, length), 0) + 1;
  const position = (offset: number) => {
    const column = offset % width;
    const heading = column === 0 ? '' : headings[column - 1] || String(column);
    return { file: name, line: Math.floor(offset / width) + 1, column, heading };
  };
  return {
    headings,
    rows: others
      .map((cells, index) => ({ at: (index + 1) * width, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    source: { name, text: '', position },
    headingAt: (column) => column + 1,
  };
}

function unreadable(file: string, error: CsvError): SeedIssue {
  const at = { file, line: Number(error.records ?? 0) + 1, column: 1, heading: '' };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return {
      ...at,
      message: 'a quotation mark opens a cell here, and none closes it',
      hint: 'write " at the end of the cell, and "" for each " within it',
    };
  return {
    ...at,
    message: 'this row is not valid CSV: a quotation mark stands where none can',
    hint: 'put the whole cell in quotes, and write "" for each " within it',
  };
}
