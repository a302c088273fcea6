import type { Positions } from '../drawing/positions.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';

/** A room for a map, in the units of the map where it is drawn as large as it may be. */
export interface MapRoom {
  readonly width: number;
  readonly height: number;
}

/** What a map needs to know to be drawn again for a sheet: where its records stood, and the room that it has there. */
export interface ForSheet {
  readonly positions: Positions;
  /** Undefined where the sheet is as large as its map needs it. */
  readonly room: MapRoom | undefined;
}

/** Records that lie farther apart than this are no longer seen as near each other. */
const MOST_STRETCH = 2.4;

/** The records of a map, moved apart in the one or the other direction until the map fills its room; none moves nearer. */
export function forSheet({ nodes, bounds }: Shapes, room: MapRoom | undefined): ForSheet {
  const positions = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
  if (room === undefined || nodes.length === 0) return { positions, room };
  const scale = Math.min(1, room.width / bounds.width, room.height / bounds.height);
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const across = stretchOf(xs, bounds.width, room.width / scale);
  const down = stretchOf(ys, bounds.height, room.height / scale);
  return {
    positions: new Map(nodes.map(({ id, x, y }) => [id, { x: x * across, y: y * down }])),
    room,
  };
}

/** How far places are to be moved apart. What reaches out beyond them, as names do, gets no larger. */
function stretchOf(places: readonly number[], whole: number, room: number): number {
  const between = Math.max(...places) - Math.min(...places);
  if (between === 0) return 1;
  return Math.min(Math.max((room - (whole - between)) / between, 1), MOST_STRETCH);
}
