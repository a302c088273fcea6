import { setImmediate as pause } from 'node:timers/promises';
import { crowdRounds, onSpiral } from '../drawing/crowd.ts';
import type { Point } from '../drawing/positions.ts';
import { isHeld } from './each.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * The position of each node, always the same. A graph that is streamed cannot be laid out in advance: its nodes are
 * placed on a spiral, in the order in which they come.
 */
export async function placesOf({ nodes, edges }: Subgraph): Promise<(id: string) => Point> {
  let next = 0;
  if (!isHeld(nodes) || !isHeld(edges)) return () => rounded(onSpiral(next++));
  const near = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of edges) {
    if (source.id === target.id) continue;
    near.get(source.id)?.add(target.id);
    near.get(target.id)?.add(source.id);
  }
  const rounds = crowdRounds(near, new Map());
  for (;;) {
    const { done, value } = rounds.next();
    if (done === true) return (id) => rounded(value.get(id) ?? { x: 0, y: 0 });
    // A large layout takes a second: other requests are served meanwhile.
    await pause();
  }
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
