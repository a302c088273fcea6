import { grouped } from '../../dossier/grouped.ts';
import type { Positions } from '../../drawing/positions.ts';
import type { GraphEdge } from '../api/answers.ts';
import type { Scene } from '../scene/scene.ts';
import { pointsAhead } from './ahead.ts';
import { type Box, boxesOf, LABEL_FONT, LARGEST, type LabelShape, LINE_HEIGHT } from './boxes.ts';
import type { Route } from './routes.ts';

/*
 * A chain on a narrow screen runs down: a record a row, below what it responded to, with its name at its right. The lines run
 * at the left, each in a lane of its own, so that all of a long chain is read by moving one way.
 */

/** How far lanes are apart, and how far lines keep from shapes. */
const [LANE, AWAY] = [7, 4];
/** Between two rows. */
const ROW = 12;
/** The room of an end of a line at its record. */
const END = 7;
/** How much of the width the ends of lines get, for their words. */
const STUB = 0.28;
/** The width of a letter, a little more than most have. */
const LETTER = 7.2;
const LEAST_ROOM = 12;

const LEAST_TYPE = 11;

/** How wide a column is drawn that takes so many pixels of a screen, with names that are still read. */
export const columnFor = (pixels: number): number => Math.floor((pixels * LABEL_FONT) / LEAST_TYPE);

/** A line of a chain by the rows of its ends. */
interface Link {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The room of a name beside its shape, in a column so wide. */
export function labelDown(scene: Scene, column: number): LabelShape {
  const used = lanesOf(linksOf(scene.edges.values(), orderOf(scene))).count * LANE + column * STUB + LARGEST;
  return { room: Math.max(LEAST_ROOM, Math.floor((column - used) / LETTER)), lines: 8 };
}

/** The positions of a chain's records, one below the other in a column so wide. */
export function layDown(scene: Scene, column: number): Positions {
  const boxes = boxesOf(scene, labelDown(scene, column));
  const order = orderOf(scene);
  const links = linksOf(scene.edges.values(), order);
  const x = Math.round(lanesOf(links).count * LANE + column * STUB + LARGEST / 2);
  let top = 0;
  return new Map(
    order.map((id, row) => {
      const { size = 0, lines = 0 } = boxes.get(id) ?? {};
      const ends = links.filter(({ from, to }) => from === row || to === row).length;
      const height = Math.max(size, lines * LINE_HEIGHT, ends * END);
      const y = Math.round(top + height / 2);
      top += height + ROW;
      return [id, { x, y }] as const;
    }),
  );
}

/** The lines of a chain that runs down, by their ids, each from the earlier record to the later one. */
export function routesDown(
  edges: Iterable<GraphEdge>,
  positions: Positions,
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Route> {
  const order = [...positions].sort(([, one], [, other]) => one.y - other.y).map(([id]) => id);
  const links = linksOf(edges, order);
  const { lanes, count } = lanesOf(links);
  const ends = endsOf(links);
  const at = (row: number) => positions.get(order[row] ?? '') ?? { x: 0, y: 0 };
  const rim = (row: number) => at(row).x - (boxes.get(order[row] ?? '')?.size ?? 0) / 2 - AWAY;
  return new Map(
    links.map(({ id, from, to }) => {
      const lane = (count - (lanes.get(id) ?? 0)) * LANE - LANE / 2;
      const [first, last] = [from, to].map((row) => at(row).y + (ends.get(`${row} ${id}`) ?? 0));
      return [
        id,
        [
          { x: rim(from), y: first ?? 0 },
          { x: lane, y: first ?? 0 },
          { x: lane, y: last ?? 0 },
          { x: rim(to), y: last ?? 0 },
        ],
      ] as const;
    }),
  );
}

/** The lines between records, by their rows. */
function linksOf(edges: Iterable<GraphEdge>, order: readonly string[]): readonly Link[] {
  const rows = new Map(order.map((id, row) => [id, row]));
  return [...edges].flatMap(({ id, source, target, relation }) => {
    const [from, to] = (pointsAhead(relation) ? [source, target] : [target, source]).map((one) =>
      rows.get(one),
    );
    return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }];
  });
}

/** The records from top to bottom: each below what it responded to, and as near to it as others leave room. */
function orderOf({ nodes, edges, centers }: Scene): readonly string[] {
  const before = new Map(
    grouped(
      [...edges.values()].map(({ source, target, relation }) =>
        pointsAhead(relation) ? { later: target, earlier: source } : { later: source, earlier: target },
      ),
      ({ later }) => later,
    ).map((all) => [all[0]?.later ?? '', all.map(({ earlier }) => earlier)]),
  );
  const rows = new Map<string, number>();
  const causes = (id: string) => (before.get(id) ?? []).filter((one) => one !== id && nodes.has(one));
  const nearest = (id: string) => Math.max(-1, ...causes(id).map((one) => rows.get(one) ?? -1));
  // Of several the earlier first; those without a date come last.
  const dated = (id: string) => nodes.get(id)?.edtf ?? '~';
  const begins = (id: string) => Number(centers.includes(id));
  let waiting = [...nodes.keys()].sort(
    (one, other) =>
      begins(other) - begins(one) ||
      (dated(one) === dated(other) ? (one < other ? -1 : 1) : dated(one) < dated(other) ? -1 : 1),
  );
  while (waiting.length > 0) {
    const free = waiting.filter((id) => causes(id).every((one) => rows.has(one)));
    // In a circle nothing is free: one has to begin.
    const [next] = (free.length > 0 ? free : waiting).toSorted((one, other) => nearest(other) - nearest(one));
    if (next === undefined) break;
    rows.set(next, rows.size);
    waiting = waiting.filter((id) => id !== next);
  }
  return [...rows.keys()];
}

/** The lane of each line, counted from the shapes: short ones run near them, and none beside itself in one lane. */
function lanesOf(links: readonly Link[]): {
  readonly lanes: ReadonlyMap<string, number>;
  readonly count: number;
} {
  const taken: Link[][] = [];
  const lanes = new Map<string, number>();
  const [top, bottom] = [
    ({ from, to }: Link) => Math.min(from, to),
    ({ from, to }: Link) => Math.max(from, to),
  ];
  const length = (link: Link) => bottom(link) - top(link);
  for (const link of links.toSorted((one, other) => length(one) - length(other))) {
    const found = taken.findIndex((lane) =>
      lane.every((other) => bottom(other) <= top(link) || top(other) >= bottom(link)),
    );
    const lane = found === -1 ? taken.length : found;
    taken[lane] = [...(taken[lane] ?? []), link];
    lanes.set(link.id, lane);
  }
  return { lanes, count: taken.length };
}

/** How far above or below the middle of a record each line ends there, by its row and the line: so that lines do not cross. */
function endsOf(links: readonly Link[]): ReadonlyMap<string, number> {
  const ends = links.flatMap(({ id, from, to }) => [
    { id, row: from, other: to },
    { id, row: to, other: from },
  ]);
  return new Map(
    grouped(ends, ({ row }) => row).flatMap((all) =>
      all
        // Lines that lead up come first; of these the shorter is above, of those that lead down the longer.
        .toSorted((one, other) => 1 / (one.other - one.row) - 1 / (other.other - other.row))
        .map(({ id, row }, index) => [`${row} ${id}`, (index - (all.length - 1) / 2) * END] as const),
    ),
  );
}
