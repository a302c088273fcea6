import { assert, constantFrom, date, property } from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateText } from '../../../src/ontology/values/date-text.ts';
import { edtfBounds } from '../../../src/ontology/values/edtf.ts';

const PLACES = [undefined, 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata', '-04:00', '+05:30'];

/** The page as a browser in some zone loads it. */
async function pageIn(reader: string) {
  process.env.TZ = reader;
  vi.resetModules();
  const [{ day, spanOf }, { axisOf }] = await Promise.all([
    import('../../../src/explorer/scene/dates.ts'),
    import('../../../src/explorer/timeline/gaps.ts'),
  ]);
  return {
    day,
    axisOf,
    spanIn: (edtf: string, zone?: string) => spanOf({ edtf, zone: zone ?? null, ...edtfBounds(edtf, zone) }),
  };
}

describe.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('for a reader in %s', (reader) => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('a day is that day and no other, wherever it was', async () => {
    const { day, axisOf, spanIn } = await pageIn(reader);
    // Before, clocks were now and then set anew: India's by minutes, Kiritimati's by a day.
    const days = date({ min: new Date('1996-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    assert(
      property(days, constantFrom(...PLACES), (moment, zone) => {
        const edtf = moment.toISOString().slice(0, 10);
        const { from = Number.NaN, to = Number.NaN } = spanIn(edtf, zone) ?? {};
        expect([day(from), day(to)]).toEqual([dateText(edtf, zone), dateText(edtf, zone)]);
        expect(new Date(from).toISOString()).toBe(`${edtf}T00:00:00.000Z`);
        const { ticks } = axisOf([from, to], 0, 300);
        expect(ticks.map(({ text }) => Date.parse(`${text} UTC`))).toContain(from);
      }),
    );
  });

  it('seven in the evening is seven in the evening where it was', async () => {
    const { spanIn } = await pageIn(reader);
    const span = spanIn('2016-07-15T19:00', 'America/New_York');
    expect(span?.from).toBe(Date.parse('2016-07-15T19:00:00Z'));
  });
});
