/**
 * Follows every merged id to its final one; undefined if it leads in a circle. Takes time linear in the number of ids,
 * however long the chains.
 */
export function resolveMerges(merged: ReadonlyMap<string, string>): ReadonlyMap<string, string | undefined> {
  const ends = new Map<string, string | undefined>();
  for (const old of merged.keys()) {
    const chain = new Set<string>();
    let id: string | undefined = old;
    while (id !== undefined && merged.has(id) && !ends.has(id) && !chain.has(id)) {
      chain.add(id);
      id = merged.get(id);
    }
    const end = id === undefined || chain.has(id) ? undefined : ends.has(id) ? ends.get(id) : id;
    for (const link of chain) ends.set(link, end);
  }
  return ends;
}
