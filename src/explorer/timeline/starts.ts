import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { spanOf } from '../scene/dates.ts';
import type { Beginnings } from './beginnings.ts';
import type { Axis } from './gaps.ts';

/** Where the drawing of an event begins: the middle of its day for a shape, the left end of a bar. */
export interface Start {
  readonly x: number;
  /** The response that moved it there; undefined where its own date tells it. */
  readonly response: GraphEdge | undefined;
}

/** Less than anybody sees. */
const NOTHING = 1e-6;

/**
 * No response is drawn beginning before what it responds to. A day is a shape in its middle, so that the bar of what came on
 * the same day or later would begin half a day before it: it begins where the drawing of its cause does.
 */
export function startsOf(
  nodes: readonly GraphNode[],
  { of, forward }: Beginnings,
  axis: Axis,
): ReadonlyMap<string, Start> {
  const starts = new Map<string, Start>();
  for (const node of nodes) {
    const beginning = of.get(node.id);
    if (beginning === undefined) continue;
    const from = axis.x(beginning.least);
    const x = spanOf(node)?.uncertain ? from : (from + axis.x(beginning.most)) / 2;
    starts.set(node.id, { x, response: undefined });
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const response of forward) {
      const [cause, effect] = [starts.get(response.target), starts.get(response.source)];
      if (cause === undefined || effect === undefined || cause.x <= effect.x + NOTHING) continue;
      starts.set(response.source, { x: cause.x, response });
      changed = true;
    }
  }
  return starts;
}

/**
 * Where shapes stand, by the last moment of their days. A bar that ends where something else did at the latest ends where
 * that is drawn, and not half a day after it.
 */
export function shapesByEnd(
  nodes: readonly GraphNode[],
  { of }: Beginnings,
  axis: Axis,
): ReadonlyMap<number, number> {
  const shapes = new Map<number, number>();
  for (const node of nodes) {
    const beginning = of.get(node.id);
    if (beginning === undefined || beginning.notAfter !== undefined || spanOf(node)?.uncertain) continue;
    const x = (axis.x(beginning.least) + axis.x(beginning.most)) / 2;
    shapes.set(beginning.most, Math.max(x, shapes.get(beginning.most) ?? x));
  }
  return shapes;
}
