import { describe, expect, it } from 'vitest';
import { next, periodsOf, periodWords } from '../../../src/dossier/periods.ts';

const month = (key: string, happened: number, threatened = 0) => ({
  key,
  happened,
  threatened,
  planned: 0,
  pledged: 0,
  calledFor: 0,
  omitted: 0,
});

describe('counts of months as bars', () => {
  it('are one for each month, also for those without events', () => {
    const { unit, periods } = periodsOf([month('2015-11', 2), month('2016-02', 3, 1)]);
    expect(unit).toBe('month');
    expect(periods).toEqual([
      { key: '2015-11', happened: 2, unreal: 0 },
      { key: '2015-12', happened: 0, unreal: 0 },
      { key: '2016-01', happened: 0, unreal: 0 },
      { key: '2016-02', happened: 3, unreal: 1 },
    ]);
  });

  it('are one for each year where the months would be too many to press', () => {
    const { unit, periods } = periodsOf([month('2014-11', 2), month('2014-12', 1), month('2020-05', 7)]);
    expect(unit).toBe('year');
    expect(periods.map(({ key, happened }) => [key, happened])).toEqual([
      ['2014', 3],
      ['2015', 0],
      ['2016', 0],
      ['2017', 0],
      ['2018', 0],
      ['2019', 0],
      ['2020', 7],
    ]);
  });

  it('leave out what has no known beginning, and say how much that is', () => {
    expect(periodsOf([month('2016-07', 1), month('until 2016-07', 2), month('undated', 3, 1)])).toEqual({
      unit: 'month',
      periods: [{ key: '2016-07', happened: 1, unreal: 0 }],
      undated: 6,
    });
    expect(periodsOf([month('undated', 3)])).toEqual({ unit: 'month', periods: [], undated: 3 });
  });

  it('are called as people call them', () => {
    expect([periodWords('2016-07'), periodWords('2016')]).toEqual(['July 2016', '2016']);
    expect([next('2016-12'), next('2016-01'), next('2019')]).toEqual(['2017-01', '2016-02', '2020']);
  });
});
