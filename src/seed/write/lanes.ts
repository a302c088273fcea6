/**
 * Does something with each item, a few at a time; the next item is only asked for when a lane is free. After a failure
 * no more is begun; what is under way is waited for, then the first failure is thrown.
 */
export async function inLanes<Item>(
  lanes: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    try {
      for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
    } catch (error) {
      iterator.return?.();
      throw error;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
