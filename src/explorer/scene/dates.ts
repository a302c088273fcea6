import type { GraphNode } from '../api/answers.ts';

/**
 * When an event took place, as far as known; open ends are undefined. Its moments are what the clocks where it took place
 * showed, as if that were UTC: a day lies on its day, wherever the event was and wherever the reader is.
 */
export interface Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Whether it is uncertain when in this span it took place. */
  readonly uncertain: boolean;
  /** Whether it went on from the one end to the other. */
  readonly lasts: boolean;
  /** Whether its date is only approximate. */
  readonly rough: boolean;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** The parts of a record that tell its date. */
type Dated = Pick<GraphNode, 'edtf' | 'start' | 'end' | 'zone'>;

/** The time of an event; undefined if nothing is known of it. */
export function spanOf({ edtf, start, end, zone }: Dated): Span | undefined {
  const [from, to] = [localMoment(start, zone), localMoment(end, zone)];
  if (from === undefined && to === undefined) return undefined;
  const vague = from === undefined || to === undefined || to - from > DAY * 1.01;
  return {
    from,
    to,
    uncertain: vague || /[[?~%{]/.test(edtf ?? ''),
    lasts: /[/{]/.test(edtf ?? ''),
    rough: /[~%]/.test(edtf ?? ''),
  };
}

/** What the clocks of a zone show at a moment, as if that were UTC; a date of no known zone is taken as it is. */
export function localMoment(text: string | null | undefined, zone?: string | null): number | undefined {
  const moment = Date.parse(text ?? '');
  if (Number.isNaN(moment)) return undefined;
  return zone ? moment + aheadOfUtc(moment, zone) : moment;
}

function aheadOfUtc(moment: number, zone: string): number {
  // Not every browser knows offsets as zones.
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign !== undefined) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const second = Math.floor(moment / 1_000) * 1_000;
  // Sweden writes dates as ISO 8601 does, though with shorter years.
  const shown = clockOf(zone).format(second).padStart('yyyy-mm-dd hh:mm:ss'.length, '0');
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - second;
}

/** Making a clock takes longer than asking it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone: zone,
  });
  clocks.set(zone, clock);
  return clock;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day for people. The date of an event has its own text: `dateDisplay`. */
export const day = (moment: number): string => days.format(moment);
