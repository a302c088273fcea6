import type { Month } from './overview-answer.ts';

/** Events that began in a month or year, by the clocks of where they happened. */
export interface Period {
  /** "2016-07" or "2016". */
  readonly key: string;
  readonly happened: number;
  /** Only planned, promised, threatened, called for, or left undone. */
  readonly unreal: number;
}

export interface Periods {
  readonly unit: 'month' | 'year';
  /** Without gaps: a month without events is one with none. */
  readonly periods: readonly Period[];
  /** Of which only the end is known, or no date at all. */
  readonly undated: number;
}

/** More months than this are too narrow to press. */
const MOST_MONTHS = 31;

/** Counts of months as a row of bars without gaps: of years where the months would be too many. */
export function periodsOf(months: readonly Month[]): Periods {
  const dated = months.filter(({ key }) => /^\d{4}-\d{2}$/.test(key));
  const undated = months
    .filter((month) => !dated.includes(month))
    .reduce((sum, month) => sum + all(month), 0);
  const [first = '', last = ''] = [dated[0]?.key, dated.at(-1)?.key];
  const unit = monthNumber(last) - monthNumber(first) < MOST_MONTHS ? 'month' : 'year';
  const length = unit === 'month' ? 7 : 4;
  const counts = new Map<string, Period>();
  for (const month of dated) {
    const key = month.key.slice(0, length);
    const { happened, unreal } = counts.get(key) ?? { happened: 0, unreal: 0 };
    counts.set(key, {
      key,
      happened: happened + month.happened,
      unreal: unreal + all(month) - month.happened,
    });
  }
  const keys = dated.length === 0 ? [] : keysBetween(first.slice(0, length), last.slice(0, length));
  return { unit, periods: keys.map((key) => counts.get(key) ?? { key, happened: 0, unreal: 0 }), undated };
}

const all = ({ happened, planned, pledged, threatened, calledFor, omitted }: Month): number =>
  happened + planned + pledged + threatened + calledFor + omitted;

const monthNumber = (key: string): number => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7));

function keysBetween(first: string, last: string): readonly string[] {
  const keys = [first];
  for (let key = next(first); key <= last; key = next(key)) keys.push(key);
  return keys;
}

/** The month or year after one. */
export function next(key: string): string {
  const [year = '', month] = key.split('-');
  const padded = (number: number) => String(number).padStart(4, '0');
  if (month === undefined) return padded(Number(year) + 1);
  return month === '12'
    ? `${padded(Number(year) + 1)}-01`
    : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "July 2016", "2016". */
export const periodWords = (key: string): string =>
  key.length === 4 ? key : months.format(new Date(`${key}-01T00:00:00Z`));
