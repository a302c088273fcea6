import type { Positions } from '../../drawing/positions.ts';

/** The positions of a layout, except where a user moved a record. */
export const withPins = (layout: Positions, pins: Positions): Positions =>
  new Map([...layout, ...[...pins].filter(([id]) => layout.has(id))]);
