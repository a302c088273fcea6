import type { Column } from './columns.ts';

/** Rows in the order of a column. What has no place in that order comes last, whichever way it runs. */
export function sortedBy<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  down: boolean,
): readonly Row[] {
  const key = column?.order ?? column?.text;
  if (key === undefined) return rows;
  const placed = rows.flatMap((row) => {
    const place = key(row);
    return place === undefined ? [] : [{ row, place }];
  });
  const ordered = placed.toSorted((one, other) => compare(one.place, other.place)).map(({ row }) => row);
  return [...(down ? ordered.toReversed() : ordered), ...rows.filter((row) => key(row) === undefined)];
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'en');
}
