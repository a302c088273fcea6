import {
  type Dated,
  dateSpans,
  type Exclusive,
  isApart,
  type Span,
  spanOfDate,
} from '../../src/ontology/index.ts';
import { type ReadClaim, textOf } from './claim.ts';

/** A value as one claim gives it. */
export interface Given {
  readonly claim: ReadClaim;
  readonly value: string | number;
}

/** Whether two values cannot both be true. What is vague excludes little, and what is not understood nothing. */
export function excludeEachOther(how: Exclusive, a: Given, b: Given): boolean {
  switch (how) {
    case 'dates':
      return isApart(...dateSpans(datedBy(a), datedBy(b)));
    case 'numbers':
      return isOfOneMoment(a.claim, b.claim) && isInOneUnit(a.claim, b.claim) && apart(count(a), count(b));
    default:
      return apartByWords(how, String(a.value), String(b.value));
  }
}

const apart = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && isApart(a, b);

function apartByWords(groups: readonly (readonly string[])[], a: string, b: string): boolean {
  const groupOf = (word: string) => groups.findIndex((group) => group.includes(word));
  return groupOf(a) !== -1 && groupOf(b) !== -1 && groupOf(a) !== groupOf(b);
}

/** Numbers of different moments may both be right: asOf says of which. */
function isOfOneMoment(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [textOf(a.seed.values.asOf), textOf(b.seed.values.asOf)];
  if (left === undefined || right === undefined) return true;
  return !isApart(
    spanOfDate({ date: left, zone: textOf(a.seed.values.zone) }),
    spanOfDate({ date: right, zone: textOf(b.seed.values.zone) }),
  );
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

const datedBy = ({ claim, value }: Given): Dated => ({
  date: String(value),
  zone: textOf(claim.seed.values.zone),
});
