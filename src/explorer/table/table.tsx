import { useMemo, useState } from 'preact/hooks';
import { lineOf } from '../../drawing/certainty.ts';
import { LineSample } from '../canvas/line-sample.tsx';
import { STRINGS } from '../strings.ts';
import type { Column } from './columns.ts';

interface Row {
  readonly id: string;
  readonly basis: string | null;
}

interface TableProps<Item extends Row> {
  readonly title: string;
  readonly rows: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** The view as a table: every row can be selected, every column sorted. */
export function Table<Item extends Row>({ title, rows, columns, selected, onSelect }: TableProps<Item>) {
  const [sorting, setSorting] = useState({ column: 0, down: false });
  const sorted = useMemo(() => {
    const column = columns[sorting.column];
    const key = column?.order ?? column?.text;
    if (key === undefined) return rows;
    const ordered = rows.toSorted((one, other) => compare(key(one), key(other)));
    return sorting.down ? ordered.reverse() : ordered;
  }, [rows, columns, sorting]);
  return (
    <div class="table">
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, index) => (
              <th key={name} scope="col" aria-sort={sortOf(sorting, index)}>
                <button
                  type="button"
                  title={STRINGS.sortBy(name)}
                  onClick={() =>
                    setSorting({ column: index, down: sorting.column === index && !sorting.down })
                  }
                >
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr
              key={row.id}
              class={row.id === selected ? 'selected' : ''}
              aria-selected={row.id === selected}
            >
              {columns.map(({ name, text }, index) => (
                <td key={name}>
                  {index === 0 && <LineSample line={lineOf(row.basis)} />}
                  {index === 0 ? (
                    <button type="button" class="cell" onClick={() => onSelect(row.id)}>
                      <bdi>{text(row)}</bdi>
                    </button>
                  ) : (
                    <bdi>{text(row)}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortOf({ column, down }: { column: number; down: boolean }, index: number) {
  if (column !== index) return 'none';
  return down ? 'descending' : 'ascending';
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'en');
}
