import type { Items } from './subgraph.ts';

/** Transforms items one by one as they come. */
export async function* each<Item, Other>(
  items: Items<Item>,
  turn: (item: Item) => Other,
): AsyncGenerator<Other, void, undefined> {
  // A plain loop for lists: `for await` would wait for each item.
  if (isHeld(items)) for (const item of items) yield turn(item);
  else for await (const item of items) yield turn(item);
}

/** Whether all items are in memory already. */
export const isHeld = <Item>(items: Items<Item>): items is readonly Item[] => Array.isArray(items);
