import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../src/explorer/timeline/gaps.ts';

const DAY = 86_400_000;
const day = (text: string) => Date.parse(`${text}T12:00:00Z`);
const STORY = ['2014-11-22', '2014-11-24', '2014-11-25', '2020-05-25', '2020-05-28', '2020-06-01'].map(day);

describe('a time axis that leaves out long gaps', () => {
  it('has a piece for each period in which something happened', () => {
    const { pieces } = axisOf(STORY, 0, 1_000);
    expect(pieces.map(({ from, to }) => Math.round((to - from) / DAY))).toEqual([4, 8]);
    expect(pieces[0]?.left).toBe(0);
    expect(pieces.at(-1)?.right).toBeCloseTo(1_000);
  });

  it('keeps days apart that years lie between', () => {
    const { x } = axisOf(STORY, 0, 1_000);
    const places = STORY.map(x);
    for (const [index, place] of places.slice(1).entries())
      expect(place - (places[index] ?? 0)).toBeGreaterThan(20);
  });

  it('runs forward, within its ends, and back again to the same moment', () => {
    const moments = array(integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 });
    assert(
      property(moments, (days) => {
        const times = days.map((one) => one * DAY).sort((one, other) => one - other);
        const axis = axisOf(times, 10, 800);
        const places = times.map(axis.x);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        for (const place of places) expect(place >= 10 - 1e-6 && place <= 800 + 1e-6).toBe(true);
        for (const [at, time] of times.entries())
          expect(Math.abs(axis.moment(places[at] ?? 0) - time)).toBeLessThan(DAY);
      }),
    );
  });

  it('knows the days of the first and the last event, without the room around them', () => {
    expect(axisOf(STORY, 0, 500).whole).toEqual({ from: day('2014-11-22'), to: day('2020-06-01') });
  });

  it('has no overlapping ticks', () => {
    const { ticks } = axisOf(STORY, 0, 500);
    expect(ticks.length).toBeGreaterThan(1);
    for (const [index, { x }] of ticks.slice(1).entries())
      expect(x - (ticks[index]?.x ?? 0)).toBeGreaterThan(70);
  });
});
