import { arcsAt, byEnd } from './arcs.ts';
import { STRICT } from './constraints.ts';
import type { Chronology } from './timeline.ts';

/** One claim on the way from an earlier event to a later one, by its place among all claims. */
export interface Step {
  readonly claim: number;
}

/** A date that lies behind what must not come before it. */
export interface Contradiction {
  /** The event whose date is too late, and the one that bounds it, by their numbers. */
  readonly late: number;
  readonly early: number;
  /** Whether it is bounded by the day on which a document came out. */
  readonly isPublished: boolean;
  /** From the one to the other. */
  readonly steps: readonly Step[];
}

/** A day in an unknown zone may begin that much earlier or later than the same day elsewhere. */
const ZONES_APART = 14 * 3_600_000;

/** Dates that a firm constraint contradicts, each pair of events once. */
export function contradictionsOf({ constraints, bounds }: Chronology): readonly Contradiction[] {
  const { components, least, most, leastOver, mostOver, arcs, own } = bounds;
  const { of } = components;
  const found = new Map<string, Contradiction>();
  const members = byEnd(components.count, of);
  for (let component = 0; component < components.count; component += 1) {
    const gap = (least[component] ?? 0) - (most[component] ?? 0);
    if (!(gap > 0)) continue;
    const before: number[] = [];
    let start = component;
    for (let arc = leastOver[start] ?? -1; arc !== -1; arc = leastOver[start] ?? -1) {
      before.unshift(arc);
      start = of[arcs.from[arc] ?? 0] ?? 0;
    }
    const after: number[] = [];
    let end = component;
    for (let arc = mostOver[end] ?? -1; arc !== -1; arc = mostOver[end] ?? -1) {
      after.push(arc);
      end = of[arcs.to[arc] ?? 0] ?? 0;
    }
    const holder = (at: number, moments: Float64Array, moment: number | undefined) =>
      [...arcsAt(members, at)].find((point) => moments[point] === moment) ?? 0;
    const [latePoint, earlyPoint] = [
      holder(start, own.least, least[component]),
      holder(end, own.most, most[component]),
    ];
    const [late, early] = [latePoint >> 1, earlyPoint >> 1];
    const isPublished = own.most[earlyPoint] !== constraints.events.most[earlyPoint];
    const { zoned } = constraints.events;
    const isUnsure = isPublished || zoned[late] !== zoned[early];
    const key = `${late} ${early} ${isPublished}`;
    if ((isUnsure && gap <= ZONES_APART) || found.has(key)) continue;
    const steps = [...before, ...after].flatMap((arc) => {
      const constraint = arcs.constraint[arc] ?? -1;
      return constraint === -1 ? [] : [{ claim: constraints.claim[constraint] ?? 0 }];
    });
    found.set(key, { late, early, isPublished, steps });
  }
  return [...found.values()];
}

/** Circles of events that each really come after the one before, one for each knot of such circles. */
export function circlesOf({ constraints, bounds }: Chronology): readonly (readonly Step[])[] {
  const { arcs, components } = bounds;
  const { of } = components;
  const leaving = byEnd(arcs.points, arcs.from);
  const told = new Set<number>();
  const circles: Step[][] = [];
  for (const [arc, constraint] of arcs.constraint.entries()) {
    const [from = 0, to = 0] = [arcs.from[arc], arcs.to[arc]];
    const knot = of[from] ?? 0;
    if (constraint === -1 || knot !== of[to] || told.has(knot)) continue;
    if (((constraints.flags[constraint] ?? 0) & STRICT) === 0) continue;
    told.add(knot);
    const back = wayBack(to, from, (point) =>
      [...arcsAt(leaving, point)].filter((next) => of[arcs.to[next] ?? 0] === knot),
    );
    circles.push(
      [arc, ...back].flatMap((one) => {
        const at = arcs.constraint[one] ?? -1;
        return at === -1 ? [] : [{ claim: constraints.claim[at] ?? 0 }];
      }),
    );
  }
  return circles;

  /** The shortest way between two points, as arcs. */
  function wayBack(
    start: number,
    goal: number,
    next: (point: number) => readonly number[],
  ): readonly number[] {
    const over = new Map<number, number>([[start, -1]]);
    const waiting = [start];
    for (const point of waiting) {
      if (point === goal) break;
      for (const arc of next(point)) {
        const other = arcs.to[arc] ?? 0;
        if (over.has(other)) continue;
        over.set(other, arc);
        waiting.push(other);
      }
    }
    const way: number[] = [];
    for (let arc = over.get(goal) ?? -1; arc !== -1; arc = over.get(arcs.from[arc] ?? 0) ?? -1)
      way.unshift(arc);
    return way;
  }
}
