import { edtfBounds, hasOffset } from './edtf.ts';

/** One end of what a value can mean to the other, both included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface Dated {
  readonly date: string;
  readonly zone: string | undefined;
}

const HOUR = 3_600_000;
/** A date without a zone, beside one that has one, may be meant anywhere on Earth. */
const EAST = 14 * HOUR;
const WEST = 12 * HOUR;

/** What two dates can mean beside each other. */
export function dateSpans(one: Dated, other: Dated): [Span, Span] {
  const anywhere = hasZone(one) !== hasZone(other);
  const span = (date: Dated): Span => {
    const found = spanOfDate(date);
    return anywhere && !hasZone(date) ? { low: found.low - EAST, high: found.high + WEST } : found;
  };
  return [span(one), span(other)];
}

const hasZone = ({ date, zone }: Dated): boolean => zone !== undefined || hasOffset(date);

/** What a date can mean, in milliseconds. One that is called approximate or uncertain reaches once its length to either side. */
export function spanOfDate({ date, zone }: Dated): Span {
  const { start, end } = edtfBounds(date, zone);
  const low = start === null ? Number.NEGATIVE_INFINITY : Date.parse(start);
  const high = end === null ? Number.POSITIVE_INFINITY : Date.parse(end);
  const slack = /[~?%]/.test(date) && Number.isFinite(high - low) ? high - low + 1 : 0;
  return { low: low - slack, high: high + slack };
}

export const isApart = (a: Span, b: Span): boolean => a.high < b.low || b.high < a.low;

/** Whether one date lies before another, however vague both are meant. */
export function isSurelyBefore(one: Dated, other: Dated): boolean {
  const [first, second] = dateSpans(one, other);
  return first.high < second.low;
}

/** Whether all that a date can mean is allowed by another: of 22 November by "22 or 23 November". */
export function liesWithin(one: Dated, other: Dated): boolean {
  const [inner, outer] = dateSpans(one, other);
  return outer.low <= inner.low && inner.high <= outer.high;
}

/**
 * The narrowest of some dates, if every other allows all of it; the first of those that mean the same. Undefined where they
 * cannot all be true, or where only several together would leave one day: no source gives that one.
 */
export const agreedDate = <One extends Dated>(dates: readonly One[]): One | undefined =>
  dates.find((one) => dates.every((other) => liesWithin(one, other)));
