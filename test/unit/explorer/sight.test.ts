import { describe, expect, it } from 'vitest';
import { wayOfKey, within } from '../../../src/explorer/canvas/sight.ts';

describe('what is larger than its room', () => {
  it('is moved by arrows with Shift and by pages; an arrow alone follows the lines', () => {
    expect(wayOfKey({ key: 'ArrowRight', shiftKey: true })).toBe('right');
    expect(wayOfKey({ key: 'PageDown', shiftKey: false })).toBe('below');
    expect(wayOfKey({ key: 'ArrowRight', shiftKey: false })).toBeUndefined();
  });

  it('begins so that what it is about is in sight, and leaves no room empty', () => {
    expect(within(500, 300, 20)).toBe(100);
    expect(within(500, 900, 20)).toBe(0);
    expect(within(500, 900, 450)).toBe(-200);
    expect(within(500, 900, 890)).toBe(-400);
  });
});
