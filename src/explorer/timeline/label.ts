import { lineOf } from '../../drawing/certainty.ts';
import { day, spanOf } from '../scene/dates.ts';
import { STRINGS } from '../strings.ts';
import type { Bound } from './beginnings.ts';
import type { Mark } from './marks.ts';

/** A mark in words: what it stands for, its date, and what the order of events tells beyond that. */
export function labelOf({ members, title, beginning }: Mark, nameOf: (id: string) => string): string {
  const [node] = members;
  const { from, to } = (node && spanOf(node)) ?? {};
  const { notBefore, notAfter } = beginning;
  const { ordered, becauseOf, becauseIn } = STRINGS.timelineOrder;
  const why = ({ response }: Bound, other: 'source' | 'target') =>
    response === undefined
      ? ordered
      : (other === 'target' ? becauseOf : becauseIn)(
          nameOf(response[other]),
          lineOf(response.basis) === 'solid',
        );
  const dated = [title, node?.dateDisplay].filter(Boolean).join(', ');
  return [
    dated,
    notBefore &&
      addsTo(notBefore, from) &&
      STRINGS.timelineOrder.notBefore(day(notBefore.moment), why(notBefore, 'target')),
    notAfter &&
      addsTo(notAfter, to) &&
      STRINGS.timelineOrder.notAfter(day(notAfter.moment), why(notAfter, 'source')),
  ]
    .filter(Boolean)
    .join('; ');
}

/** What is known to the day already is not told again. */
const addsTo = ({ moment }: Bound, known: number | undefined): boolean =>
  known === undefined || day(moment) !== day(known);
