import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../src/explorer/layout/boxes.ts';
import { labelDown, layDown, routesDown } from '../../../src/explorer/layout/downwards.ts';
import { record, relation, scene } from './scenes.ts';

/** As wide as a phone. */
const COLUMN = 380;

const CHAIN = {
  ...scene(
    ['death', 'guard', 'protest', 'removal', 'remark', 'video'].map((id) => record(id, 'Statement')),
    [
      relation('protest', 'RESPONDS_TO', 'death'),
      relation('guard', 'RESPONDS_TO', 'protest'),
      relation('video', 'RESPONDS_TO', 'death'),
      relation('removal', 'RESPONDS_TO', 'video'),
      relation('remark', 'RESPONDS_TO', 'video'),
      relation('remark', 'RESPONDS_TO', 'removal'),
      relation('death', 'RESULTED_IN', 'video'),
    ],
  ),
  chains: [],
};

function laid() {
  const positions = layDown(CHAIN, COLUMN);
  const boxes = boxesOf(CHAIN, labelDown(CHAIN, COLUMN));
  return { positions, boxes, routes: routesDown(CHAIN.edges.values(), positions, boxes) };
}

describe('a chain that runs down', () => {
  it('has each record below what it responded to, and what responded to one event before the next', () => {
    const { positions } = laid();
    expect([...positions.keys()]).toEqual(['death', 'protest', 'guard', 'video', 'removal', 'remark']);
    const heights = [...positions.values()].map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect(new Set([...positions.values()].map(({ x }) => x)).size).toBe(1);
  });

  it('ends even where two events responded to each other', () => {
    const circle = scene(
      ['one', 'other'].map((id) => record(id, 'Statement')),
      [relation('one', 'RESPONDS_TO', 'other'), relation('other', 'RESPONDS_TO', 'one')],
    );
    expect(layDown({ ...circle, chains: [] }, COLUMN).size).toBe(2);
  });

  it('has its lines at the left of all shapes, no two on one another, each with an end of its own', () => {
    const { positions, boxes, routes } = laid();
    expect(routes.size).toBe(CHAIN.edges.size);
    const left = Math.min(...[...positions].map(([id, { x }]) => x - (boxes.get(id)?.size ?? 0) / 2));
    for (const route of routes.values())
      for (const { x } of route) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(left + 20);
      }
    const lanes = [...routes.values()].map(([, corner, turn]) => ({
      x: corner?.x,
      from: corner?.y ?? 0,
      to: turn?.y ?? 0,
    }));
    const pairs = lanes.flatMap((one, index) => lanes.slice(index + 1).map((other) => [one, other] as const));
    const over = pairs.filter(
      ([one, other]) => one.x === other.x && one.from < other.to && other.from < one.to,
    );
    expect(over).toEqual([]);
    const ends = [...routes.values()]
      .flatMap((route) => [route.at(0), route.at(-1)])
      .map((end) => `${end?.x} ${end?.y}`);
    expect(new Set(ends).size).toBe(ends.length);
  });

  it('leaves names the room that lines do not take', () => {
    const { room } = labelDown(CHAIN, COLUMN);
    expect(labelDown(CHAIN, COLUMN + 100).room).toBeGreaterThan(room);
    expect(room).toBeGreaterThanOrEqual(20);
  });
});
