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
export function daysOf(digits: Digits): readonly [first: number, last: number] {
  const years = fitting(digits.year, FIRST_YEAR, LAST_YEAR);
  if (years.length === 0) throw new RangeError('years run from 0001 to 9998');
  const months = fitting(digits.month ?? 'XX', 1, 12);
  if (months.length === 0) throw new RangeError(`there is no month ${digits.month}`);
  const days = fitting(digits.day ?? 'XX', 1, 31);
  const first = firstDay(years, months, days);
  const last = firstDay(years.toReversed(), months.toReversed(), days.toReversed());
  if (first === undefined || last === undefined)
    throw new RangeError(`there is no day ${digits.year}-${digits.month}-${digits.day}`);
  return [first, last];
}

/** The numbers of a range whose digits are these, from the least on. */
function fitting(digits: string, least: number, most: number): number[] {
  const low = Math.max(least, Number(digits.replaceAll('X', '0')));
  const high = Math.min(most, Number(digits.replaceAll('X', '9')));
  const numbers: number[] = [];
  for (let number = low; number <= high; number += 1) {
    const written = String(number).padStart(digits.length, '0');
    if ([...digits].every((digit, at) => digit === 'X' || digit === written[at])) numbers.push(number);
  }
  return numbers;
}

/** The first of all days there are, in the order in which the numbers are given. */
function firstDay(
  years: readonly number[],
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
