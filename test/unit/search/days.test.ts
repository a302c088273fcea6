import { describe, expect, it } from 'vitest';
import { daysIn, fullDays, lastDay } from '../../../src/search/days.ts';

describe('the days that a question names', () => {
  it.each([
    ['on 24 November 2014', { from: '2014-11-24', to: '2014-11-24' }],
    ['on the 24th of November 2014', { from: '2014-11-24', to: '2014-11-24' }],
    ['November 24, 2014', { from: '2014-11-24', to: '2014-11-24' }],
    ['on 24 nov 2014', { from: '2014-11-24', to: '2014-11-24' }],
    ['2014-11-24', { from: '2014-11-24', to: '2014-11-24' }],
    ['in November 2014', { from: '2014-11', to: '2014-11' }],
    ['in 2014', { from: '2014', to: '2014' }],
    ['in the year 2014', { from: '2014', to: '2014' }],
    ['between 22 and 25 November 2014', { from: '2014-11-22', to: '2014-11-25' }],
    ['from 22 November to 2 December 2014', { from: '2014-11-22', to: '2014-12-02' }],
    ['between July and August 2016', { from: '2016-07', to: '2016-08' }],
    ['between 2014 and 2016', { from: '2014', to: '2016' }],
    ['since 2014', { from: '2014' }],
    ['after July 2016', { from: '2016-08-01' }],
    ['before 10 July 2016', { to: '2016-07-09' }],
    ['until 2014', { to: '2014' }],
    ['by 10 July 2016', { to: '2016-07-10' }],
  ])('“%s”', (words, days) => expect(daysIn(words)).toEqual(days));

  it.each([
    'on Monday',
    'yesterday',
    'on 24 November',
    'in May',
    'on the Day of Solidarity',
    'on 15 July 2016 in Oakland',
    'on 31 February 2014',
    '2014-13-40',
    'on 9/7/2016',
    'between 2016 and 2014',
    'in Ferguson',
    '',
  ])('are none where other words stand beside them, or where nobody can tell which: “%s”', (words) =>
    expect(daysIn(words)).toBeUndefined(),
  );

  it('can be written in full, from the first to the last', () => {
    expect(fullDays({ from: '2014-11', to: '2014-11' })).toEqual({ from: '2014-11-01', to: '2014-11-30' });
    expect(fullDays({ from: '2016', to: '2016-02' })).toEqual({ from: '2016-01-01', to: '2016-02-29' });
    expect(lastDay('2014-11-24')).toBe('2014-11-24');
  });
});
