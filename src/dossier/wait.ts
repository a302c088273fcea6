import type { Dated } from './clock-answer.ts';
import { count } from './count.ts';

/** How long after an incident something came, in days, as far as the dates of both tell. */
export interface Wait {
  readonly least: number;
  /** Undefined where nothing tells how long it took at most. */
  readonly most: number | undefined;
  /** Whether only the order of events tells that end, and no date. */
  readonly ordered: { readonly least: boolean; readonly most: boolean };
  /** Whether a date is only rough, so that neither end is sure. */
  readonly rough: boolean;
}

/** Why something has no place on the clock. */
export type Unplaced = 'not dated' | 'the incident is not dated' | 'dated before the incident';

const DAY = 86_400_000;

/** How long after an incident a response came; a response that lacks a date has no place, whatever came before or after it. */
export function waitOf(incident: Dated, response: Dated): Wait | Unplaced {
  if (response.when === null) return 'not dated';
  if (incident.when === null) return 'the incident is not dated';
  const [since, came] = [stretchOf(incident), stretchOf(response)];
  const most = came.to.at - since.from.at;
  // What responds to something does not come before it.
  if (most < 0) return 'dated before the incident';
  const least = Math.max(0, came.from.at - since.to.at);
  return {
    least: least / DAY,
    most: Number.isFinite(most) ? most / DAY : undefined,
    ordered: {
      least: least > 0 && (came.from.ordered || since.to.ordered),
      most: Number.isFinite(most) && (came.to.ordered || since.from.ordered),
    },
    rough: [incident, response].some(({ when }) => when?.approximate === true),
  };
}

interface End {
  readonly at: number;
  readonly ordered: boolean;
}

/** Between which moments something came: what its date can mean, narrowed by the order of events. */
function stretchOf({ when, notBefore, notAfter }: Dated): { readonly from: End; readonly to: End } {
  const none = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const own = { from: moment(when?.start, none.from), to: moment(when?.end, none.to) };
  const order = { from: moment(notBefore, none.from), to: moment(notAfter, none.to) };
  return {
    from: { at: Math.max(own.from, order.from), ordered: order.from > own.from },
    to: { at: Math.min(own.to, order.to), ordered: order.to < own.to },
  };
}

function moment(text: string | null | undefined, none: number): number {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? none : at;
}

/** "within 3 days", "about 3 to 5 days after": whole days, rounded so that it stays true. */
export function waitWords({ least, most, rough }: Wait): string {
  const [from, to] = [Math.floor(least), most === undefined ? undefined : wholeDays(most)];
  const about = rough ? 'about ' : '';
  if (to === undefined)
    return from === 0 ? 'some time after' : `${about}${count(from, 'day')} after, or later`;
  if (from === 0) return `within ${about}${count(to, 'day')}`;
  return from === to
    ? `${about}${count(to, 'day')} after`
    : `${about}${from.toLocaleString('en')} to ${count(to, 'day')} after`;
}

/** So many days at most. A day ends a moment before the next begins. */
export const wholeDays = (days: number): number => Math.max(1, Math.ceil(days - 1e-6));
