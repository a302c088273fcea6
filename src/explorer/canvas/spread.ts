import type { Point, Positions } from '../../drawing/positions.ts';

/** How many times as far apart as they were laid records are drawn. */
export type Spread = Point;

export const AS_LAID: Spread = { x: 1, y: 1 };

/** More would tear apart what is near each other. */
const MOST = 2;

/** What makes positions as wide for their height as a room is. */
export function spreadFor(
  positions: Positions,
  room: { readonly width: number; readonly height: number },
): Spread {
  const points = [...positions.values()];
  const [across, down] = [extent(points.map(({ x }) => x)), extent(points.map(({ y }) => y))];
  if (across === 0 || down === 0 || room.height === 0) return AS_LAID;
  const wider = (room.width / room.height) * (down / across);
  return wider > 1 ? { x: stepOf(wider), y: 1 } : { x: 1, y: stepOf(1 / wider) };
}

/** In tenths: two rooms that differ by a pixel show the same places. */
const stepOf = (times: number): number => Math.min(Math.round(times * 10) / 10, MOST);

export const spread = ({ x, y }: Point, by: Spread): Point => ({ x: x * by.x, y: y * by.y });

export const unspread = ({ x, y }: Point, by: Spread): Point => ({ x: x / by.x, y: y / by.y });

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
