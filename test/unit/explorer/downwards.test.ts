import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/drawing/positions.ts';
import { boxesOf } from '../../../src/explorer/layout/boxes.ts';
import { dashesDown, labelDown, layDown, routesDown } from '../../../src/explorer/layout/downwards.ts';
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

  it('has its lines at the left of all shapes, and only what responded to one record shares a lane', () => {
    const { positions, boxes, routes } = laid();
    expect(routes.size).toBe(CHAIN.edges.size);
    const left = Math.min(...[...positions].map(([id, { x }]) => x - (boxes.get(id)?.size ?? 0) / 2));
    for (const route of routes.values())
      for (const { x } of route) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(left + 20);
      }
    const lanes = [...routes].map(([id, [, corner, turn]]) => ({
      id,
      x: corner?.x,
      from: corner?.y ?? 0,
      to: turn?.y ?? 0,
    }));
    const pairs = lanes.flatMap((one, index) => lanes.slice(index + 1).map((other) => [one, other] as const));
    const over = pairs.filter(
      ([one, other]) => one.x === other.x && one.from < other.to && other.from < one.to,
    );
    const ends = over.map((pair) => pair.map(({ id }) => CHAIN.edges.get(id)));
    expect(
      ends.map((both) => both.map((edge) => `${edge?.source} ${edge?.relation} ${edge?.target}`)),
    ).toEqual([
      ['protest RESPONDS_TO death', 'video RESPONDS_TO death'],
      ['removal RESPONDS_TO video', 'remark RESPONDS_TO video'],
    ]);
  });

  it('has as few lines beside a record far down as there are events responded to, not as responses', () => {
    const responses = Array.from({ length: 12 }, (_, index) => `response ${index}`);
    const wide = {
      ...scene(
        ['shooting', ...responses].map((id) => record(id, 'Statement')),
        responses.map((id) => relation(id, 'RESPONDS_TO', 'shooting')),
      ),
      chains: [],
    };
    const positions = layDown(wide, COLUMN);
    const routes = routesDown(wide.edges.values(), positions, boxesOf(wide, labelDown(wide, COLUMN)));
    expect(new Set([...routes.values()].map(([, corner]) => corner?.x)).size).toBe(1);
    // All heads are one: each line has an end of its own at its response.
    expect(new Set([...routes.values()].map(([first]) => `${first?.x} ${first?.y}`)).size).toBe(1);
    expect(new Set([...routes.values()].map((route) => route.at(-1)?.y)).size).toBe(responses.length);
  });

  it.each([
    [5, 3],
    [0.01, 5],
  ])('has the dashes of lines of one lane on one another: %d on, %d off', (...dashes) => {
    const isInk = (start: Point, corner: Point, end: number, y: number) => {
      const goesUp = end < corner.y;
      const far = Math.abs(corner.x - start.x) + Math.abs(y - corner.y);
      const at = far + dashesDown(start, corner, goesUp, dashes);
      const [on = 0, off = 0] = dashes;
      const within = ((at % (on + off)) + on + off) % (on + off);
      return within < on;
    };
    const short = { start: { x: 60, y: 100 }, corner: { x: 10, y: 100 } };
    const long = { start: { x: 73, y: 231 }, corner: { x: 10, y: 231 } };
    for (let y = 20.3; y < 100; y += 1.7)
      expect(isInk(short.start, short.corner, 20, y)).toBe(isInk(long.start, long.corner, 20, y));
  });

  it('leaves names the room that lines do not take', () => {
    const { room } = labelDown(CHAIN, COLUMN);
    expect(labelDown(CHAIN, COLUMN + 100).room).toBeGreaterThan(room);
    expect(room).toBeGreaterThanOrEqual(20);
  });
});
