import type { GraphNode } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import type { Stretch } from '../view/view.ts';

/** When an event was, as far as that is known; open ends are undefined. */
export interface Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Whether it is not known when in this stretch it was. */
  readonly uncertain: boolean;
}

const DAY = 86_400_000;

/** The time of an event; undefined where nothing is known of it. */
export function spanOf({ edtf, start, end }: Pick<GraphNode, 'edtf' | 'start' | 'end'>): Span | undefined {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (from === undefined && to === undefined) return undefined;
  const vague = from === undefined || to === undefined || to - from > DAY * 1.01;
  return { from, to, uncertain: vague || /[[?~%{]/.test(edtf ?? '') };
}

/** Whether an event may have been in a stretch of time. */
export function mayBeIn({ from, to }: Span, stretch: Stretch): boolean {
  return (from ?? Number.NEGATIVE_INFINITY) <= stretch.to && (to ?? Number.POSITIVE_INFINITY) >= stretch.from;
}

function momentOf(text: string | null | undefined): number | undefined {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}

/** A date for people: "24 November 2014", "22 to 23 November 2014, it is not known when". */
export function dateText(node: Pick<GraphNode, 'edtf' | 'start' | 'end'>): string | undefined {
  const span = spanOf(node);
  if (span === undefined) return undefined;
  const { from, to, uncertain } = span;
  const timed = node.edtf?.includes('T') ?? false;
  if (from === undefined) return to === undefined ? undefined : STRINGS.noLaterThan(day(to, timed));
  if (to === undefined) return STRINGS.noEarlierThan(day(from, timed));
  const [first, last] = [day(from, timed), day(to, timed)];
  if (first === last || (timed && to - from < 60_000)) return first;
  return uncertain ? STRINGS.between(first, last) : STRINGS.fromTo(first, last);
}

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const days = new Intl.DateTimeFormat('en-GB', DATE);
const minutes = new Intl.DateTimeFormat('en-GB', { ...DATE, hour: '2-digit', minute: '2-digit' });

/** A day, or a minute, for people. */
export const day = (moment: number, timed = false): string => (timed ? minutes : days).format(moment);
