import type { Positions } from '../../drawing/positions.ts';
import type { Box } from './boxes.ts';

/** Wider than high, like a screen. */
const ASPECT = 1.5;
/** The fraction of the drawing that records cover: with less it would be drawn smaller than necessary. */
const DENSITY = 0.4;
const [LEAST, MOST] = [0.4, 1.8];

/** Scales a map to the shape of a screen; overlaps are moved apart afterwards. */
export function compact(positions: Positions, boxes: ReadonlyMap<string, Box>): Positions {
  const points = [...positions.values()];
  const width = extent(points.map(({ x }) => x));
  const height = extent(points.map(({ y }) => y));
  if (points.length < 3 || width === 0 || height === 0) return positions;
  const wanted = Math.sqrt((area(positions.keys(), boxes) / DENSITY) * ASPECT);
  const [across, down] = [factor(wanted, width), factor(wanted / ASPECT, height)];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * across, y: y * down }]));
}

/** Scales the existing positions up to make room for more records, keeping their proportions. */
export function widened(
  positions: Positions,
  boxes: ReadonlyMap<string, Box>,
  ids: ReadonlySet<string>,
): Positions {
  const before = area(positions.keys(), boxes);
  if (before === 0) return positions;
  const by = Math.max(1, Math.sqrt(area(ids, boxes) / before));
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * by, y: y * by }]));
}

function area(ids: Iterable<string>, boxes: ReadonlyMap<string, Box>): number {
  let sum = 0;
  for (const id of ids) {
    const { width, height } = boxes.get(id) ?? { width: 0, height: 0 };
    sum += width * height;
  }
  return sum;
}

const factor = (wanted: number, found: number): number => Math.min(Math.max(wanted / found, LEAST), MOST);

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
