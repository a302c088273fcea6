import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Up to so many rows are all drawn. */
export const MOST_DRAWN = 200;
/** Roughly the height of a row and of the row of headings, until they are drawn. */
const ROW = 34;
const HEADINGS = 34;
/** Rows beyond both edges of the view. */
const BEYOND = 10;

/** A row to draw, and how much room the rows before it take that are not drawn. */
export interface RowInView {
  readonly index: number;
  readonly gap: number;
}

interface Wanted {
  readonly frame: { readonly current: HTMLElement | null };
  /** The ids of all rows, in order. */
  readonly ids: readonly string[];
  /** The row that has the focus: it stays, however far it is scrolled away. */
  readonly held: number | undefined;
  /** Roughly the height of a row, where it is no row of a table. */
  readonly row?: number;
}

/** Of a long table or list, the rows to draw: those in view, and the one that has the focus with its neighbours. */
export function useRowsInView({ frame, ids, held, row = ROW }: Wanted) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  // Long titles of columns stand on two lines; what is no table has none.
  const table = frame.current === null || frame.current.querySelector('table') !== null;
  const headings = table
    ? (frame.current?.querySelector('thead')?.getBoundingClientRect().height ?? HEADINGS)
    : 0;
  const options = {
    count: ids.length > MOST_DRAWN ? ids.length : 0,
    getScrollElement: () => frame.current,
    getItemKey: (index: number) => ids[index] ?? index,
    estimateSize: () => row,
    rangeExtractor: (range: Range) => withHeld(range, held),
    paddingStart: headings,
    scrollPaddingStart: headings,
    // Not in whole pixels, whose errors add up.
    measureElement: (row: HTMLElement) => row.getBoundingClientRect().height,
    overscan: BEYOND,
    initialRect: { width: 0, height: innerHeight },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());

  const items = rows.getVirtualItems();
  return {
    all: options.count === 0,
    drawn: items.map(({ index, start }, place): RowInView => {
      const before = items[place - 1];
      return { index, gap: start - (before?.end ?? headings) };
    }),
    gapAfter: rows.getTotalSize() - (items.at(-1)?.end ?? headings),
    measure: rows.measureElement,
    /** How many rows are in sight. */
    page: Math.max(1, (rows.range?.endIndex ?? 0) - (rows.range?.startIndex ?? 0) - 1),
    scrollTo: (index: number) => rows.scrollToIndex(index),
  };
}

/** The neighbours are there so that Tab leads on from the row with the focus. */
function withHeld(range: Range, held: number | undefined): number[] {
  const inView = defaultRangeExtractor(range);
  if (held === undefined) return inView;
  const around = [held - 1, held, held + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...inView, ...around])].sort((one, other) => one - other);
}
