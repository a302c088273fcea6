import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';

type Counted = Pick<Scene, 'nodes' | 'edges' | 'seen' | 'total' | 'all' | 'found'>;

/**
 * How much is not seen of what there is. Through a lens that asks for more than a day, not all of that was told later. A
 * drawing with room for some only has the numbers of all records from the server, and none of all connections.
 */
export function leftOut({ nodes, edges, seen, total, all, found }: Counted, only: boolean): string {
  if (total > nodes.size) {
    const records = sumOf(all);
    return told([[records - sumOf(found), records, 'record']], only);
  }
  return told(
    [
      [nodes.size - seen.nodes.size, nodes.size, 'record'],
      [edges.size - seen.edges.size, edges.size, 'connection'],
    ],
    only,
  );
}

type Left = readonly [left: number, total: number, what: string];

function told(parts: readonly Left[], only: boolean): string {
  if (parts.every(([left]) => left === 0)) return STRINGS.nothingLeftOut;
  return STRINGS.leftOut({ parts: parts.map((part) => STRINGS.leftOutOf(...part)), only });
}

const sumOf = (kinds: ReadonlyMap<string, number>): number =>
  [...kinds.values()].reduce((sum, one) => sum + one, 0);
