import type { Point, Positions } from '../../drawing/positions.ts';
import type { GraphEdge } from '../api/answers.ts';
import type { Visible } from '../scene/visible.ts';

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where an arrow key leads. */
export interface Step {
  readonly id: string;
  /** The edge that it follows. */
  readonly edge: GraphEdge | undefined;
}

/** The record that an arrow key leads to from the selected one: along an edge, nearest to the arrow's direction. */
export function stepFrom(
  from: string,
  key: string,
  { edges, nodeIds }: Visible,
  positions: Positions,
): Step | undefined {
  const way = WAYS[key];
  const start = positions.get(from);
  if (way === undefined || start === undefined) return undefined;
  const ranked = edges
    .filter(({ source, target }) => source === from || target === from)
    .map((edge) => ({ edge, id: edge.source === from ? edge.target : edge.source }))
    .filter(({ id }) => id !== from && nodeIds.has(id))
    .map((step) => ({ ...step, fit: fitOf(start, positions.get(step.id) ?? start, way) }))
    .filter(({ fit }) => fit > 0.2)
    .sort((one, other) => other.fit - one.fit);
  return ranked[0];
}

/** Whether a key is an arrow that follows edges. */
export const isArrow = (key: string): boolean => key in WAYS;

/** 1 if an edge runs as the arrow points, 0 if it runs across. */
function fitOf(from: Point, to: Point, way: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y);
  return length === 0 ? 0 : (x * way.x + y * way.y) / length;
}
