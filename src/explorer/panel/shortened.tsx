import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { STRINGS } from '../strings.ts';

interface ShortenedProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown before somebody asks for all. */
  readonly most: number;
  /** What the list is made of: a `ul` unless its order counts. */
  readonly as?: 'ul' | 'ol';
  readonly class?: string;
  /** An item, as the content of its own list item. */
  readonly row: (item: Item) => ComponentChildren;
  readonly keyOf: (item: Item) => string;
}

/** A list that begins with a few of its items; a button shows all of them, and leads on to the first that was not there. */
export function Shortened<Item>({ items, most, as: List = 'ul', row, keyOf, ...look }: ShortenedProps<Item>) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement & HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (all) list.current?.children[most]?.querySelector<HTMLElement>('button, a, summary')?.focus();
  }, [all]);
  const shown = all ? items : items.slice(0, most);
  return (
    <>
      <List ref={list} {...look}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{row(item)}</li>
        ))}
      </List>
      {shown.length < items.length && (
        <button type="button" class="show-all" onClick={() => setAll(true)}>
          {STRINGS.showAllOf(items.length)}
        </button>
      )}
    </>
  );
}
