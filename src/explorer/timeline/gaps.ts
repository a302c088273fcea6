import { scaleUtc } from 'd3-scale';
import type { Stretch } from '../view/view.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One piece of the axis, with its place on the screen. */
export interface Piece extends Stretch {
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
  /** The middle of its text: a day's name stands below the day, not below the midnight before. */
  readonly middle: number;
}

/** A time axis that leaves out long periods without events, so that days stay apart where years lie between. */
export interface Axis {
  /** From the first moment to the last one. */
  readonly whole: Stretch;
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
  readonly ticks: readonly Tick[];
  /** What is infinitely early or late lies at an edge. */
  x(moment: number): number;
  /** The moment at a position on the screen. */
  moment(x: number): number;
}

/** The width of a gap. */
const BREAK = 22;
/** A period without events is left out if it is longer than this fraction of all the rest, and than two weeks. */
const LONG = 0.3;
const LEAST_GAP = 14 * DAY;
const TICK_ROOM = 78;

/** The axis for some moments, between two positions on the screen. */
export function axisOf(moments: readonly number[], from: number, to: number): Axis {
  const ordered = [...new Set(moments)].sort((one, other) => one - other);
  const pieces = placed(split(ordered), from, to);
  const scales = pieces.map((piece) => ({ piece, scale: scaleOf(piece) }));
  const nearest = (holds: (piece: Piece) => number) =>
    scales.reduce((best, one) => (holds(one.piece) < holds(best.piece) ? one : best));
  return {
    left: from,
    right: to,
    whole: { from: ordered[0] ?? 0, to: ordered.at(-1) ?? 0 },
    pieces,
    ticks: spread(scales.flatMap(({ piece, scale }) => ticksOf(piece, scale))),
    x: (moment) => {
      if (!Number.isFinite(moment)) return moment < 0 ? from : to;
      const { piece, scale } = nearest((one) => outside(moment, one.from, one.to));
      return clamp(scale(moment), piece.left, piece.right);
    },
    moment: (x) => {
      const { piece, scale } = nearest((one) => outside(x, one.left, one.right));
      return clamp(scale.invert(x).getTime(), piece.from, piece.to);
    },
  };
}

function split(moments: readonly number[]): readonly Stretch[] {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment));
  const spread = gaps.filter((gap) => gap < LEAST_GAP).reduce((sum, gap) => sum + gap, DAY);
  const long = Math.max(LEAST_GAP, spread * LONG);
  const stretches: { from: number; to: number }[] = [{ from: first, to: first }];
  for (const [index, gap] of gaps.entries()) {
    const moment = moments[index + 1] ?? first;
    const open = stretches.at(-1);
    if (open === undefined || gap > long) stretches.push({ from: moment, to: moment });
    else open.to = moment;
  }
  return stretches.map((stretch) => ({ from: stretch.from - DAY / 2, to: stretch.to + DAY / 2 }));
}

/** Longer pieces get more room, but not in proportion: a day beside a year would vanish. */
function placed(stretches: readonly Stretch[], from: number, to: number): readonly Piece[] {
  const weights = stretches.map((stretch) => Math.sqrt(stretch.to - stretch.from));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const room = to - from - BREAK * (stretches.length - 1);
  let left = from;
  return stretches.map((stretch, index) => {
    const right = left + (room * (weights[index] ?? 0)) / sum;
    const piece = { ...stretch, left, right };
    left = right + BREAK;
    return piece;
  });
}

const scaleOf = ({ from, to, left, right }: Piece) => scaleUtc([from, to], [left, right]);

function ticksOf(piece: Piece, scale: ReturnType<typeof scaleOf>): readonly Tick[] {
  const most = Math.max(1, Math.floor((piece.right - piece.left) / TICK_ROOM));
  const days = (piece.to - piece.from) / DAY;
  // A tick for each hour of a single day says less than one for the day.
  const moments = days <= most ? daysIn(piece) : scale.ticks(most).map((date) => date.getTime());
  const every = Math.ceil(moments.length / most);
  const spaced = moments.filter((_, index) => index % every === 0);
  const format = days > 366 * 2 ? years : days > 60 ? months : dates;
  const ticks = (spaced.length > 0 ? spaced : [(piece.from + piece.to) / 2]).map((moment) => {
    const x = scale(moment);
    return { x, text: format.format(moment), middle: format === dates ? scale(moment + DAY / 2) : x };
  });
  const [first, ...others] = ticks;
  // The last day may have just begun where the piece ends.
  return first === undefined ? [] : [first, ...others.filter(({ middle }) => middle < piece.right)];
}

/** Leaves out ticks that would overlap the one before. */
function spread(ticks: readonly Tick[]): readonly Tick[] {
  let end = 0;
  return ticks.filter(({ middle }) => {
    if (middle < end) return false;
    end = middle + TICK_ROOM;
    return true;
  });
}

function daysIn({ from, to }: Piece): readonly number[] {
  const first = Math.ceil(from / DAY) * DAY;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / DAY) + 1) },
    (_, day) => first + day * DAY,
  );
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const dates = format({ day: 'numeric', month: 'short', year: 'numeric' });
const months = format({ month: 'short', year: 'numeric' });
const years = format({ year: 'numeric' });

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
const outside = (value: number, from: number, to: number): number => Math.max(from - value, value - to, 0);
