import { z } from 'zod';
import type { ValueType } from '../value-type.ts';
import { type Single, single } from './edtf-single.ts';

/** Longer than any date a source gives. A longer text is refused before anything reads it. */
export const MAX_DATE_CHARACTERS = 100;

/** How finely a date is known, from a minute to a year. */
export type Precision = 'MINUTE' | 'PART_OF_DAY' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** The first and last moment a date can mean, as ISO 8601 in UTC; null where it is open. */
export interface Bounds {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Precision;
}

/** A date taken apart: its ends, each undefined where it is open. */
export interface Ends {
  readonly first: Single | undefined;
  readonly last: Single | undefined;
  /** Whether it lasts from the one to the other, and is not just some moment between them. */
  readonly lasts: boolean;
}

/**
 * The bounds of an EDTF text (level 1 without seasons, and the sets of level 2; years of four digits). A date without a
 * time is a day in `zone` (an IANA name or an offset such as `-04:00`; UTC where none is known).
 * Throws a RangeError that says what is wrong.
 */
export function edtfBounds(text: string, zone?: string): Bounds {
  requireShort(text);
  const key = `${text} ${zone ?? ''}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const { first, last } = edtfEnds(text, zone);
  const bounds = {
    start: first === undefined ? null : iso(first.min),
    end: last === undefined ? null : iso(last.max),
    precision: precisionOf(first, last),
  };
  if (read.size >= REMEMBERED) read.clear();
  read.set(key, bounds);
  return bounds;
}

/** Many entries share a date. With its zone one is at most 165 characters: all together they stay below 4 MB. */
const read = new Map<string, Bounds>();
const REMEMBERED = 10_000;

function requireShort(text: string): void {
  if (text.length > MAX_DATE_CHARACTERS)
    throw new RangeError(`it is longer than ${MAX_DATE_CHARACTERS} characters`);
}

/** A text that is to be a date, in quotes and cut to a length that fits into a message. */
export const quotedDate = (text: string): string =>
  JSON.stringify(text.length > MAX_DATE_CHARACTERS ? `${text.slice(0, MAX_DATE_CHARACTERS)}…` : text);

/** Takes a date apart. Throws as `edtfBounds` does. */
export function edtfEnds(text: string, zone?: string): Ends {
  requireShort(text);
  const date = takenApart(text, zone);
  const { first, last } = date;
  if (first === undefined && last === undefined) throw new RangeError('a date needs at least one end');
  if (first !== undefined && last !== undefined && first.min > last.max)
    throw new RangeError('it ends before it starts');
  return date;
}

function takenApart(text: string, zone: string | undefined): Ends {
  const [, choice, all] = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text) ?? [];
  const set = choice ?? all;
  const lasts = set === undefined ? text.includes('/') : all !== undefined;
  if (set !== undefined && !set.includes('..')) {
    const members = set.split(',').map((member) => single(member, zone));
    const first = members.reduce((a, b) => (b.min < a.min ? b : a));
    const last = members.reduce((a, b) => (b.max > a.max ? b : a));
    return { first, last, lasts };
  }
  const [low = '', high = low, ...more] = set === undefined ? text.split('/') : set.split('..');
  if (more.length > 0) throw new RangeError('a range has two ends');
  const end = (one: string) => (one === '' || (lasts && one === '..') ? undefined : single(one, zone));
  return { first: end(low), last: end(high), lasts };
}

const DAY = 86_400_000;
/** By so much at most a day is longer on which clocks are put back. */
const PUT_BACK = 7_200_000;

function precisionOf(first: Single | undefined, last: Single | undefined): Precision {
  if (first === undefined || last === undefined) return 'YEAR';
  if (first.timed && first.min === last.min && first.max === last.max) return 'MINUTE';
  const span = last.max - first.min + 1;
  if (first.timed && span < DAY) return 'PART_OF_DAY';
  const days = (span - PUT_BACK) / DAY;
  if (days <= 1) return 'DAY';
  if (days <= 7) return 'WEEK';
  return days <= 31 ? 'MONTH' : 'YEAR';
}

const iso = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z');

/** Whether a text says itself how far its clocks are from UTC. */
export const hasOffset = (text: string): boolean => /T[\d:.]*(Z|[+-]\d\d:\d\d)/.test(text);

/** A date as the source has it, as fine or as vague, in the Extended Date/Time Format (ISO 8601-2). */
export const edtf: ValueType<string> = {
  name: 'EDTF date',
  description:
    'A date in the Extended Date/Time Format: 2014-11-24, 2014-11, [2016-07-03..2016-07-09] (one of these days).',
  check: z
    .string({ error: 'must be a date in quotes, such as "2014-11-24"' })
    .superRefine((text, context) => {
      try {
        edtfBounds(text);
      } catch (error) {
        const reason = error instanceof RangeError ? error.message : 'it is not an EDTF date';
        context.addIssue({ code: 'custom', message: `is not a date: ${reason}` });
      }
    }),
  hint: 'write for example "2014-11-24", "2014-11" or "[2016-07-03..2016-07-09]"',
  inForms: {
    problem: 'cannot be read as a date',
    hint: 'type it as in “24 Nov 2014”, “November 2014” or “between 3 and 9 July 2016”, and choose its reading from the list',
  },
  stored: 'string',
  scalar: 'String',
  operators: ['eq'],
};
