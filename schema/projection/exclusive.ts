import { type Exclusive, edtfBounds, hasOffset } from '../../src/ontology/index.ts';
import { type ReadClaim, textOf } from './claim.ts';

/** One end of what a value can mean to the other, both included. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/** A value as one claim gives it. */
export interface Given {
  readonly claim: ReadClaim;
  readonly value: string | number;
}

/** Whether two values cannot both be true. What is vague excludes little, and what is not understood nothing. */
export function excludeEachOther(how: Exclusive, a: Given, b: Given): boolean {
  switch (how) {
    case 'dates':
      return apart(...dateSpans(dated(a), dated(b)));
    case 'numbers':
      return isOfOneMoment(a.claim, b.claim) && isInOneUnit(a.claim, b.claim) && apart(count(a), count(b));
    default:
      return apartByWords(how, String(a.value), String(b.value));
  }
}

const apart = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && (a.high < b.low || b.high < a.low);

function apartByWords(groups: readonly (readonly string[])[], a: string, b: string): boolean {
  const groupOf = (word: string) => groups.findIndex((group) => group.includes(word));
  return groupOf(a) !== -1 && groupOf(b) !== -1 && groupOf(a) !== groupOf(b);
}

/** Numbers of different moments may both be right: asOf says of which. */
function isOfOneMoment(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [textOf(a.seed.values.asOf), textOf(b.seed.values.asOf)];
  if (left === undefined || right === undefined) return true;
  return !apart(spanOf(left, textOf(a.seed.values.zone)), spanOf(right, textOf(b.seed.values.zone)));
}

function isInOneUnit(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [textOf(a.seed.values.unit), textOf(b.seed.values.unit)];
  return left === undefined || right === undefined || left === right;
}

/** How many a number with its comparator can mean; "about" reaches from half to the double. */
function count({ claim, value }: Given): Span | undefined {
  const comparator = textOf(claim.seed.values.comparator);
  if (comparator === 'SEVERAL') return { low: 3, high: Number.POSITIVE_INFINITY };
  if (typeof value !== 'number') return undefined;
  switch (comparator) {
    case undefined:
    case 'EXACT':
      return { low: value, high: value };
    case 'AT_LEAST':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'MORE_THAN':
      // What is counted is whole.
      return { low: Number.isInteger(value) ? value + 1 : value, high: Number.POSITIVE_INFINITY };
    case 'AT_MOST':
      return { low: Number.NEGATIVE_INFINITY, high: value };
    case 'FEWER_THAN':
      return { low: Number.NEGATIVE_INFINITY, high: Number.isInteger(value) ? value - 1 : value };
    case 'ABOUT':
      return { low: value / 2, high: value * 2 };
    default:
      return undefined;
  }
}

const HOUR = 3_600_000;
/** A date without a zone, beside one that has one, may be meant anywhere on Earth. */
const EAST = 14 * HOUR;
const WEST = 12 * HOUR;

const dated = ({ claim, value }: Given): Dated => ({
  date: String(value),
  zone: textOf(claim.seed.values.zone),
});

function dateSpans(one: Dated, other: Dated): [Span, Span] {
  const anywhere = hasZone(one) !== hasZone(other);
  const span = (date: Dated): Span => {
    const found = spanOf(date.date, date.zone);
    return anywhere && !hasZone(date) ? { low: found.low - EAST, high: found.high + WEST } : found;
  };
  return [span(one), span(other)];
}

export interface Dated {
  readonly date: string;
  readonly zone: string | undefined;
}

const hasZone = ({ date, zone }: Dated): boolean => zone !== undefined || hasOffset(date);

/** Whether one date lies before another, however vague both are meant. */
export function isSurelyBefore(one: Dated, other: Dated): boolean {
  const [first, second] = dateSpans(one, other);
  return first.high < second.low;
}

/** What a date can mean, in milliseconds. One that is called approximate or uncertain reaches once its length to either side. */
function spanOf(date: string, zone: string | undefined): Span {
  const { start, end } = edtfBounds(date, zone);
  const low = start === null ? Number.NEGATIVE_INFINITY : Date.parse(start);
  const high = end === null ? Number.POSITIVE_INFINITY : Date.parse(end);
  const slack = /[~?%]/.test(date) && Number.isFinite(high - low) ? high - low : 0;
  return { low: low - slack, high: high + slack };
}
