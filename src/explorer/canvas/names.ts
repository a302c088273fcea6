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

/**
 * Gives names their places, to the most important shapes first: the first of the places around a shape that is free, in
 * the longest form of the name that fits there. Where none is free, the name of a leading shape stands farther out, at
 * the end of a line; failing that, sure names are cut, and others left out. Only the name of what the picture is about
 * covers other shapes if nothing else helps, as few as it can. No name stands on another, or leaves the picture.
 */
export function placeNames(
  shapes: readonly Named[],
  { scale, usual, places, sure, clear, touching, seen }: Naming,
) {
  const newTaken = () => new Taken(CELL * Math.max(scale, 1));
  const [taken, covered, leading, ways] = [newTaken(), newTaken(), newTaken(), newTaken()];
  for (const shape of shapes) taken.claim(shapeRoom(shape), shape.id);
  for (const shape of shapes) if (shape.whole) leading.claim(shapeRoom(shape), shape.id);
  for (const room of clear) covered.claim(room, '');
  const placed = new Map<string, Placed>();

  /** All forms at all places, those first that say most of the name. */
  const tried = (shape: Named, forms: readonly Form[], around?: typeof placesAway): readonly Tried[] =>
    forms.flatMap(({ lines: own, cut }) => {
      const lines = withBelow(own, shape);
      return (around?.(shape, lines, scale) ?? places).map((place) => {
        const room = nameRoom(shape, lines, place, scale);
        return { cut, placed: { lines: own, below: shape.below, place, room } };
      });
    });
  /** Whether it lies on no other name, and in the picture if its shape does. */
  const isApart = (shape: Named, { placed: { room } }: Tried) =>
    touching ||
    (covered.isFree(room, shape.id) &&
      ways.isFree(room, shape.id) &&
      (seen === undefined || !isIn(shape, seen) || isWithin(room, seen)));
  const isFree = (shape: Named, one: Tried) => isApart(shape, one) && taken.isFree(one.placed.room, shape.id);
  const isFreeAway = (shape: Named, one: Tried) =>
    isFree(shape, widened(one, SPARE * scale)) &&
    lineTo(shape, one.placed).every((room) => covered.isFree(room, shape.id));
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
    const isSure = index < sure;
    const [longest, ...shorter] = formsOf(shape.name, usual);
    if (longest === undefined) continue;
    const whole = [longest, ...shorter.filter(({ cut }) => cut === 0)];
    const cut = isSure ? shorter.filter((form) => form.cut > 0) : [];
    const leads = isSure && shape.whole;
    const beside = (forms: readonly Form[]) => tried(shape, forms).find((one) => isFree(shape, one));
    const away = (forms: readonly Form[]) =>
      leads && !touching
        ? tried(shape, forms, placesAway)
            .toSorted(byDistance)
            .find((one) => isFreeAway(shape, one))
        : undefined;
    const best =
      beside(whole) ??
      away(whole) ??
      beside(cut) ??
      away(cut) ??
      (isSure && (touching || shape.bold)
        ? leastCovering(shape, tried(shape, [...whole, ...cut]))
        : undefined);
    if (best === undefined) continue;
    taken.claim(best.placed.room, shape.id);
    covered.claim(best.placed.room, shape.id);
    for (const room of lineTo(shape, best.placed)) ways.claim(room, shape.id);
    placed.set(shape.id, best.placed);
  }
  return { placed, taken };
}

interface Tried {
  readonly cut: number;
  readonly placed: Placed;
}

/** The same with more room around it. */
const widened = ({ cut, placed }: Tried, by: number): Tried => {
  const { left, right, top, bottom } = placed.room;
  const room = { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
  return { cut, placed: { ...placed, room } };
};

const byDistance = (one: Tried, other: Tried): number => farOf(one) - farOf(other);

const farOf = ({ placed: { place } }: Tried): number => Math.hypot(place.away?.x ?? 0, place.away?.y ?? 0);

/** What the line to a name takes. */
function lineTo(shape: Named, placed: Placed): readonly Room[] {
  const at = ({ x, y }: Point): Point => ({ x: shape.x + x, y: shape.y + y });
  return roomsAlong(leaderOf(shape, placed)?.map(at) ?? [], BESIDE_LINE);
}
