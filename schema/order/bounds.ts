import { type Arcs, arcsAt, byEnd, type Components, componentsOf } from './arcs.ts';
import { type Constraints, FIRM } from './constraints.ts';
import { beginning, ending } from './events.ts';

/** The earliest and the latest moment of each point, from all that is firmly known; infinite where that tells nothing. */
export interface Bounds {
  readonly arcs: FirmArcs;
  readonly components: Components;
  /** By component; points in a circle share one moment. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** By component: the arc that its bound came over; -1 where it is the bound of one of its own points. */
  readonly leastOver: Int32Array;
  readonly mostOver: Int32Array;
  /** The same bounds by what is known of the point alone. */
  readonly own: OwnBounds;
}

/** The firm constraints, and that no event ends before it begins. */
export interface FirmArcs extends Arcs {
  /** By arc: its constraint; -1 where there is none behind it. */
  readonly constraint: Int32Array;
}

export interface OwnBounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Carries bounds along the constraints: what begins after something has its earliest moment, and so on. Takes linear time. */
export function boundsOf(constraints: Constraints): Bounds {
  const arcs = firmArcs(constraints);
  const components = componentsOf(arcs);
  const own = ownBounds(constraints);
  const { count, of } = components;
  const members = byEnd(count, of);
  const least = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const most = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const leastOver = new Int32Array(count).fill(-1);
  const mostOver = new Int32Array(count).fill(-1);
  for (const [point, component] of of.entries()) {
    least[component] = Math.max(least[component] ?? 0, own.least[point] ?? 0);
    most[component] = Math.min(most[component] ?? 0, own.most[point] ?? 0);
  }
  const leaving = byEnd(arcs.points, arcs.from);
  // Arcs lead from higher components to lower ones: on the way down the earlier points come first.
  for (let component = count - 1; component >= 0; component -= 1) {
    for (const point of arcsAt(members, component))
      for (const arc of arcsAt(leaving, point)) {
        const next = of[arcs.to[arc] ?? 0] ?? 0;
        if (next === component || (least[component] ?? 0) <= (least[next] ?? 0)) continue;
        least[next] = least[component] ?? 0;
        leastOver[next] = arc;
      }
  }
  for (let component = 0; component < count; component += 1) {
    for (const point of arcsAt(members, component))
      for (const arc of arcsAt(leaving, point)) {
        const next = of[arcs.to[arc] ?? 0] ?? 0;
        if (next === component || (most[next] ?? 0) >= (most[component] ?? 0)) continue;
        most[component] = most[next] ?? 0;
        mostOver[component] = arc;
      }
  }
  return { arcs, components, least, most, leastOver, mostOver, own };
}

function firmArcs({ events, size, from, to, flags }: Constraints): FirmArcs {
  const firm = Array.from({ length: size }, (_, at) => at).filter((at) => (flags[at] ?? 0) & FIRM);
  const count = events.ids.length;
  const arcs = {
    points: 2 * count,
    from: new Int32Array(firm.length + count),
    to: new Int32Array(firm.length + count),
    constraint: new Int32Array(firm.length + count).fill(-1),
  };
  for (const [arc, at] of firm.entries()) {
    arcs.from[arc] = from[at] ?? 0;
    arcs.to[arc] = to[at] ?? 0;
    arcs.constraint[arc] = at;
  }
  for (let event = 0; event < count; event += 1) {
    arcs.from[firm.length + event] = beginning(event);
    arcs.to[firm.length + event] = ending(event);
  }
  return arcs;
}

/** What its own dates tell of a point, and that it had begun when the document came out that says so. */
function ownBounds({ events, published }: Constraints): OwnBounds {
  const most = events.most.slice();
  for (const [event, moment] of published.entries()) {
    const point = beginning(event);
    most[point] = Math.min(most[point] ?? moment, moment);
  }
  return { least: events.least, most };
}
