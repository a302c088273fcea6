import type { GraphNode } from '../api/answers.ts';
import type { Stretch } from '../view/view.ts';

/** When an event took place, as far as known; open ends are undefined. */
export interface Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Whether it is uncertain when in this span it took place. */
  readonly uncertain: boolean;
}

const DAY = 86_400_000;

/** The time of an event; undefined if nothing is known of it. */
export function spanOf({ edtf, start, end }: Pick<GraphNode, 'edtf' | 'start' | 'end'>): Span | undefined {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (from === undefined && to === undefined) return undefined;
  const vague = from === undefined || to === undefined || to - from > DAY * 1.01;
  return { from, to, uncertain: vague || /[[?~%{]/.test(edtf ?? '') };
}

/** Whether an event may have taken place in a period. */
export function mayBeIn({ from, to }: Span, stretch: Stretch): boolean {
  return (from ?? Number.NEGATIVE_INFINITY) <= stretch.to && (to ?? Number.POSITIVE_INFINITY) >= stretch.from;
}

function momentOf(text: string | null | undefined): number | undefined {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day for people. The date of an event has its own text: `dateDisplay`. */
export const day = (moment: number): string => days.format(moment);
