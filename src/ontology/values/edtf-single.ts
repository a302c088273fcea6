import { daysOf } from './calendar.ts';
import { momentIn, offsetOf } from './zone.ts';

/** The first and the last moment of one date without ends of its own, in milliseconds. */
export interface Single {
  readonly min: number;
  readonly max: number;
  readonly timed: boolean;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** A part of a date with its mark: `~` about, `?` not sure, `%` both, before or behind it. */
const part = (digits: number): string => `[~?%]?([\\dX]{${digits}})[~?%]?`;
const DATE = new RegExp(`^${part(4)}(?:-${part(2)}(?:-${part(2)})?)?$`);
const MARKED_TWICE = /[~?%][\dX]+[~?%]/;
const TIMED = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-].*)?$/;
const SEASON = /^[~?%]?[\dX]{4}[~?%]?-[~?%]?(2[1-9]|3\d|4[01])[~?%]?$/;

/** Reads one date, or one moment. A date without an offset is of the clocks of `zone`, or of UTC. Throws a RangeError. */
export function single(text: string, zone: string | undefined): Single {
  const timed = TIMED.exec(text);
  if (timed !== null) return moment(timed, zone);
  if (SEASON.test(text))
    throw new RangeError('seasons are not used: give the months, such as 2020-03/2020-05');
  const date = DATE.exec(text);
  if (date === null || MARKED_TWICE.test(text)) throw new RangeError(whyNot(text));
  const [, year = '', month, day] = date;
  const [first, last] = daysOf({ year, month, day });
  return { min: local(first, zone, 'first'), max: local(last + DAY - 1, zone, 'last'), timed: false };
}

function moment(
  [, year = '', month, day, hour, minute, second, fraction = '', offset]: RegExpExecArray,
  zone: string | undefined,
): Single {
  const [midnight] = daysOf({ year, month, day });
  if (Number(hour) > 23) throw new RangeError('hours run from 00 to 23: midnight is 00:00 of the next day');
  if (Number(minute) > 59) throw new RangeError('minutes run from 00 to 59');
  if (Number(second ?? 0) > 59) throw new RangeError('seconds run from 00 to 59: leap seconds are not used');
  const thousandths = Math.floor(Number(`0${fraction}`) * 1_000);
  const start =
    midnight + (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second ?? 0) * 1_000 + thousandths;
  // It lasts as long as what it is given to: a minute, a second, or no time at all.
  const end = start + (second === undefined ? MINUTE - 1 : fraction === '' ? 999 : 0);
  if (offset === undefined)
    return { min: local(start, zone, 'first'), max: local(end, zone, 'last'), timed: true };
  const ahead = offset === 'Z' ? 0 : offsetOf(offset);
  if (ahead === undefined) throw new RangeError('an offset is Z, or from -12:00 to +14:00');
  return { min: start - ahead, max: end - ahead, timed: true };
}

const local = (time: number, zone: string | undefined, which: 'first' | 'last'): number =>
  zone === undefined ? time : momentIn(zone, time, which);

/** What is wrong with a text that has not the form of a date, as far as one can tell. */
function whyNot(text: string): string {
  if (/\s/.test(text)) return 'a date has no spaces or line ends';
  if (/^-?\d{5,}$|^-\d|^Y/.test(text)) return 'years have four digits, from 0001 to 9998';
  if (/^\d{2,3}$/.test(text)) return 'write decades and centuries as 201X and 20XX';
  if (/T/.test(text))
    return 'a time follows a whole date, such as 2014-11-24T19:00 or 2014-11-24T19:00-05:00';
  return 'it is not an EDTF date';
}
