import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/drawing/positions.ts';
import { boxesOf } from '../../../src/explorer/layout/boxes.ts';
import { routesOf } from '../../../src/explorer/layout/routes.ts';
import { record, relation, scene } from './scenes.ts';

/** A chain whose records stand where they are told to. */
function routed(
  places: Readonly<Record<string, readonly [x: number, y: number]>>,
  lines: readonly (readonly [string, string])[],
) {
  const edges = lines.map(([later, earlier]) => relation(later, 'RESPONDS_TO', earlier));
  const read = {
    ...scene(
      Object.keys(places).map((id) => record(id, 'Statement')),
      edges,
    ),
    chains: [],
  };
  const positions = new Map<string, Point>(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));
  const boxes = boxesOf(read);
  const routes = routesOf(edges, positions, boxes);
  return { routes: edges.map(({ id }) => routes.get(id) ?? []), positions, boxes };
}

/** Whether any part of a line is where a record with its words is. */
function crosses(route: readonly Point[], { x, y }: Point, size: number, ink: number): boolean {
  return route.slice(1).some((to, index) => {
    const from = route[index] ?? to;
    return Array.from({ length: 101 }, (_, step) => step / 100).some((part) => {
      const [across, down] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
      return across > x - size / 2 && across < x + size / 2 + ink && Math.abs(down - y) < size / 2;
    });
  });
}

describe('a line of a chain', () => {
  it('runs round what stands between its ends', () => {
    const { routes, positions, boxes } = routed({ cause: [0, 0], between: [200, 0], answer: [400, 0] }, [
      ['answer', 'cause'],
      ['between', 'cause'],
    ]);
    const [route = []] = routes;
    const { size = 0, ink = 0 } = boxes.get('between') ?? {};
    expect(route.length).toBeGreaterThan(4);
    expect(crosses(route, positions.get('between') ?? { x: 0, y: 0 }, size, ink)).toBe(false);
    expect(
      crosses(
        [
          { x: 0, y: 0 },
          { x: 400, y: 0 },
        ],
        { x: 200, y: 0 },
        size,
        ink,
      ),
    ).toBe(true);
  });

  it('ends at the edge of its records, each of several at a place of its own, in the order in which they come', () => {
    const { routes, boxes } = routed(
      { cause: [0, 0], first: [300, -80], second: [300, 0], third: [300, 80] },
      [
        ['third', 'cause'],
        ['first', 'cause'],
        ['second', 'cause'],
      ],
    );
    const { size = 0, ink = 0 } = boxes.get('cause') ?? {};
    const ends = routes.map(([end]) => end ?? { x: 0, y: 0 });
    for (const { x } of ends) expect(x - size / 2 - ink).toBeLessThan(8);
    const [third, first, second] = ends.map(({ y }) => y);
    expect([first, second, third]).toEqual(
      [first, second, third].toSorted((one = 0, other = 0) => one - other),
    );
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('does not run on another in the gap that both pass', () => {
    const { routes } = routed(
      { cause: [0, 0], above: [200, -18], below: [200, 18], one: [400, -5], other: [400, 5] },
      [
        ['one', 'cause'],
        ['other', 'cause'],
      ],
    );
    const [one, other] = routes.map((route) => route[2]?.y ?? 0);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThan(4);
  });
});
