import { beforeAll, describe, expect, it } from 'vitest';
import { projectView } from '../../schema/projection/index.ts';
import { agreedDate, type Dated } from '../../src/ontology/index.ts';
import { hasOwnSources, projectSeeds } from './project-seeds.ts';

describe.skipIf(!hasOwnSources)('the date of an event of which several sources tell', () => {
  let events: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  beforeAll(async () => {
    const { store } = await projectSeeds();
    events = new Map(projectView(store).nodes.map(({ id, values }) => [id, values]));
    await store.close();
  });

  it.each([
    // "over the weekend", "On Saturday", "Saturday afternoon", and "around 3:30pm local time on Saturday"
    ['shooting-of-tamir-rice', 'between 15:00 and 16:00 New York time on 22 November 2014'],
    // "A short while after", "over the weekend", "Saturday"
    ['minneapolis-police-website-takedown', '30 May 2020'],
    // a day, and "the next day, or so"
    ['floyd-video-message', '28 May 2020'],
    // a day, and "this summer"
    ['shooting-of-philando-castile', '6 July 2016'],
  ])('%s is the narrowest that all allow: %s', (id, display) =>
    expect(events.get(id)).toMatchObject({ dateDisplay: display, dateContested: false }),
  );

  it('stands in a list before what began alike and may be later', () => {
    const dated = [...events.values()].filter(({ orderKey, start }) => orderKey && start);
    const ordered = dated.toSorted((one, other) => (String(one.orderKey) < String(other.orderKey) ? -1 : 1));
    const begun = (start: unknown) => ordered.filter((one) => one.start === start);
    const mixed = [...new Set(ordered.map(({ start }) => start))]
      .map((start) => begun(start).map(({ end }) => end === undefined))
      .filter((open) => new Set(open).size === 2);
    expect(mixed.length).toBeGreaterThan(0);
    for (const open of mixed) expect(open).toEqual(open.toSorted());
  });
});

describe('the date that all sources allow', () => {
  const dates = (...all: readonly string[]): readonly Dated[] =>
    all.map((date) => ({ date, zone: undefined }));
  it.each([
    ['a day within a month', ['2014-11', '2014-11-22'], '2014-11-22'],
    [
      'an hour within a day',
      ['2014-11-22', '[2014-11-22T15:00..2014-11-22T16:00]'],
      '[2014-11-22T15:00..2014-11-22T16:00]',
    ],
    ['a day within what may be later', ['[2014-11-20..]', '2014-11-24'], '2014-11-24'],
    ['a day beside "about" the day before it', ['2020-05-28', '2020-05-29~'], '2020-05-28'],
    ['none of two different days', ['2014-11-22', '2014-11-23'], undefined],
    [
      'none of two spans that only overlap: no source gives the day that is left',
      ['[2014-11-22..2014-11-23]', '[2014-11-23..2014-11-24]'],
      undefined,
    ],
  ])('is %s', (_, given, agreed) => expect(agreedDate(dates(...given))?.date).toBe(agreed));

  it('is not a day of which nobody knows the place, beside an hour somewhere', () =>
    expect(
      agreedDate([
        { date: '2016-07-15', zone: undefined },
        { date: '2016-07-15T19:00', zone: 'America/New_York' },
      ])?.date,
    ).toBe('2016-07-15T19:00'));
});
