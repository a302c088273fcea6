import type { EnumType } from '../../src/ontology/index.ts';
import type { Placement } from '../ontology/event.ts';
import { arcsAt } from './arcs.ts';
import type { Bounds } from './bounds.ts';
import { type Constraints, FIRM, INSIDE, PART } from './constraints.ts';
import { beginning } from './events.ts';
import { type Order, orderOf } from './order.ts';
import { ranksOf } from './ranks.ts';

export type PlacementWord = typeof Placement extends EnumType<infer Word> ? Word : never;

/** Where each event stands, by its number: at a moment, and among those that stand at the same one. */
export interface Places {
  readonly moment: Float64Array;
  readonly rank: Int32Array;
  readonly by: readonly PlacementWord[];
}

const NEVER = Number.NEGATIVE_INFINITY;
const NO_END = Number.POSITIVE_INFINITY;

/** Of several reasons for one place the last of these is given. */
const REASONS: readonly PlacementWord[] = [
  ...(['NONE', 'PUBLICATION', 'LATEST', 'AFTER', 'WITHIN', 'BEFORE', 'PARTS', 'DATE'] as const),
];

/**
 * A place for every event, such that none stands in front of what it came after. What has a date stands at its earliest
 * moment, or later where it came after something later; what has none stands right behind what it came after, or else
 * right in front of what came after it; a whole without a date right in front of its first part.
 */
export function placesOf(constraints: Constraints, bounds: Bounds): Places {
  const placing = new Placing(constraints, bounds);
  placing.pushBehind();
  placing.pullInFront();
  placing.appendRest();
  const { moment, by, order } = placing;
  return { moment, by, rank: ranksOf(order, moment, constraints.events.ids) };
}

class Placing {
  readonly order: Order;
  readonly moment: Float64Array;
  readonly by: PlacementWord[];
  readonly #constraints: Constraints;
  /** The latest moment at which each can have begun. */
  readonly #latest: Float64Array;
  /** By event: 1 while it has no place but a latest moment. */
  readonly #waits: Uint8Array;

  constructor(constraints: Constraints, { components, least, most }: Bounds) {
    const { ids, shownLeast } = constraints.events;
    const sizes = new Int32Array(components.count);
    for (const component of components.of) sizes[component] = (sizes[component] ?? 0) + 1;
    const of = (event: number) => components.of[beginning(event)] ?? 0;
    this.#constraints = constraints;
    this.order = orderOf(constraints);
    this.#waits = new Uint8Array(ids.length);
    this.#latest = Float64Array.from(ids, (_, event) => most[of(event)] ?? 0);
    // A date that is only roughly meant gives way; those in a circle begin together.
    this.moment = Float64Array.from(ids, (_, event) => {
      const shown = shownLeast[event] ?? NEVER;
      if ((sizes[of(event)] ?? 0) > 1) return least[of(event)] ?? NEVER;
      return shown > (this.#latest[event] ?? NO_END) ? NEVER : shown;
    });
    this.by = ids.map((_, event) => {
      if (this.moment[event] === NEVER) return 'NONE';
      return this.moment[event] === shownLeast[event] ? 'DATE' : 'WITHIN';
    });
  }

  /** From the earliest on: nothing stands in front of what it came after. */
  pushBehind(): void {
    const { sorted, arriving, from, flags, dropped } = this.order;
    for (const event of sorted)
      for (const arc of arcsAt(arriving, event)) {
        const earlier = this.moment[from[arc] ?? 0] ?? 0;
        const isHint = ((flags[arc] ?? 0) & FIRM) === 0;
        if (isHint && earlier > (this.#latest[event] ?? 0)) dropped[arc] = 1;
        if (dropped[arc] === 1 || earlier === NEVER || earlier < (this.moment[event] ?? 0)) continue;
        this.#place(event, earlier, (flags[arc] ?? 0) & INSIDE ? 'WITHIN' : 'AFTER');
      }
  }

  /** From the latest on: what came after nothing stands in front of what came after it, and a whole in front of its parts. */
  pullInFront(): void {
    const { leaving, to, flags, dropped, sorted } = this.order;
    const { shownLeast } = this.#constraints.events;
    for (const event of sorted.toReversed()) {
      const behind = this.moment[event] ?? 0;
      const kept = [...arcsAt(leaving, event)].filter((arc) => dropped[arc] !== 1);
      const isWhole = shownLeast[event] === NEVER && kept.some((arc) => (flags[arc] ?? 0) & PART);
      if (behind !== NEVER && !isWhole) continue;
      const reason = this.by[event] ?? 'NONE';
      const isFollowed = kept.some((arc) => this.#isPlaced(to[arc] ?? 0));
      this.#putAtLatest(event, isFollowed);
      for (const arc of kept) {
        const later = to[arc] ?? 0;
        const placed = (flags[arc] ?? 0) & PART ? 'PARTS' : 'BEFORE';
        // What follows may itself have nothing but a latest moment: then that is the reason.
        this.#atMost(
          event,
          this.moment[later] ?? 0,
          this.#isPlaced(later) ? placed : (this.by[later] ?? 'NONE'),
        );
      }
      this.#waits[event] = isFollowed ? 0 : 1;
      // A whole never stands in front of what it came after, whatever its parts do.
      if (behind === NEVER || (isFollowed && (this.moment[event] ?? 0) >= behind)) continue;
      this.#waits[event] = 0;
      this.moment[event] = behind;
      this.by[event] = reason;
    }
  }

  /** What is left stands behind what has only now got a place, or else at its latest moment. */
  appendRest(): void {
    const { sorted, arriving, from, flags, dropped } = this.order;
    for (const event of sorted) {
      if (this.#isPlaced(event)) continue;
      const limit = this.moment[event] ?? NO_END;
      let last = NEVER;
      for (const arc of arcsAt(arriving, event)) {
        const earlier = this.moment[from[arc] ?? 0] ?? NO_END;
        if (dropped[arc] === 1 || earlier === NO_END) continue;
        const isHint = ((flags[arc] ?? 0) & FIRM) === 0;
        if (isHint && earlier > limit) dropped[arc] = 1;
        else if (earlier >= last) {
          const by = (flags[arc] ?? 0) & INSIDE ? 'WITHIN' : 'AFTER';
          this.by[event] = earlier === last && this.by[event] === 'WITHIN' ? 'WITHIN' : by;
          last = earlier;
        }
      }
      if (last !== NEVER) this.moment[event] = last;
      this.#waits[event] = 0;
    }
  }

  #isPlaced(event: number): boolean {
    return this.#waits[event] !== 1;
  }

  /** Where a document first speaks of it is a place for what has no other. */
  #putAtLatest(event: number, hasOther: boolean): void {
    const { events, published, reported } = this.#constraints;
    this.moment[event] = NO_END;
    this.by[event] = 'NONE';
    if (!hasOther) this.#atMost(event, reported[event] ?? NO_END, 'PUBLICATION');
    this.#atMost(event, published[event] ?? NO_END, 'PUBLICATION');
    this.#atMost(event, events.shownMost[event] ?? NO_END, 'LATEST');
    const latest = this.#latest[event] ?? NO_END;
    if (latest < (this.moment[event] ?? 0)) this.#atMost(event, latest, 'BEFORE');
  }

  #atMost(event: number, moment: number, by: PlacementWord): void {
    if (moment !== NO_END && moment <= (this.moment[event] ?? 0)) this.#place(event, moment, by);
  }

  /** Takes a better moment, or the plainer reason for one that is as good. */
  #place(event: number, moment: number, by: PlacementWord): void {
    const known = this.by[event] ?? 'NONE';
    if (moment !== this.moment[event] || REASONS.indexOf(by) > REASONS.indexOf(known)) this.by[event] = by;
    this.moment[event] = moment;
  }
}
