/** The items in groups, in the order of their first; `Map.groupBy`, which the oldest Node that runs this lacks. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): readonly Item[][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
