import type { Point } from '../../drawing/positions.ts';
import type { LabelShape } from '../layout/boxes.ts';
import { formsOf, isIn, isWithin, nameRoom, type Place, type Room, shapeRoom } from './places.ts';
import { Taken } from './taken.ts';

/** A shape that wants its name beside it. */
export interface Named extends Point {
  readonly id: string;
  readonly name: string;
  readonly size: number;
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
/** What it costs to cut a letter off, and to cover a cell of a shape that is named in any case; one of another shape costs 1. */
const [CUT, COVER] = [2, 50];

/**
 * Gives names their places, to the most important shapes first: the first of the places around a shape that is free, in
 * the longest form of the name that fits there. Where none is free, the sure ones are cut, or stand where they cover
 * least of other shapes. No name stands on another, or leaves the picture.
 */
export function placeNames(
  shapes: readonly Named[],
  { scale, usual, places, sure, clear, touching, seen }: Naming,
) {
  const taken = new Taken(CELL * Math.max(scale, 1));
  const covered = new Taken(CELL * Math.max(scale, 1));
  for (const shape of shapes) taken.claim(shapeRoom(shape), shape.id);
  const leading = new Taken(CELL * Math.max(scale, 1));
  for (const shape of shapes) if (shape.whole) leading.claim(shapeRoom(shape), shape.id);
  for (const room of clear) covered.claim(room, '');
  const placed = new Map<string, Placed>();
  for (const [index, shape] of shapes.entries()) {
    const [longest, ...shorter] = formsOf(shape.name, usual);
    if (longest === undefined) continue;
    const isSure = index < sure;
    const forms = [longest, ...shorter.filter(({ cut }) => cut === 0 || (isSure && !shape.whole))];
    const within = seen !== undefined && isIn(shape, seen) ? seen : undefined;
    let best: { readonly cost: number; readonly placed: Placed } | undefined;
    for (const { lines, cut } of forms)
      for (const place of places) {
        if (best?.cost === 0) break;
        const room = nameRoom(shape, withBelow(lines, shape), place, scale);
        const outside = within !== undefined && !isWithin(room, within);
        if (!touching && (outside || !covered.isFree(room, shape.id))) continue;
        if (!isSure && (outside || !taken.isFree(room, shape.id))) continue;
        const cost = taken.overlap(room, shape.id) + leading.overlap(room, shape.id) * COVER + cut * CUT;
        if (best === undefined || cost < best.cost)
          best = { cost, placed: { lines, below: shape.below, place, room } };
      }
    if (best === undefined) continue;
    taken.claim(best.placed.room, shape.id);
    covered.claim(best.placed.room, shape.id);
    placed.set(shape.id, best.placed);
  }
  return { placed, taken };
}
