import type { Column } from './columns.ts';

/** Rows in the order of a column; what is alike in it stays as it was. What has no place in that order comes last, whichever way it runs. */
export function sortedBy<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  down: boolean,
): readonly Row[] {
  const key = column?.order ?? column?.text;
  if (key === undefined) return rows;
  const keyed = rows.map((row) => ({ row, place: key(row) }));
  const placed = keyed.flatMap(({ row, place }) => (place === undefined ? [] : [{ row, place }]));
  const way = down ? -1 : 1;
  return [
    ...placed.sort((one, other) => way * compare(one.place, other.place)).map(({ row }) => row),
    ...keyed.filter(({ place }) => place === undefined).map(({ row }) => row),
  ];
}

const words = new Intl.Collator('en');

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : words.compare(String(one), String(other));
}
