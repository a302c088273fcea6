import type { NodeRow } from '../../src/seed/model/seed.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { type Constraints, readConstraints } from './constraints.ts';
import { beginning, type TimeView } from './events.ts';
import { placesOf } from './places.ts';

/** What is known of the order of all events of a seed. */
export interface Chronology {
  readonly constraints: Constraints;
  readonly bounds: Bounds;
}

/** Checks and projection read the same large seed; that is done once. */
const known = new WeakMap<TimeView, Chronology>();

export function chronologyOf(view: TimeView): Chronology {
  const before = known.get(view);
  if (before !== undefined) return before;
  const constraints = readConstraints(view);
  const chronology = { constraints, bounds: boundsOf(constraints) };
  known.set(view, chronology);
  return chronology;
}

/** What an event takes over from the order of all: its place, and what that tells of its time beyond its date. */
export function timelineOf(view: TimeView): (id: string) => NodeRow['values'] {
  const { constraints, bounds } = chronologyOf(view);
  const { events } = constraints;
  const { moment, rank, by } = placesOf(constraints, bounds);
  return (id) => {
    const event = events.numbers.get(id) ?? -1;
    const component = bounds.components.of[beginning(event)] ?? 0;
    const [least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY] = [
      bounds.least[component],
      bounds.most[component],
    ];
    return {
      placedBy: by[event] ?? 'NONE',
      timelineKey: keyOf(moment[event] ?? Number.POSITIVE_INFINITY, rank[event] ?? 0),
      ...(least > (events.shownLeast[event] ?? least) ? { notBefore: textOfMoment(least) } : {}),
      ...(most < (events.shownMost[event] ?? most) ? { notAfter: textOfMoment(most) } : {}),
    };
  };
}

/** Text that sorts: all moments are as long, and a number is preceded by how many digits it has. */
function keyOf(moment: number, rank: number): string {
  const at = Number.isFinite(moment) ? new Date(moment).toISOString() : '9999';
  const digits = String(rank);
  return `${at}|${digits.length}${digits}`;
}

const textOfMoment = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z');
