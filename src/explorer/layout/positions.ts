import type { Positions } from '../../drawing/positions.ts';

/** The places of a layout, save those that somebody has chosen. */
export const withPins = (layout: Positions, pins: Positions): Positions =>
  new Map([...layout, ...[...pins].filter(([id]) => layout.has(id))]);
