import { type Arcs, byEnd, type Components, componentsOf, type Leaving } from './arcs.ts';
import { type Constraints, FIRM } from './constraints.ts';

/** The order of events: an arc leads to one that must not stand in front. */
export interface Order extends Arcs {
  readonly flags: Uint8Array;
  /** 1 for a hint that something speaks against. */
  readonly dropped: Uint8Array;
  readonly leaving: Leaving;
  readonly arriving: Leaving;
  /** Events from the earliest on, so that no arc leads back; those in a circle stand together. */
  readonly sorted: readonly number[];
  readonly components: Components;
}

/** Takes the constraints between two beginnings; hints that would lead in a circle are dropped. */
export function orderOf({ events, size, from, to, flags }: Constraints): Order {
  const points = events.ids.length;
  const kept = Array.from({ length: size }, (_, at) => at).filter(
    (at) => (from[at] ?? 0) % 2 === 0 && (to[at] ?? 0) % 2 === 0,
  );
  const arcs = {
    points,
    from: Int32Array.from(kept, (at) => (from[at] ?? 0) >> 1),
    to: Int32Array.from(kept, (at) => (to[at] ?? 0) >> 1),
  };
  const flagsOf = Uint8Array.from(kept, (at) => flags[at] ?? 0);
  const isFirm = (arc: number) => ((flagsOf[arc] ?? 0) & FIRM) !== 0;
  const { of } = componentsOf(arcs);
  const dropped = Uint8Array.from(kept, (_, arc) =>
    !isFirm(arc) && of[arcs.from[arc] ?? 0] === of[arcs.to[arc] ?? 0] ? 1 : 0,
  );
  const standing = kept.map((_, arc) => arc).filter((arc) => dropped[arc] !== 1);
  const components = componentsOf({
    points,
    from: Int32Array.from(standing, (arc) => arcs.from[arc] ?? 0),
    to: Int32Array.from(standing, (arc) => arcs.to[arc] ?? 0),
  });
  return {
    ...arcs,
    flags: flagsOf,
    dropped,
    leaving: byEnd(points, arcs.from),
    arriving: byEnd(points, arcs.to),
    sorted: [...byEnd(components.count, components.of).arcs].reverse(),
    components,
  };
}
