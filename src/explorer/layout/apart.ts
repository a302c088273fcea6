import type { Point, Positions } from '../../drawing/positions.ts';
import type { Box } from './boxes.ts';

/** With more records there are too many pairs to check; labels are left out there anyway. */
const MOST = 500;
const ROUNDS = 120;
const GAP = 8;

/** Moves overlapping boxes apart, the shorter way, until none overlap or the rounds are used up. */
export function apart(positions: Positions, boxes: ReadonlyMap<string, Box>, fixed: Positions): Positions {
  if (positions.size > MOST) return positions;
  const items = [...positions].map(([id, { x, y }]) => {
    const { width, height } = boxes.get(id) ?? { width: 0, height: 0 };
    return { id, x, y, width, height, free: !fixed.has(id) };
  });
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [index, one] of items.entries())
      for (const other of items.slice(index + 1)) moved = push(one, other) || moved;
    if (!moved) break;
  }
  return new Map(items.map(({ id, x, y }) => [id, { x, y }]));
}

interface Item {
  readonly id: string;
  readonly free: boolean;
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

function push(one: Item, other: Item): boolean {
  const x = (one.width + other.width) / 2 + GAP - Math.abs(one.x - other.x);
  const y = (one.height + other.height) / 2 + GAP - Math.abs(one.y - other.y);
  const movers = [one, other].filter(({ free }) => free);
  if (x <= 0 || y <= 0 || movers.length === 0) return false;
  for (const item of movers) {
    const partner = item === one ? other : one;
    // Moving sideways costs more than up or down: labels are wide.
    const way: Point =
      x < y * 1.5 ? { x: sign(item, partner, 'x') * x, y: 0 } : { x: 0, y: sign(item, partner, 'y') * y };
    item.x += (way.x / movers.length) * 0.55;
    item.y += (way.y / movers.length) * 0.55;
  }
  return true;
}

/** Of two at the same position, the first by id moves left. */
function sign(item: Item, partner: Item, axis: 'x' | 'y'): number {
  const difference = item[axis] - partner[axis];
  return difference === 0 ? (item.id < partner.id ? -1 : 1) : Math.sign(difference);
}
