import type { Items } from './subgraph.ts';

/** Items, each turned into something else as it comes. */
export async function* each<Item, Other>(
  items: Items<Item>,
  turn: (item: Item) => Other,
): AsyncGenerator<Other, void, undefined> {
  // One by one from a list, too: a `for await` over it would wait for each.
  if (isHeld(items)) for (const item of items) yield turn(item);
  else for await (const item of items) yield turn(item);
}

/** Whether all items are in memory already. */
export const isHeld = <Item>(items: Items<Item>): items is readonly Item[] => Array.isArray(items);
