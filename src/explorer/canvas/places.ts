import type { Point } from '../../drawing/positions.ts';
import { LABEL_FONT, type LabelShape, LINE_HEIGHT, labelLines } from '../layout/boxes.ts';

/** A rectangle of the drawing. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a name stands: on which side of its shape, across and down; 0 is the middle. */
export interface Place {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
  /** How far from there, if it stands away from its shape; a line then leads to it. */
  readonly away?: Point;
}

/** The places around a shape, the usual one first. */
export const AROUND: readonly Place[] = [
  { across: 0, down: 1 },
  { across: 1, down: 0 },
  { across: -1, down: 0 },
  { across: 0, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
  { across: 1, down: -1 },
  { across: -1, down: -1 },
];

/** In a chain lines come from the left, so names stand at the right. */
export const BESIDE: readonly Place[] = AROUND.slice(1, 2);

/** Narrow and broad forms of all of a name. */
const WHOLE: readonly LabelShape[] = [
  { room: 14, lines: 12, longest: Number.POSITIVE_INFINITY },
  { room: 32, lines: 6, longest: Number.POSITIVE_INFINITY },
];

/** Shorter and shorter forms of a name, for where the usual one has no room. */
const SHORTER: readonly LabelShape[] = [
  { room: 14, lines: 3 },
  { room: 16, lines: 2 },
];

/** A name in lines. */
export interface Form {
  readonly lines: readonly string[];
  /** How much of it is cut off, in letters. */
  readonly cut: number;
}

/** The forms of a name, those that say most of it first. */
export function formsOf(name: string, usual: LabelShape): readonly Form[] {
  const forms = [usual, ...WHOLE, ...SHORTER].map((shape) => {
    const lines = labelLines(name, shape);
    return { lines, cut: Math.max(0, name.length - lines.join(' ').replaceAll(/ ?…/g, '').length) };
  });
  const different = [...new Map(forms.map((form) => [form.lines.join('\n'), form])).values()];
  return different.toSorted((one, other) => one.cut - other.cut);
}

/** The width of an average letter, and of a bold one, as a part of the type size. */
const [LETTER, BOLD] = [0.59, 0.65];
/** How far a name keeps from its own shape; it grows with the name, as the page's colour around its letters does. */
export const GAP = 3;

/** The room that a name takes at a place. */
export function nameRoom(
  { x, y, size, bold }: Point & { readonly size: number; readonly bold: boolean },
  lines: readonly string[],
  { across, down, away = { x: 0, y: 0 } }: Place,
  scale: number,
): Room {
  const width = Math.max(...lines.map((line) => line.length)) * LABEL_FONT * scale * (bold ? BOLD : LETTER);
  const height = (lines.length * LINE_HEIGHT - 2) * scale;
  const reach = size / 2 + GAP * scale;
  const left = away.x + (across === 0 ? x - width / 2 : across > 0 ? x + reach : x - reach - width);
  const top = away.y + (down === 0 ? y - height / 2 : down > 0 ? y + reach : y - reach - height);
  return { left, right: left + width, top, bottom: top + height };
}

/** How many rings of places there are farther out; in how many directions, and how far apart, in lines of type. */
export const RINGS = 20;
const [WAYS, APART] = [24, 1.2];

/** Places farther out, the nearest first: for a name that has to stand somewhere. */
export function placesAway(
  shape: Point & { readonly size: number; readonly bold: boolean },
  lines: readonly string[],
  scale: number,
  rings: number = RINGS,
): readonly Place[] {
  const { left, right, top, bottom } = nameRoom(shape, lines, { across: 0, down: 0 }, scale);
  return Array.from({ length: rings * WAYS }, (_, index): Place => {
    const far = shape.size / 2 + (Math.floor(index / WAYS) + 1) * APART * LINE_HEIGHT * scale;
    const angle = (2 * Math.PI * (index % WAYS)) / WAYS;
    const away = {
      x: Math.sin(angle) * (far + (right - left) / 2),
      y: Math.cos(angle) * (far + (bottom - top) / 2),
    };
    return { across: 0, down: 0, away };
  });
}

/** How broad such a line is drawn. */
export const LEADER = 0.8;

/** The line from the rim of a shape to its name, if that stands away from it; from the middle of the shape. */
export function leaderOf(
  { x, y, size }: Point & { readonly size: number },
  { place, room }: { readonly place: Place; readonly room: Room },
): readonly [from: Point, to: Point] | undefined {
  if (place.away === undefined) return undefined;
  const between = (least: number, most: number) => Math.min(Math.max(0, least), most);
  const to = { x: between(room.left - x, room.right - x), y: between(room.top - y, room.bottom - y) };
  const length = Math.hypot(to.x, to.y) || 1;
  return [{ x: (to.x / length) * (size / 2), y: (to.y / length) * (size / 2) }, to];
}

export const shapeRoom = ({ x, y, size }: Point & { readonly size: number }): Room => {
  const half = size / 2 - 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

/** Rooms along a line, from one end to the other, each a square of some size. */
export function roomsAlong(points: readonly Point[], size: number): readonly Room[] {
  const half = size / 2;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / size) || 1;
    return Array.from({ length: steps + 1 }, (_, step) => {
      const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
  });
}

/** Whether one room lies within another. */
export const isWithin = (one: Room, other: Room): boolean =>
  one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;

/** Whether a point lies in a room. */
export const isIn = ({ x, y }: Point, { left, right, top, bottom }: Room): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
