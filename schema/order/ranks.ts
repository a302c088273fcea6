import { compare } from '../projection/claim.ts';
import { arcsAt } from './arcs.ts';
import type { Order } from './order.ts';

/**
 * The order among events that stand at the same moment: each comes right behind the last of those that it must not stand
 * in front of, so that a whole is followed by its parts, and an event by what it brought about; of several that can come
 * next, the one that least hangs on comes first.
 */
export function ranksOf(order: Order, moment: Float64Array, ids: readonly string[]): Int32Array {
  const { points, from, to, dropped, arriving, leaving, sorted } = order;
  const isTie = (arc: number) => dropped[arc] !== 1 && moment[from[arc] ?? 0] === moment[to[arc] ?? 0];
  const waiting = new Int32Array(points);
  for (const event of sorted)
    for (const arc of arcsAt(arriving, event)) if (isTie(arc)) waiting[event] = (waiting[event] ?? 0) + 1;
  const height = new Int32Array(points);
  for (const event of sorted.toReversed())
    for (const arc of arcsAt(leaving, event))
      if (isTie(arc)) height[event] = Math.max(height[event] ?? 0, 1 + (height[to[arc] ?? 0] ?? 0));
  const inTurn = (a: number, b: number) =>
    (height[a] ?? 0) - (height[b] ?? 0) || compare(ids[a] ?? '', ids[b] ?? '');
  const rank = new Int32Array(points).fill(-1);
  for (const group of together(sorted, moment)) {
    const stack = group.filter((event) => waiting[event] === 0).sort((a, b) => inTurn(b, a));
    // Those in a circle wait for each other: they are taken as they are sorted.
    const circling = stack.length === group.length ? [] : group.toReversed();
    let next = 0;
    while (next < group.length) {
      const event = stack.pop() ?? circling.pop();
      if (event === undefined) break;
      if (rank[event] !== -1) continue;
      rank[event] = next;
      next += 1;
      const ready: number[] = [];
      for (const arc of arcsAt(leaving, event)) {
        const later = to[arc] ?? 0;
        if (!isTie(arc)) continue;
        waiting[later] = (waiting[later] ?? 0) - 1;
        if (waiting[later] === 0 && rank[later] === -1) ready.push(later);
      }
      for (const later of ready.sort((a, b) => inTurn(b, a))) stack.push(later);
    }
  }
  return rank;
}

/** Events that stand at one moment, each such group in the order in which they are given. */
function together(sorted: readonly number[], moment: Float64Array): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const event of sorted) {
    const at = moment[event] ?? 0;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [event]);
    else group.push(event);
  }
  return groups.values();
}
