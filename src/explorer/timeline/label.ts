import { isSure } from '../../drawing/certainty.ts';
import { day, spanOf } from '../scene/dates.ts';
import { type Bound, inOrder } from './beginnings.ts';
import type { Mark } from './marks.ts';
import { TIMELINE_STRINGS } from './strings.ts';

/** A mark in words: what it stands for, its date, and what the order of events tells beyond that. */
export function labelOf({ members, title, beginning }: Mark, nameOf: (id: string) => string): string {
  const [node] = members;
  const { notBefore, notAfter } = beginning;
  const lasts = node !== undefined && spanOf(node)?.lasts === true;
  const words = lasts ? TIMELINE_STRINGS.timelineOrder.begun : TIMELINE_STRINGS.timelineOrder;
  const zoned = Boolean(node?.zone);
  return [
    [title, node?.dateDisplay].filter(Boolean).join(', '),
    notBefore &&
      words.notBefore(momentText(notBefore.moment, '00:00', zoned), whyOf(notBefore, 'earlier', nameOf)),
    notAfter && words.notAfter(momentText(notAfter.moment, '23:59', zoned), whyOf(notAfter, 'later', nameOf)),
  ]
    .filter(Boolean)
    .join('; ');
}

/** What tells a bound, by its other end. */
function whyOf({ response }: Bound, other: 'earlier' | 'later', nameOf: (id: string) => string): string {
  const { ordered, because } = TIMELINE_STRINGS.timelineOrder;
  const [earlier, later] = (response && inOrder(response)) ?? [];
  if (response === undefined || earlier === undefined || later === undefined) return ordered;
  const why = because[response.relation]?.[other];
  return why ? why(nameOf(other === 'earlier' ? earlier : later), isSure(response.basis)) : ordered;
}

/** A day; with its time, if that is not where the day begins or ends anyway. Whose clocks show it must be known. */
function momentText(moment: number, usual: string, zoned: boolean): string {
  const { at, someTime } = TIMELINE_STRINGS.timelineOrder;
  const time = new Date(moment).toISOString().slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh:mm'.length);
  return time === usual ? day(moment) : at(zoned ? time : someTime, day(moment));
}
