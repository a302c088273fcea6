import type { Point } from '../view/view.ts';

/** Where each record stands in the drawing. */
export type Positions = ReadonlyMap<string, Point>;

/** The places of a layout, save those that somebody has chosen. */
export const withPins = (layout: Positions, pins: Positions): Positions =>
  new Map([...layout, ...[...pins].filter(([id]) => layout.has(id))]);
