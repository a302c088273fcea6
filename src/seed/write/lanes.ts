/**
 * Processes items, a few at a time; asks for the next item only when a lane is free. After a failure it starts no more,
 * waits for those under way, then throws the first failure.
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
