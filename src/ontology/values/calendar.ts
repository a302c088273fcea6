/** Digits of a date as they are written, `X` for one that is not known; all months or days where they are left out. */
export interface Digits {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** Years have four digits and sort as text. What has no date, or no beginning, is kept beyond these. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9998;

/**
 * The first and the last day that digits can mean, as their midnights in UTC. Throws a RangeError where there is no such
 * day: the calendar is that of today, carried back.
 */
export function daysOf({ year, month, day }: Digits): readonly [first: number, last: number] {
  if (next(years(year, 'up')) === undefined) throw new RangeError('years run from 0001 to 9998');
  const months = month === undefined ? MONTHS : between(1, month, 12);
  if (months.length === 0) throw new RangeError(`there is no month ${month}`);
  const days = day === undefined ? DAYS : between(1, day, 31);
  const [first, last] = isPossible(year, months, days)
    ? [
        firstDay(years(year, 'up'), months, days),
        firstDay(years(year, 'down'), months.toReversed(), days.toReversed()),
      ]
    : [];
  if (first === undefined || last === undefined)
    throw new RangeError(`there is no day ${year}-${month}-${day}`);
  return [first, last];
}

const DIGITS = { up: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], down: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] } as const;

/** The numbers with these digits in order, one by one: there may be ten thousand. */
function* numbers(digits: string, order: keyof typeof DIGITS, from = 0, value = 0): Generator<number> {
  const digit = digits[from];
  if (digit === undefined) yield value;
  else
    for (const one of digit === 'X' ? DIGITS[order] : [Number(digit)])
      yield* numbers(digits, order, from + 1, value * 10 + one);
}

function* years(digits: string, order: keyof typeof DIGITS): Generator<number> {
  for (const year of numbers(digits, order)) if (year >= FIRST_YEAR && year <= LAST_YEAR) yield year;
}

const next = (all: Generator<number>): number | undefined => all.next().value;

const between = (least: number, digits: string, most: number): number[] =>
  [...numbers(digits, 'up')].filter((number) => number >= least && number <= most);

const MONTHS = between(1, 'XX', 12);
const DAYS = between(1, 'XX', 31);

/** Whether it is worth looking: of ten thousand years that cannot be right, none is gone through. */
function isPossible(year: string, months: readonly number[], days: readonly number[]): boolean {
  const isIn = (one: number) => months.some((month) => days.some((day) => day <= daysIn(one, month)));
  return isIn(COMMON) || (isIn(LEAP) && between(0, year.slice(2), 99).some((ending) => ending % 4 === 0));
}

const [COMMON, LEAP] = [1, 4];

/** The first of all days there are, in the order in which the numbers are given. */
function firstDay(
  years: Iterable<number>,
  months: readonly number[],
  days: readonly number[],
): number | undefined {
  for (const year of years)
    for (const month of months)
      for (const day of days) if (day <= daysIn(year, month)) return midnight(year, month, day);
  return undefined;
}

const midnight = (year: number, month: number, day: number): number =>
  // Not Date.UTC, which takes the year 14 for 1914.
  new Date(0).setUTCFullYear(year, month - 1, day);

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
