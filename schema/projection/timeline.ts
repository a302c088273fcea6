import type { EdgeRow, NodeRow } from '../../src/seed/seed.ts';
import { compare, textOf } from './claim.ts';

/**
 * Relations that tell an order in time: from the later event to the earlier one. What took place during something began
 * no earlier than that.
 */
export const LATER_TO_EARLIER: ReadonlySet<string> = new Set(['AFTER', 'RESPONDS_TO', 'DURING']);

interface Place {
  /** The moment of the dated event that an undated one is placed by. */
  readonly moment: string;
  /** How many steps away that event is. */
  readonly steps: number;
}

type Values = NodeRow['values'];

/**
 * Gives every event its place on a timeline. A dated event stands at its date; an undated one right behind the latest
 * dated event that it came after, answers or took place during, or else in front of the earliest one that came after it or
 * took place during it.
 */
export function placeOnTimeline(
  events: readonly Pick<NodeRow, 'id' | 'values'>[],
  edges: readonly Pick<EdgeRow, 'type' | 'from' | 'to'>[],
): ReadonlyMap<string, Values> {
  const starts = new Map(events.map(({ id, values }) => [id, textOf(values.start)]));
  const earlier = new Map<string, string[]>();
  const later = new Map<string, string[]>();
  for (const { type, from, to } of edges) {
    if (!LATER_TO_EARLIER.has(type)) continue;
    append(earlier, from, to);
    append(later, to, from);
  }
  const latest = nearest(starts, earlier, (a, b) => compare(b, a));
  const earliest = nearest(starts, later, compare);
  return new Map(
    events.map(({ id }): readonly [string, Values] => {
      const start = starts.get(id);
      if (start !== undefined) return [id, placeByDate(id, start)];
      const behind = latest(id);
      if (behind) return [id, { placedBy: 'AFTER', timelineKey: `${behind.moment}~${behind.steps}|${id}` }];
      const before = earliest(id);
      // The further away, the earlier: nine steps and more share a place.
      if (before)
        return [
          id,
          { placedBy: 'BEFORE', timelineKey: `${before.moment}!${9 - Math.min(before.steps, 9)}|${id}` },
        ];
      return [id, { placedBy: 'NONE', timelineKey: `9999|${id}` }];
    }),
  );
}

const append = (lists: Map<string, string[]>, key: string, value: string): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

/** The place of a dated event, which depends on nothing else. */
export const placeByDate = (id: string, start: string): Values => ({
  placedBy: 'DATE',
  timelineKey: `${start}|${id}`,
});

/** Finds the dated event that an event is placed by, over any number of steps; `better` sorts the better moment first. */
function nearest(
  starts: ReadonlyMap<string, string | undefined>,
  next: ReadonlyMap<string, readonly string[]>,
  better: (a: string, b: string) => number,
): (id: string) => Place | undefined {
  const known = new Map<string, Place | undefined>();
  // Without recursion: chains of events may be longer than the stack.
  const visit = (root: string): void => {
    const pending: Visit[] = [];
    const enter = (id: string): void => {
      // Circles end here: what is being placed cannot place itself.
      known.set(id, undefined);
      pending.push({ id, others: [...(next.get(id) ?? [])], places: [] });
    };
    enter(root);
    for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
      const other = top.others.at(-1);
      if (other === undefined) {
        const [best] = top.places.sort((a, b) => better(a.moment, b.moment) || b.steps - a.steps);
        known.set(top.id, best);
        pending.pop();
        continue;
      }
      const start = starts.get(other);
      if (start === undefined && !known.has(other)) {
        enter(other);
        continue;
      }
      top.others.pop();
      const place = known.get(other);
      if (start !== undefined) top.places.push({ moment: start, steps: 1 });
      else if (place !== undefined) top.places.push({ ...place, steps: place.steps + 1 });
    }
  };
  return (id) => {
    if (!known.has(id)) visit(id);
    return known.get(id);
  };
}

/** An event that is being placed. */
interface Visit {
  readonly id: string;
  /** Those that it is placed by, as far as they have not been looked at. */
  readonly others: string[];
  readonly places: Place[];
}
