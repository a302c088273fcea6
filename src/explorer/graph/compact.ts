import type { Box } from './boxes.ts';
import type { Positions } from './positions.ts';

/** Wider than high, as the room on a screen is. */
const ASPECT = 1.5;
/** How much of the drawing its records take: with less it would be drawn smaller than it needs to be. */
const DENSITY = 0.4;
const [LEAST, MOST] = [0.4, 1.8];

/** Draws a map together (or out) to the shape of a screen; what comes to lie on each other is moved apart afterwards. */
export function compact(positions: Positions, boxes: ReadonlyMap<string, Box>): Positions {
  const points = [...positions.values()];
  const width = extent(points.map(({ x }) => x));
  const height = extent(points.map(({ y }) => y));
  if (points.length < 3 || width === 0 || height === 0) return positions;
  const taken = [...positions.keys()].reduce((sum, id) => {
    const box = boxes.get(id);
    return sum + (box ? box.width * box.height : 0);
  }, 0);
  const wanted = Math.sqrt((taken / DENSITY) * ASPECT);
  const [across, down] = [factor(wanted, width), factor(wanted / ASPECT, height)];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * across, y: y * down }]));
}

const factor = (wanted: number, found: number): number => Math.min(Math.max(wanted / found, LEAST), MOST);

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
