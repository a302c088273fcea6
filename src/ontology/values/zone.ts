import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { ValueType } from '../value-type.ts';
import { string } from './string.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Longer than the name of any zone. */
const MAX_CHARACTERS = 64;
const OFFSET = /^([+-])(\d\d):(\d\d)$/;
/** The clocks of the Earth are between these. */
const [WEST, EAST] = [-12 * 60, 14 * 60];

/** Milliseconds that an offset such as `-04:00` is ahead of UTC; undefined for what is none on Earth. */
export function offsetOf(text: string): number | undefined {
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (sign === undefined || Number(minutes) > 59) return undefined;
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return ahead < WEST || ahead > EAST ? undefined : ahead * MINUTE;
}

/** Clocks of zones: making one takes longer than asking it a hundred times. */
const clocks = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 });

/** The clock of a zone with a name. Throws a RangeError where there is no such zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  if (zone.length > MAX_CHARACTERS || !/^[A-Za-z]/.test(zone)) throw new RangeError('there is no such zone');
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  clocks.set(zone, clock);
  return clock;
}

/** Milliseconds by which a zone is ahead of UTC at a moment. Throws a RangeError where there is no such zone. */
export function aheadOfUtc(moment: number, zone: string): number {
  const fixed = offsetOf(zone);
  if (fixed !== undefined) return fixed;
  const name = clockOf(zone)
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes, seconds = '0'] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name ?? '') ?? [];
  if (sign === undefined) return 0;
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1_000;
  return sign === '-' ? -ahead : ahead;
}

/**
 * The moment at which the clocks of a zone show a local time, which is given as if it were in UTC. Where they show it
 * twice, the first or the last of the two; where they pass over it, what they would have shown had they not been put on.
 */
export function momentIn(zone: string, local: number, which: 'first' | 'last'): number {
  // No zone changes its clocks twice within two days.
  const [before, after] = [aheadOfUtc(local - DAY, zone), aheadOfUtc(local + DAY, zone)];
  const shown = [...new Set([before, after])]
    .map((ahead) => ({ ahead, moment: local - ahead }))
    .filter(({ ahead, moment }) => aheadOfUtc(moment, zone) === ahead)
    .map(({ moment }) => moment);
  if (shown.length === 0) return local - before;
  return which === 'first' ? Math.min(...shown) : Math.max(...shown);
}

/** Whether a zone is one that dates can be read in. */
export function isZone(text: string): boolean {
  try {
    aheadOfUtc(0, text);
    return true;
  } catch {
    return false;
  }
}

/** Whose clocks a date is shown by. */
export const zone: ValueType<string> = {
  name: 'time zone',
  description: 'A time zone: a name such as America/New_York, or an offset such as -04:00.',
  check: z.string({ error: 'must be a time zone' }).refine(isZone, 'must be a known time zone'),
  hint: 'write a name such as America/New_York, or an offset such as -04:00',
  stored: 'string',
  scalar: 'String',
  operators: string.operators,
};
