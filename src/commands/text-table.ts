import type { Cell } from '../export/csv.ts';

const WIDEST = 60;
const NARROWEST = 4;

/** A table as lines of text, its columns cut so that it fits a terminal of so many columns; as wide as it is where not told. */
export function textTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number | undefined,
): readonly string[] {
  const [only, ...more] = rows;
  if (only !== undefined && more.length === 0) return oneRow(columns, only);
  const texts = [columns, ...rows.map((row) => row.map(textOf))];
  const natural = columns.map((_, at) =>
    Math.min(WIDEST, Math.max(...texts.map((row) => lengthOf(row[at] ?? '')))),
  );
  const widths = fitted(natural, width);
  const lines = texts.map((row) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [
    head,
    widths.map((one) => '-'.repeat(one)).join('  '),
    ...body,
    `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`,
  ];
}

/** A single row reads better from top to bottom. */
function oneRow(columns: readonly string[], row: readonly Cell[]): readonly string[] {
  const longest = Math.max(...columns.map(lengthOf));
  return columns.map((column, at) => `${pad(column, longest)}  ${textOf(row[at] ?? null)}`.trimEnd());
}

/** Takes from the widest column until all of them fit. */
function fitted(natural: readonly number[], width: number | undefined): readonly number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one + 2, -2);
  while (width !== undefined && total() > width) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

const textOf = (cell: Cell): string =>
  (cell === null ? '' : typeof cell === 'object' ? cell.join('; ') : String(cell)).replace(/\p{Cc}+/gu, ' ');

const lengthOf = (text: string): number => [...text].length;

function pad(text: string, width: number): string {
  const letters = [...text];
  if (letters.length > width) return `${letters.slice(0, Math.max(0, width - 1)).join('')}…`;
  return text + ' '.repeat(width - letters.length);
}
