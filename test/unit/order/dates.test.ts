import { describe, expect, it } from 'vitest';
import { dateText, edtfInterval, isApproximate } from '../../../src/ontology/index.ts';

describe('a date in words', () => {
  it.each([
    ['2016-07-15', 'America/New_York', '15 July 2016'],
    ['2016-07-15T19:00', 'America/Chicago', '15 July 2016, 19:00 Chicago time'],
    ['2016-07-10T11:22Z', 'America/New_York', '10 July 2016, 07:22 New York time'],
    ['2016-07-10T01:22Z', 'America/New_York', '9 July 2016, 21:22 New York time'],
    ['2016-07-10T11:22Z', undefined, '10 July 2016, 11:22 UTC'],
    ['2016-07-15T19:00', '-04:00', '15 July 2016, 19:00 UTC-04:00'],
    ['2014-11', undefined, 'November 2014'],
    ['2014', undefined, '2014'],
    ['[2016-07-03..2016-07-09]', undefined, 'between 3 and 9 July 2016'],
    ['[2014-11-28..2014-12-02]', undefined, 'between 28 November and 2 December 2014'],
    ['2014-12-28/2015-01-02', undefined, '28 December 2014 to 2 January 2015'],
    [
      '[2016-07-10T00:00..2016-07-10T07:22]',
      'America/New_York',
      'between 00:00 and 07:22 New York time on 10 July 2016',
    ],
    ['2016-07-09/2016-07-10T07:22', 'America/New_York', '9 July 2016 to 10 July 2016, 07:22 New York time'],
    ['[..2016-07-10]', undefined, '10 July 2016 or earlier'],
    ['[2020-05-25..]', undefined, '25 May 2020 or later'],
    ['../2016', undefined, 'until 2016'],
    ['2016/..', undefined, 'from 2016 on'],
    ['[2014,2016-03]', undefined, '2014 or March 2016'],
    ['{2014-01..2014-03}', undefined, 'January to March 2014'],
    ['2014-11~', undefined, 'about November 2014'],
    ['2014-11-24?', undefined, '24 November 2014 (not sure)'],
    ['2014%', undefined, 'about 2014 (not sure)'],
    ['2016-07-XX', undefined, 'July 2016'],
    ['201X', undefined, '2010s'],
  ])('%s in %s is %s', (edtf, zone, words) => {
    expect(dateText(edtf, zone)).toBe(words);
  });
});

describe('what a date says of beginning and end', () => {
  const told = (edtf: string) => {
    const { start, end } = edtfInterval(edtf);
    return [start.least, start.most, end.least, end.most].map((moment) =>
      Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : 'open',
    );
  };

  it('differs between one of several days and a period of days', () => {
    expect(told('[2016-07-03..2016-07-09]')).toEqual([
      '2016-07-03',
      '2016-07-09',
      '2016-07-03',
      '2016-07-09',
    ]);
    expect(told('2016-07-03/2016-07-09')).toEqual(['2016-07-03', '2016-07-03', '2016-07-09', '2016-07-09']);
  });

  it('is open where the date is', () => {
    expect(told('[..2016-07-09]')).toEqual(['open', '2016-07-09', 'open', '2016-07-09']);
    expect(told('2016-07-03/..')).toEqual(['2016-07-03', '2016-07-03', '2016-07-03', 'open']);
    expect(told('../2016-07-09')).toEqual(['open', '2016-07-09', '2016-07-09', '2016-07-09']);
  });

  it('is rough if it has ~, ? or %', () => {
    expect(['2014~', '2014-11-24?', '[2014%..2015]'].every(isApproximate)).toBe(true);
    expect(['2014', '[2014..2015]', '2014/..'].some(isApproximate)).toBe(false);
  });
});
