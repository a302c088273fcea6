import parse from 'edtf';
import { z } from 'zod';
import { asIs, type ValueType } from '../value-type.ts';

/** How finely a date is known, from a minute to a year. */
export type Precision = 'MINUTE' | 'PART_OF_DAY' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** The first and last moment a date can mean, as ISO 8601 in UTC; null where it is open. */
export interface Bounds {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Precision;
}

const DAY = 86_400_000;
export const WITH_OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/;
const SEASON = /^\d{4}-(2[1-9]|3\d|4[01])$/;

/**
 * The bounds of an EDTF text (level 1, and the sets of level 2). A date without a time is a day in `zone`
 * (an IANA name or an offset such as `-04:00`; UTC where none is known).
 * Throws a RangeError that says what is wrong.
 */
export function edtfBounds(text: string, zone?: string): Bounds {
  const key = `${text} ${zone ?? ''}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const bounds = readBounds(text, zone);
  if (read.size >= REMEMBERED) read.clear();
  read.set(key, bounds);
  return bounds;
}

/** Taking a date apart is slow, and many entries share one. */
const read = new Map<string, Bounds>();
const REMEMBERED = 10_000;

function readBounds(text: string, zone: string | undefined): Bounds {
  const [low, high] = ends(text);
  const first = low === '' ? null : single(low, zone);
  const last = high === '' ? null : single(high, zone);
  if (first === null && last === null) throw new RangeError('a date needs at least one end');
  const start = first?.min ?? null;
  const end = last?.max ?? null;
  if (start !== null && end !== null && start > end) throw new RangeError('it ends before it starts');
  return {
    start: start === null ? null : iso(start),
    end: end === null ? null : iso(end),
    precision: precisionOf(first ?? last, start, end, low === high),
  };
}

export interface Single {
  readonly min: number;
  readonly max: number;
  readonly timed: boolean;
}

// The library reads `/2020` as starting in 1970 and `[a..b]` as a alone, so ranges are taken apart here.
export function ends(text: string): readonly [string, string] {
  const set = /^[[{](.*)[\]}]$/.exec(text)?.[1];
  const range = set === undefined ? text.split('/') : set.split('..');
  if (set !== undefined && range.length === 1) {
    const members = set.split(',').map((member) => member.trim());
    return [members[0] ?? '', members.at(-1) ?? ''];
  }
  if (range.length > 2) throw new RangeError('a range has two ends');
  const [low = '', high = low] = range.map((end) => (end === '..' ? '' : end.trim()));
  return [low, high];
}

export function single(text: string, zone: string | undefined): Single {
  // `2020-21` would silently mean spring 2020 to the library.
  if (SEASON.test(text))
    throw new RangeError('seasons are not used: give the months, such as 2020-03/2020-05');
  let parsed: { min: number; max: number };
  try {
    parsed = parse(text);
  } catch {
    throw new RangeError('it is not an EDTF date');
  }
  if (!Number.isFinite(parsed.min) || !Number.isFinite(parsed.max))
    throw new RangeError('it is not an EDTF date');
  const timed = text.includes('T');
  const shift = (moment: number) => (WITH_OFFSET.test(text) ? moment : moment - offset(moment, zone));
  // A time is given to the minute: it lasts until the end of that minute.
  const max = timed && parsed.max === parsed.min ? parsed.max + 59_999 : parsed.max;
  return { min: shift(parsed.min), max: shift(max), timed };
}

/** Milliseconds by which `zone` is ahead of UTC at a moment of its own local time. */
export function offset(local: number, zone: string | undefined): number {
  if (zone === undefined) return 0;
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(local)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function precisionOf(
  end: Single | null,
  start: number | null,
  stop: number | null,
  alone: boolean,
): Precision {
  if (alone && end?.timed === true) return 'MINUTE';
  if (start === null || stop === null) return 'YEAR';
  const span = stop - start + 1;
  if (end?.timed === true && span < DAY) return 'PART_OF_DAY';
  if (span <= DAY) return 'DAY';
  if (span <= 7 * DAY) return 'WEEK';
  return span <= 31 * DAY ? 'MONTH' : 'YEAR';
}

const iso = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z');

/** Whether a zone is one that dates can be read in. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

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
        context.addIssue({
          code: 'custom',
          message: `is not a date: ${reason}; write for example "2014-11-24", "2014-11" or "[2016-07-03..2016-07-09]"`,
        });
      }
    }),
  write: asIs,
  read: asIs,
  stored: 'string',
  scalar: 'String',
  operators: ['eq'],
};
