import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Positions } from '../../../src/drawing/positions.ts';
import { apart } from '../../../src/explorer/layout/apart.ts';

const BOX = { width: 60, height: 20, size: 20, text: 50, lines: 1, ink: 0 };
const boxesOf = (positions: Positions) => new Map([...positions.keys()].map((id) => [id, BOX]));

/** Pairs of boxes that lie on each other, by more than a hair. */
function overlaps(positions: Positions): number {
  const points = [...positions.values()];
  return points.flatMap((one, index) =>
    points
      .slice(index + 1)
      .filter(
        (other) => Math.abs(one.x - other.x) < BOX.width - 1 && Math.abs(one.y - other.y) < BOX.height - 1,
      ),
  ).length;
}

describe('overlapping records', () => {
  it('are moved apart, even from the same position', () => {
    const heap = new Map(Array.from({ length: 12 }, (_, at) => [`r${at}`, { x: 0, y: 0 }]));
    expect(overlaps(apart(heap, boxesOf(heap), new Map()))).toBe(0);
  });

  it('give way to pinned ones, which stay where they are', () => {
    const heap = new Map([
      ['pinned', { x: 5, y: 5 }],
      ['free', { x: 6, y: 5 }],
    ]);
    const moved = apart(heap, boxesOf(heap), new Map([['pinned', { x: 5, y: 5 }]]));
    expect(moved.get('pinned')).toEqual({ x: 5, y: 5 });
    expect(overlaps(moved)).toBe(0);
  });

  it('stay where they are if nothing overlaps; the same input gives the same positions', () => {
    const places = array(
      record({ x: integer({ min: -300, max: 300 }), y: integer({ min: -300, max: 300 }) }),
      {
        maxLength: 15,
      },
    );
    assert(
      property(places, (points) => {
        const heap = new Map(points.map((point, at) => [`r${at}`, point]));
        const once = apart(heap, boxesOf(heap), new Map());
        expect(apart(heap, boxesOf(heap), new Map())).toEqual(once);
        const roomy = new Map(points.map((_, at) => [`r${at}`, { x: at * 100, y: 0 }]));
        expect(apart(roomy, boxesOf(roomy), new Map())).toEqual(roomy);
      }),
    );
  });
});
