import { useMemo, useState } from 'preact/hooks';
import { LineSample } from '../../dossier/line-sample.tsx';
import { lineOf } from '../../drawing/certainty.ts';
import { STRINGS } from '../strings.ts';
import type { Column } from './columns.ts';
import { sortedBy } from './sort.ts';

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

/** By no column at first: the rows have an order of their own. */
interface Sorting {
  readonly column: number | undefined;
  readonly down: boolean;
}

/** The view as a table: every row can be selected, every column sorted. */
export function Table<Item extends Row>({ title, rows, columns, selected, onSelect }: TableProps<Item>) {
  const [sorting, setSorting] = useState<Sorting>({ column: undefined, down: false });
  const sorted = useMemo(
    () => sortedBy(rows, columns[sorting.column ?? -1], sorting.down),
    [rows, columns, sorting],
  );
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
              {columns.map(({ name, text, wide }, index) => (
                <td key={name} class={wide ? 'wide' : undefined}>
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

function sortOf({ column, down }: Sorting, index: number) {
  if (column !== index) return 'none';
  return down ? 'descending' : 'ascending';
}
