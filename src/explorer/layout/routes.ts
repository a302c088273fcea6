import { grouped } from '../../dossier/grouped.ts';
import type { Point, Positions } from '../../drawing/positions.ts';
import type { GraphEdge } from '../api/answers.ts';
import { pointsAhead } from './ahead.ts';
import { type Box, LINE_HEIGHT } from './boxes.ts';

/** How a line of a chain runs from its earlier record to the later one: round all others. */
export type Route = readonly Point[];

interface Rect {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: number;
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** From top to bottom. */
  readonly rects: readonly Rect[];
}

/** How far lines keep from shapes and names. */
const AWAY = 5;
/** An arrow head and a little more: so far a line runs straight before it ends. */
const HEAD = 12;
const ASIDE = 6;
/** How far apart lines are that run side by side, if there is room. */
const APART = 8;

/** The lines of a chain, by their ids; those between records of one column are left out. */
export function routesOf(
  edges: Iterable<GraphEdge>,
  positions: Positions,
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Route> {
  const rects = new Map(
    [...positions].flatMap(([id, at]) => {
      const box = boxes.get(id);
      return box ? [[id, rectOf(id, at, box)] as const] : [];
    }),
  );
  const columns = grouped([...rects.values()], ({ id }) => String(positions.get(id)?.x))
    .map((all) => columnOf(all))
    .sort((one, other) => one.left - other.left);
  const placeOf = new Map(
    columns.flatMap((column, index) => column.rects.map(({ id }) => [id, index] as const)),
  );
  const lines = [...edges].flatMap((edge) => {
    const [later, earlier] = pointsAhead(edge.relation)
      ? [edge.target, edge.source]
      : [edge.source, edge.target];
    const [from, to] = [rects.get(earlier), rects.get(later)];
    const [start, end] = [placeOf.get(earlier) ?? 0, placeOf.get(later) ?? 0];
    return from && to && start < end
      ? [{ id: edge.id, from, to, between: columns.slice(start, end + 1) }]
      : [];
  });
  // The lowest to the lowest: lines that end beside each other do not cross there.
  const starts = spreadOf(
    lines,
    ({ from }) => from,
    ({ to }) => to.y,
  );
  const ends = spreadOf(
    lines,
    ({ to }) => to,
    ({ from }) => from.y,
  );
  const taken = new Map<Column, number[]>();
  return new Map(
    lines.map(({ id, from, to, between }) => {
      const first = { x: from.right, y: from.y + (starts.get(id) ?? 0) };
      const last = { x: to.left, y: to.y + (ends.get(id) ?? 0) };
      // Lines that run steeply side by side are apart as well.
      const down = Math.sign(last.y - first.y);
      const aside = (y: number) => Math.min(Math.max(-down * y, -ASIDE), ASIDE);
      const leaving = Math.max(between[0]?.right ?? 0, from.right) + HEAD + ASIDE + aside(first.y - from.y);
      const entering = Math.min(between.at(-1)?.left ?? 0, to.left) - HEAD - ASIDE + aside(last.y - to.y);
      const through = between.slice(1, -1).flatMap((column) => {
        const part = ((column.left + column.right) / 2 - first.x) / (last.x - first.x);
        const y = gapIn(column, first.y + (last.y - first.y) * part, taken);
        return [
          { x: column.left, y },
          { x: column.right, y },
        ];
      });
      return [id, [first, { x: leaving, y: first.y }, ...through, { x: entering, y: last.y }, last]] as const;
    }),
  );
}

/** The shape of a record with its words at the right. */
function rectOf(id: string, { x, y }: Point, { size, ink, lines }: Box): Rect {
  const half = Math.max(size, lines * LINE_HEIGHT) / 2;
  return {
    id,
    y,
    left: x - size / 2 - AWAY,
    right: x + size / 2 + ink + AWAY,
    top: y - half,
    bottom: y + half,
  };
}

const columnOf = (rects: readonly Rect[]): Column => ({
  left: Math.min(...rects.map(({ left }) => left)),
  right: Math.max(...rects.map(({ right }) => right)),
  rects: rects.toSorted((one, other) => one.y - other.y),
});

interface Line {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
}

/** How far above or below the middle of a record each of its lines ends. */
function spreadOf(
  lines: readonly Line[],
  at: (line: Line) => Rect,
  height: (line: Line) => number,
): ReadonlyMap<string, number> {
  return new Map(
    grouped(lines, (line) => at(line).id).flatMap((all) => {
      const [first] = all;
      const room = first ? (at(first).bottom - at(first).top) * 0.8 : 0;
      const step = Math.min(APART, room / Math.max(all.length - 1, 1));
      return all
        .toSorted((one, other) => height(one) - height(other))
        .map(({ id }, index) => [id, (index - (all.length - 1) / 2) * step] as const);
    }),
  );
}

/** Where a line passes a column between two of its records: nearest to where it would run straight. */
function gapIn(column: Column, wanted: number, taken: Map<Column, number[]>): number {
  const { rects } = column;
  const edges = [
    Number.NEGATIVE_INFINITY,
    ...rects.flatMap(({ top, bottom }) => [top, bottom]),
    Number.POSITIVE_INFINITY,
  ];
  const used = taken.get(column) ?? [];
  const free = edges.flatMap((top, index) => {
    const bottom = edges[index + 1];
    if (index % 2 === 1 || bottom === undefined) return [];
    // Where there is little room a line runs in the middle of it.
    const margin = Math.min(AWAY, (bottom - top) / 2);
    const [least, most] = [top + margin, bottom - margin];
    return least <= most ? [placeIn({ least, most }, wanted, used)] : [];
  });
  const [best] = free.toSorted((one, other) => one.cost - other.cost);
  const y = best?.y ?? wanted;
  taken.set(column, [...used, y]);
  return y;
}

/** Rather than on another line, one runs so much farther away. */
const DETOUR = 150;

/** A height in a gap, as near to a wanted one as others leave it, and what is bad about it. */
function placeIn(
  gap: { readonly least: number; readonly most: number },
  wanted: number,
  used: readonly number[],
) {
  const within = (y: number) => Math.min(Math.max(y, gap.least), gap.most);
  const steps = Array.from(
    { length: 13 },
    (_, index) => Math.ceil(index / 2) * (index % 2 === 1 ? 1 : -1) * APART,
  );
  const y = steps
    .map((step) => within(within(wanted) + step))
    .find((one) => used.every((other) => Math.abs(one - other) > APART / 2));
  return y === undefined
    ? { y: within(wanted), cost: Math.abs(within(wanted) - wanted) + DETOUR }
    : { y, cost: Math.abs(y - wanted) };
}
