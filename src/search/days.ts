import { casual, type ParsedResult } from 'chrono-node/en';

/** A stretch of time in whole days, as EDTF dates that both belong to it; an end that is left out is open. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What stands before a date, as a pattern. */
export const BEFORE_DATE =
  '(?:as of|up to|for|on|in|at|by|during|between|from|since|after|before|until|till)';
const BEFORE = new RegExp(`^(${BEFORE_DATE})\\s+(?:the\\s+)?`, 'i');
/** Those that leave an end of time open. */
const OPEN_END = new Set(['since', 'after']);
const OPEN_START = new Set(['by', 'before', 'until', 'till', 'up to']);

const WRITTEN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** Two years or two written dates: the library reads only those in words. */
const PAIR = /^(\d{4}(?:-\d\d){0,2})\s*(?:and|to|-|–|until|\/)\s*(\d{4}(?:-\d\d){0,2})$/i;

/**
 * The days that a phrase names: "on 24 November 2014", "in 2014", "between 22 and 25 November 2014". Undefined where any
 * word of it says something else, and for days without a year: which one is meant nobody can tell.
 */
export function daysIn(phrase: string): Days | undefined {
  const text = phrase.trim().replace(/[,.]+$/, '');
  const [lead = '', word = ''] = BEFORE.exec(text) ?? [];
  const named = namedDays(text.slice(lead.length).replace(/^(?:year|month|day)\s+(?:of\s+)?/i, ''));
  if (named === undefined) return undefined;
  const { from, to } = named;
  if (OPEN_END.has(word.toLowerCase())) return { from: word.toLowerCase() === 'since' ? from : dayAfter(to) };
  if (OPEN_START.has(word.toLowerCase()))
    return { to: word.toLowerCase() === 'before' ? dayBefore(from) : to };
  return named;
}

interface Both {
  readonly from: string;
  readonly to: string;
}

function namedDays(text: string): Both | undefined {
  if (WRITTEN.test(text)) return isDate(text) ? { from: text, to: text } : undefined;
  const [, from, to] = PAIR.exec(text) ?? [];
  if (from !== undefined && to !== undefined)
    return isDate(from) && isDate(to) && from <= to ? { from, to } : undefined;
  // Of days and months in numbers either may be meant.
  if (!/\b\d{4}\b/.test(text) || text.includes('/')) return undefined;
  const range = text.replace(/\s+and\s+/i, ' to ');
  const [one, ...more] = casual.parse(range, { instant: new Date(0), timezone: 0 });
  if (one === undefined || more.length > 0 || one.text.length < range.length) return undefined;
  const [first, last] = [one.start, one.end ?? one.start];
  if (!first.isCertain('month') || first.isCertain('hour') || !last.isCertain('year')) return undefined;
  const year = first.isCertain('year') ? first.get('year') : last.get('year');
  return { from: dateOf(first, year), to: dateOf(last, last.get('year')) };
}

/** As vague as it is said: "2014-11" of November 2014. */
const dateOf = (at: ParsedResult['start'], year: number | null): string =>
  [year, at.get('month'), ...(at.isCertain('day') ? [at.get('day')] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));

const DAY_MS = 86_400_000;
const dayOfMoment = (moment: number): string => new Date(moment).toISOString().slice(0, 'yyyy-mm-dd'.length);
const dayBefore = (date: string): string => dayOfMoment(Date.parse(date) - DAY_MS);
const dayAfter = (date: string): string => dayOfMoment(nextOf(date));

/** The first moment behind a day, a month or a year. */
function nextOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

/** The first and the last day, each written in full; of an open end the start or end of all that is dated. */
export const fullDays = ({ from, to }: Days): Both => ({
  from: from === undefined ? '1900-01-01' : dayOfMoment(Date.parse(from)),
  to: to === undefined ? '2100-12-31' : lastDay(to),
});

/** The last day of a day, a month or a year. */
export const lastDay = (date: string): string => dayOfMoment(nextOf(date) - DAY_MS);
