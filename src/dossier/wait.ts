import type { Dated } from './clock-answer.ts';
import { count } from './count.ts';

/** How long after an incident something came, in days, as far as the dates of both tell; the order of events gives no number. */
export interface Wait {
  readonly least: number;
  /** Undefined where no date tells how long it took at most. */
  readonly most: number | undefined;
  /** Whether its date names no first day, so that only the last one is known: "20 April 2021 or earlier". */
  readonly isLastOnly: boolean;
  /** Whether a date is only rough, so that neither end is sure. */
  readonly rough: boolean;
}

/** Why something has no place on the clock. */
export type Unplaced =
  | 'not dated'
  | 'the incident is not dated'
  | 'dated before the incident'
  | 'the dates do not say how soon';

const DAY = 86_400_000;

/** How long after an incident a response came; where the dates of both tell nothing of it, it has no place. */
export function waitOf(incident: Dated, response: Dated): Wait | Unplaced {
  if (response.when === null) return 'not dated';
  if (incident.when === null) return 'the incident is not dated';
  const [since, came] = [stretchOf(incident.when), stretchOf(response.when)];
  const most = came.to - since.from;
  // What responds to something does not come before it.
  if (most < 0) return 'dated before the incident';
  const least = Math.max(0, came.from - since.to);
  if (least === 0 && !Number.isFinite(most)) return 'the dates do not say how soon';
  return {
    least: least / DAY,
    most: Number.isFinite(most) ? most / DAY : undefined,
    isLastOnly: !Number.isFinite(came.from),
    rough: [incident, response].some(({ when }) => when?.approximate === true),
  };
}

/** The day at which it stands: the first that it can mean, and where only the last is known, that one. */
export const dayOf = ({ least, most, isLastOnly }: Wait): number => (isLastOnly ? (most ?? least) : least);

/** Between which moments something came, as far as its date says. */
const stretchOf = ({ start, end }: NonNullable<Dated['when']>) => ({
  from: moment(start, Number.NEGATIVE_INFINITY),
  to: moment(end, Number.POSITIVE_INFINITY),
});

function moment(text: string | null | undefined, none: number): number {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? none : at;
}

/** "within 3 days", "about 3 to 5 days after": whole days, rounded so that it stays true. */
export function waitWords({ least, most, isLastOnly, rough }: Wait): string {
  const [from, to] = [Math.floor(least), most === undefined ? undefined : wholeDays(most)];
  const about = rough ? 'about ' : '';
  if (to === undefined)
    return from === 0 ? 'some time after' : `${about}${count(from, 'day')} after, or later`;
  if (from === 0) return `${isLastOnly ? 'some time ' : ''}within ${about}${count(to, 'day')}`;
  return from === to
    ? `${about}${count(to, 'day')} after`
    : `${about}${from.toLocaleString('en')} to ${count(to, 'day')} after`;
}

/** So many days at most. A day ends a moment before the next begins. */
export const wholeDays = (days: number): number => Math.max(1, Math.ceil(days - 1e-6));
