import type { Point } from '../../drawing/positions.ts';
import type { LabelShape } from '../layout/boxes.ts';
import {
  type Form,
  formsOf,
  isIn,
  isWithin,
  leaderOf,
  nameRoom,
  type Place,
  placesAway,
  RINGS,
  type Room,
  roomsAlong,
  shapeRoom,
} from './places.ts';
import { Taken } from './taken.ts';

/** A shape that wants its name beside it. */
export interface Named extends Point {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Whether it is what the picture is about. */
  readonly bold: boolean;
  /** Whether its name is never cut. */
  readonly whole: boolean;
  /** Whether it is named wherever there is any room: farther out, if it has to be. */
  readonly always: boolean;
  /** Whether it has no name, however much room there is: it only stands in the way of others. */
  readonly nameless?: boolean;
  /** Quieter lines below its name. */
  readonly below: readonly string[];
}

/** Where a name stands, and in which lines. */
export interface Placed {
  readonly lines: readonly string[];
  readonly below: readonly string[];
  readonly place: Place;
  readonly room: Room;
}

interface Naming {
  /** How much larger than usual names are. */
  readonly scale: number;
  readonly usual: LabelShape;
  readonly places: readonly Place[];
  /** How many of the shapes get a name even where there is no free room. */
  readonly sure: number;
  /** Where no name may stand. */
  readonly clear: readonly Room[];
  /** Lines that names keep off where they can: those first that matter most. */
  readonly lines: readonly (readonly Room[])[];
  /** Whether two names may touch: where the layout itself keeps them apart. */
  readonly touching: boolean;
  /** What can be seen; names of shapes within it stay within it. */
  readonly seen: Room | undefined;
}

/** All lines that stand beside a shape. */
export const withBelow = (lines: readonly string[], { below }: Pick<Named, 'below'>): readonly string[] => [
  ...lines,
  ...below,
];

/** Cells grow with the names, so that the number of cells to check stays the same. */
const CELL = 4;
/** What the line to a name takes, with room to its sides. */
const BESIDE_LINE = 4;
/** How far a name that stands farther out keeps from everything: letters are a little broader or narrower than reckoned. */
const SPARE = 4;
/** What it costs to cut a letter off, and to cover a cell of a shape that is named in any case; one of another shape costs 1. */
const [CUT, COVER] = [2, 50];

/** How far a name keeps from what is not its own, and off how many of the sets of lines: the best first. */
interface Keep {
  readonly by: number;
  readonly off: number;
}

/** At this distance nobody takes a name for that of another shape; at the lesser one hardly anybody. */
const [OWN, CLOSE] = [9, 6];
const KEEPS: readonly Keep[] = [
  { by: OWN, off: 2 },
  { by: CLOSE, off: 2 },
  { by: OWN, off: 1 },
  { by: CLOSE, off: 1 },
  { by: CLOSE, off: 0 },
];
/** So many of the first are named in any case, as far out as it takes: the map is of no use without. */
const FEW = 3;
/** So near, the page's colour around letters just leaves other shapes whole. */
const TIGHT: readonly Keep[] = [{ by: 1.5, off: 0 }];
const TOUCHING: readonly Keep[] = [{ by: 0, off: 0 }];

/** How many rings farther out a name may stand that does not lead; one that does; and that only where it had none otherwise. */
const [NEAR, LEADING, FAR] = [3, 4, 10];

/**
 * Gives names their places, to the most important shapes first: the first of the places around a shape that is free, in
 * the longest form of the name that fits there, off lines and away from other shapes if possible. Where none is free, the
 * name of a leading shape stands a little farther out, at the end of a line that passes no other shape; sure names are cut,
 * and others are left out; the responses to what the picture is about are named wherever there is any room. Only its own name
 * covers other shapes if nothing else helps, as few as it can. No name stands on another, or leaves the picture.
 */
export function placeNames(shapes: readonly Named[], naming: Naming): Names {
  let best = placedInTurn(shapes, naming);
  const hopeless = best.unlucky.size > shapes.length * MOST_UNLUCKY;
  if (naming.touching || naming.sure < shapes.length || hopeless) return best;
  // Where all are to have names, those that had bad luck have their turn earlier, and others make room.
  let [order, last] = [shapes, best];
  for (let round = 0; round < ROUNDS && last.loss > 0; round++) {
    const { unlucky } = last;
    const turn = ({ id, always, whole }: Named) => (always || whole ? 0 : unlucky.has(id) ? 1 : 2);
    order = order.toSorted((one, other) => turn(one) - turn(other));
    last = placedInTurn(order, naming);
    if (last.loss < best.loss) best = last;
  }
  return best;
}

/** How often names are placed anew, and what is lost with a name that is left out, is cut, or stands farther out. */
const ROUNDS = 3;
/** With a greater part of them unlucky there is no room at all, and it would only take time. */
const MOST_UNLUCKY = 0.5;
const LOSS = { missing: 20, cut: 4, away: 3 } as const;

interface Names {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly taken: Taken;
  /** The shapes whose names are not what they could be. */
  readonly unlucky: ReadonlySet<string>;
  readonly loss: number;
}

const lossOf = (best: Tried | undefined): number => {
  if (best === undefined) return LOSS.missing;
  return (best.cut > 0 ? LOSS.cut : 0) + (best.placed.place.away ? LOSS.away : 0);
};

function placedInTurn(
  shapes: readonly Named[],
  { scale, usual, places, sure, clear, lines: avoided, touching, seen }: Naming,
): Names {
  const newTaken = () => new Taken(CELL * Math.max(scale, 1));
  const [taken, covered, leading, ways] = [newTaken(), newTaken(), newTaken(), newTaken()];
  for (const shape of shapes) taken.claim(shapeRoom(shape), shape.id);
  for (const shape of shapes) if (shape.whole) leading.claim(shapeRoom(shape), shape.id);
  for (const room of clear) covered.claim(room, '');
  const onLines = avoided.map((rooms) => {
    const grid = newTaken();
    for (const room of rooms) grid.claim(room, '');
    return grid;
  });
  const placed = new Map<string, Placed>();
  const unlucky = new Set<string>();
  let loss = 0;

  /** All forms at all places, those first that say most of the name. */
  const tried = (shape: Named, forms: readonly Form[], rings?: number): readonly Tried[] =>
    forms.flatMap(({ lines: own, cut }) => {
      const lines = withBelow(own, shape);
      return (rings === undefined ? places : placesAway(shape, lines, scale, rings)).map((place) => {
        const room = nameRoom(shape, lines, place, scale);
        return { cut, placed: { lines: own, below: shape.below, place, room } };
      });
    });
  /** Whether it lies on no other name, and in the picture if its shape does. */
  const isApart = (shape: Named, { placed: { room } }: Tried) =>
    touching ||
    ((seen === undefined || !isIn(shape, seen) || isWithin(room, seen)) &&
      covered.isFree(room, shape.id) &&
      ways.isFree(room, shape.id));
  const isFree = (shape: Named, one: Tried, { by, off }: Keep) => {
    if (!isApart(shape, one)) return false;
    const { room } = one.placed;
    const wide = by === 0 ? room : widened(room, by * scale);
    return (
      taken.isFree(wide, shape.id) &&
      (touching || ways.isFree(wide, shape.id)) &&
      onLines.slice(0, off).every((grid) => grid.isFree(room))
    );
  };
  /** The line to a name crosses no other name, and no other shape if it can help it. */
  const isFreeAway = (shape: Named, one: Tried, { off, passing }: { off: number; passing: boolean }) =>
    isFree(shape, one, { by: SPARE, off }) &&
    lineTo(shape, one.placed).every((room) => (passing ? covered : taken).isFree(room, shape.id));
  const passed = (shape: Named, { placed: one }: Tried) =>
    lineTo(shape, one).filter((room) => !taken.isFree(room, shape.id)).length;
  /** The first of those that cover least of the lines that matter most. */
  const leastOnLines = (all: readonly Tried[]) => {
    const covers = ({ placed: { room } }: Tried) => onLines[0]?.overlap(room) ?? 0;
    return all.length > 1 ? all.toSorted((one, other) => covers(one) - covers(other))[0] : all[0];
  };
  const leastCovering = (shape: Named, all: readonly Tried[]) => {
    const cost = ({ cut, placed: { room } }: Tried) =>
      taken.overlap(room, shape.id) + leading.overlap(room, shape.id) * COVER + cut * CUT;
    return all
      .filter((one) => isApart(shape, one))
      .map((one) => ({ one, cost: cost(one) }))
      .reduce<{ one: Tried; cost: number } | undefined>(
        (best, next) => (best === undefined || next.cost < best.cost ? next : best),
        undefined,
      )?.one;
  };

  for (const [index, shape] of shapes.entries()) {
    if (shape.nameless) continue;
    const isSure = index < sure;
    const [longest, ...shorter] = formsOf(shape.name, usual);
    if (longest === undefined) continue;
    const whole = [longest, ...shorter.filter(({ cut }) => cut === 0)];
    const cut = isSure ? shorter.filter((form) => form.cut > 0) : [];
    const leads = isSure && shape.whole;
    const rings = !isSure ? NEAR : shape.always ? RINGS : shape.whole ? LEADING : NEAR;
    const beside = (forms: readonly Form[], keeps: readonly Keep[]) => {
      const all = tried(shape, forms);
      return first(touching ? TOUCHING : keeps, (keep) =>
        leastOnLines(all.filter((one) => isFree(shape, one, keep))),
      );
    };
    /** Off the lines that matter most, or at least off shapes and names. */
    const away = (forms: readonly Form[], offs: readonly number[] = [1, 0], most = rings) => {
      const all = touching ? [] : tried(shape, forms, most).toSorted(byDistance);
      return first(offs, (off) => all.find((one) => isFreeAway(shape, one, { off, passing: false })));
    };
    /** The same, where its line passes other shapes: as few as possible. */
    const beyond = (forms: readonly Form[]) =>
      touching || !(rings === RINGS || (leads && index < FEW))
        ? undefined
        : tried(shape, forms, RINGS)
            .filter((one) => isFreeAway(shape, one, { off: 0, passing: true }))
            .map((one) => ({ one, cost: passed(shape, one) * PASSING + farOf(one) }))
            .toSorted((one, other) => one.cost - other.cost)[0]?.one;
    const best =
      beside(whole, KEEPS) ??
      (leads
        ? (away(whole, [1]) ??
          beside(whole, TIGHT) ??
          away(whole) ??
          (shape.always ? beyond(whole) : undefined))
        : undefined) ??
      (isSure
        ? (beside(whole, TIGHT) ??
          beside(cut, KEEPS) ??
          away(whole) ??
          away(cut) ??
          beside(cut, TIGHT) ??
          (leads ? away([...whole, ...cut], [0], FAR) : undefined) ??
          beyond([...whole, ...cut]))
        : undefined) ??
      (isSure && (touching || shape.bold)
        ? leastCovering(shape, tried(shape, [...whole, ...cut]))
        : undefined);
    const lost = lossOf(best);
    loss += lost;
    if (lost > 0) unlucky.add(shape.id);
    if (best === undefined) continue;
    taken.claim(best.placed.room, shape.id);
    covered.claim(best.placed.room, shape.id);
    for (const room of lineTo(shape, best.placed)) ways.claim(room, shape.id);
    placed.set(shape.id, best.placed);
  }
  return { placed, taken, unlucky, loss };
}

interface Tried {
  readonly cut: number;
  readonly placed: Placed;
}

/** Rather than to pass a shape, the line to a name is so much longer, for each part of it that does. */
const PASSING = 40;

/** The first of some results that is one. */
function first<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same with more room around it. */
const widened = ({ left, right, top, bottom }: Room, by: number): Room => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const byDistance = (one: Tried, other: Tried): number => farOf(one) - farOf(other);

const farOf = ({ placed: { place } }: Tried): number => Math.hypot(place.away?.x ?? 0, place.away?.y ?? 0);

/** What the line to a name takes. */
function lineTo(shape: Named, placed: Placed): readonly Room[] {
  const at = ({ x, y }: Point): Point => ({ x: shape.x + x, y: shape.y + y });
  return roomsAlong(leaderOf(shape, placed)?.map(at) ?? [], BESIDE_LINE);
}
