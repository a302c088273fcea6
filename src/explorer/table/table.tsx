import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MOST_DRAWN, useRowsInView } from '../../browser/use-rows-in-view.ts';
import { LineSample } from '../../dossier/line-sample.tsx';
import { lineOf } from '../../drawing/certainty.ts';
import { usePrinting } from '../view/use-printing.ts';
import type { Sorting } from '../view/view.ts';
import type { Column } from './columns.ts';
import { sortedBy } from './sort.ts';
import { TABLE_STRINGS } from './strings.ts';
import { TableNote } from './table-note.tsx';

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
  /** Where the same is as a CSV file. */
  readonly csv: string;
  /** By no column at first: the rows have an order of their own. */
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}

/** So many rows go on paper. */
const MOST_PRINTED = 2_000;

/** The view as a table: every row can be selected, every column sorted. Of many rows those in view are drawn. */
export function Table<Item extends Row>(props: TableProps<Item>) {
  const { title, rows, columns, selected, onSelect, csv, sorting, onSort } = props;
  const [looked, setLooked] = useState('');
  const [focused, setFocused] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const printing = usePrinting();
  const isLong = rows.length > MOST_DRAWN;
  const found = useMemo(() => foundIn(rows, columns, isLong ? looked : ''), [rows, columns, isLong, looked]);
  const sorted = useMemo(
    () =>
      sortedBy(
        found,
        columns.find(({ key }) => key === sorting?.by),
        sorting?.down === true,
      ),
    [found, columns, sorting?.by, sorting?.down],
  );
  const ids = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const at = places.get(focused ?? '');
  const inView = useRowsInView({ frame, ids, held: at });
  useLayoutEffect(() => frame.current?.scrollTo({ top: 0 }), [sorting?.by, sorting?.down, looked]);

  // Whoever walks the rows by keyboard is taken to one that may not have been drawn until now; and a row that the drawing
  // of others has moved in the page, which costs it the focus, gets it back.
  const focus = useRef({ wanted: false, drawing: false });
  focus.current.drawing = true;
  useLayoutEffect(() => {
    const { wanted } = focus.current;
    focus.current = { wanted: false, drawing: false };
    if (at === undefined || !(wanted || document.activeElement === document.body)) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${at}"] button`);
    row?.focus({ preventScroll: !inView.all });
  });
  const onFocusOut = ({ relatedTarget: to }: FocusEvent) => {
    // Whoever goes on to another row is still in the table; whoever turns to another window comes back to the same row.
    const next = to instanceof Node ? to : document.activeElement;
    if (!focus.current.drawing && !body.current?.contains(next)) setFocused(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = at === undefined ? undefined : steps(at, ids.length, inView.page)[event.key];
    const id = ids[to ?? -1];
    if (to === undefined || id === undefined) return;
    event.preventDefault();
    if (!inView.all) inView.scrollTo(to);
    focus.current.wanted = true;
    setFocused(id);
  };

  const rowAt = (index: number) => {
    const row = sorted[index];
    if (row === undefined) return null;
    return (
      <tr
        key={row.id}
        ref={inView.all || printing ? null : inView.measure}
        data-index={index}
        aria-rowindex={index + 2}
        class={row.id === selected ? 'selected' : ''}
        aria-selected={row.id === selected}
        onFocusIn={() => setFocused(row.id)}
      >
        {columns.map(({ name, text, wide }, column) => (
          <td key={name} class={wide ? 'wide' : undefined} data-column={name}>
            {column === 0 && <LineSample line={lineOf(row.basis)} />}
            {column === 0 ? (
              <button type="button" class="cell" onClick={() => onSelect(row.id)}>
                <bdi>{text(row)}</bdi>
              </button>
            ) : (
              <bdi>{text(row)}</bdi>
            )}
          </td>
        ))}
      </tr>
    );
  };
  const gap = (key: string, height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without any content is not focusable
      <tr key={key} class="gap" aria-hidden="true">
        <td colSpan={columns.length} style={{ height: `${height}px` }} />
      </tr>
    );
  return (
    <div class="table">
      <TableNote
        total={rows.length}
        found={found.length}
        printed={Math.min(found.length, MOST_PRINTED)}
        csv={csv}
        onLook={isLong ? setLooked : undefined}
      />
      <div ref={frame} class={isLong ? 'rows long' : 'rows'}>
        <table aria-rowcount={sorted.length + 1}>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ key, name, wide }) => (
                <th key={name} scope="col" class={wide ? 'wide' : undefined} aria-sort={sortOf(sorting, key)}>
                  <button
                    type="button"
                    title={TABLE_STRINGS.sortBy(name)}
                    onClick={() => onSort({ by: key, down: sorting?.by === key && !sorting.down })}
                  >
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
            {inView.all || printing
              ? ids.slice(0, printing ? MOST_PRINTED : undefined).map((_, index) => rowAt(index))
              : [
                  ...inView.drawn.flatMap(({ index, gap: before }) => [
                    gap(`before ${index}`, before),
                    rowAt(index),
                  ]),
                  gap('after', inView.gapAfter),
                ]}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The rows with what somebody looks for in any of their cells. */
function foundIn<Item>(rows: readonly Item[], columns: readonly Column<Item>[], looked: string) {
  const wanted = looked.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) => columns.some(({ text }) => text(row).toLowerCase().includes(wanted)));
}

/** Where keys lead from a row. */
function steps(at: number, total: number, page: number): Readonly<Record<string, number>> {
  return {
    ArrowDown: Math.min(at + 1, total - 1),
    ArrowUp: Math.max(at - 1, 0),
    PageDown: Math.min(at + page, total - 1),
    PageUp: Math.max(at - page, 0),
    Home: 0,
    End: total - 1,
  };
}

function sortOf(sorting: Sorting | undefined, key: string) {
  if (sorting?.by !== key) return 'none';
  return sorting.down ? 'descending' : 'ascending';
}
