import { describe, expect, it } from 'vitest';
import {
  type Bend,
  bendsOf,
  curvePoint,
  type Disc,
  type Strand,
} from '../../../src/explorer/layout/bends.ts';

const disc = (id: string, x: number, y: number): Disc => ({ id, x, y, size: 30 });
const strand = (source: string, target: string, own: Partial<Strand> = {}): Strand => ({
  id: `${source}-${target}`,
  source,
  target,
  first: false,
  ...own,
});

/** How near a line comes to a shape. */
function clearance(from: Disc, to: Disc, { along, aside }: Bend, { x, y }: Disc): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(across, down);
  const pull = {
    x: from.x + across * along - (down / length) * aside,
    y: from.y + down * along + (across / length) * aside,
  };
  const points = Array.from({ length: 101 }, (_, step) => curvePoint(from, pull, to, step / 100));
  return Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
}

const [left, middle, right] = [disc('left', 0, 0), disc('middle', 150, 4), disc('right', 300, 0)];

describe('a line of a map', () => {
  it('is straight where nothing is in its way', () => {
    expect(bendsOf([strand('left', 'right')], [left, right, disc('aside', 150, 60)]).size).toBe(0);
  });

  it('bends round a shape between its ends, on the side that is nearer', () => {
    const bend = bendsOf([strand('left', 'right')], [left, middle, right]).get('left-right');
    expect(bend?.aside).toBeLessThan(0);
    expect(clearance(left, right, bend ?? { along: 0.5, aside: 0 }, middle)).toBeGreaterThan(15);
    expect(clearance(left, right, { along: 0.5, aside: 0 }, middle)).toBeLessThan(15);
  });

  it('keeps apart from another between the same two, whichever way each runs', () => {
    const bends = bendsOf([strand('left', 'right'), strand('right', 'left')], [left, right]);
    // Each is beside the line from its own start: the same side for both means apart.
    expect(bends.get('left-right')?.aside).toBe(bends.get('right-left')?.aside);
    expect(bends.get('left-right')?.aside).not.toBe(0);
  });

  it('that is a response or assumed keeps its way; another that would run on it gives way', () => {
    const near = disc('near', 300, 14);
    const bends = bendsOf(
      [strand('left', 'near'), strand('left', 'right', { first: true })],
      [left, right, { ...near, x: 600 }],
    );
    expect(bends.has('left-right')).toBe(false);
    expect(bends.get('left-near')?.aside).not.toBe(0);
    expect(bends.has('left-near')).toBe(true);
  });
});
