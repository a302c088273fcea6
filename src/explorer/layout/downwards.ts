import { grouped } from '../../dossier/grouped.ts';
import type { Point, Positions } from '../../drawing/positions.ts';
import { isMain } from '../../vocabulary.ts';
import type { GraphEdge } from '../api/answers.ts';
import type { Scene } from '../scene/scene.ts';
import { pointsAhead } from './ahead.ts';
import { type Box, boxesOf, LABEL_FONT, LARGEST, type LabelShape, LINE_HEIGHT, LONGEST } from './boxes.ts';
import type { Route } from './routes.ts';

/*
 * A chain on a narrow screen, or one with more steps than a screen is wide, runs down: a record a row, below what it responded
 * to, with its name at its right. The lines run at the left, so that all of a long chain is read by moving one way. All that
 * responded to one record share its lane, as branches do a stem: beside a record far down there are few lines, not as many as
 * responses. How sure each is, its own branch shows.
 */

/** How far lanes are apart, and how far lines keep from shapes. */
const [LANE, AWAY] = [7, 4];
/** Between two rows. */
const ROW = 12;
/** The room of an end of a line at its record. */
const END = 7;
/** The room of the ends of lines, for their words: a part of the width, and no more than the longest of them take. */
const stubIn = (column: number): number => Math.min(column * 0.28, 190);
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
  /** What only lines that say the same share: a response is never taken for anything else. */
  readonly says: string;
}

/** Lines that share a lane, from the row at which all of them meet. */
interface Stem {
  readonly hub: number;
  readonly links: readonly Link[];
}

/** The room of a name beside its shape, in a column so wide. */
export function labelDown(scene: Scene, column: number): LabelShape {
  const lanes = lanesOf(stemsOf(linksOf(scene.edges.values(), orderOf(scene)))).count;
  const used = lanes * LANE + stubIn(column) + LARGEST;
  const room = Math.max(LEAST_ROOM, Math.floor((column - used) / LETTER));
  // A line as long as the room is no long word.
  return { room, lines: 8, longest: Math.max(room, LONGEST) };
}

/** The positions of a chain's records, one below the other in a column so wide. */
export function layDown(scene: Scene, column: number): Positions {
  const boxes = boxesOf(scene, labelDown(scene, column));
  const order = orderOf(scene);
  const stems = stemsOf(linksOf(scene.edges.values(), order));
  const ends = endsOf(stems);
  const x = Math.round(lanesOf(stems).count * LANE + stubIn(column) + LARGEST / 2);
  let top = 0;
  return new Map(
    order.map((id, row) => {
      const { size = 0, lines = 0 } = boxes.get(id) ?? {};
      const height = Math.max(size, lines * LINE_HEIGHT, (ends.get(row)?.size ?? 0) * END);
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
  const stems = stemsOf(linksOf(edges, order));
  const { lanes, count } = lanesOf(stems);
  const ends = endsOf(stems);
  const at = (row: number) => positions.get(order[row] ?? '') ?? { x: 0, y: 0 };
  const rim = (row: number) => at(row).x - (boxes.get(order[row] ?? '')?.size ?? 0) / 2 - AWAY;
  return new Map(
    stems.flatMap((stem) => {
      const x = (count - (lanes.get(stem) ?? 0)) * LANE - LANE / 2;
      return stem.links.map((link) => {
        const [first, last] = [link.from, link.to].map(
          (row) => at(row).y + (ends.get(row)?.get(row === stem.hub ? stem : link) ?? 0),
        );
        return [
          link.id,
          [
            { x: rim(link.from), y: first ?? 0 },
            { x, y: first ?? 0 },
            { x, y: last ?? 0 },
            { x: rim(link.to), y: last ?? 0 },
          ],
        ] as const;
      });
    }),
  );
}

/**
 * How far the dashes of a line are moved that starts at a point and turns at another, so that those of all lines of a lane lie
 * on one another: they count from the same height, wherever each begins.
 */
export function dashesDown(
  start: Point,
  corner: Point,
  goesUp: boolean,
  [dash = 0]: readonly number[],
): number {
  const before = Math.abs(corner.x - start.x);
  return goesUp ? -(before + corner.y) : dash + corner.y - before;
}

/** The lines between records, by their rows. */
function linksOf(edges: Iterable<GraphEdge>, order: readonly string[]): readonly Link[] {
  const rows = new Map(order.map((id, row) => [id, row]));
  return [...edges].flatMap(({ id, source, target, relation, status }) => {
    const [from, to] = (pointsAhead(relation) ? [source, target] : [target, source]).map((one) =>
      rows.get(one),
    );
    const says = [isMain(relation) || relation, status === 'DISPUTED'].join(' ');
    return from === undefined || to === undefined || from === to ? [] : [{ id, from, to, says }];
  });
}

/** Lines that say the same and meet at a record share a lane: each with those at the end where more of them meet. */
function stemsOf(links: readonly Link[]): readonly Stem[] {
  // Those that lead up from a record and those that lead down are apart.
  const at = (end: 'from' | 'to') => (link: Link) => `${end} ${link[end]} ${link.says}`;
  const [starting, ending] = [at('from'), at('to')].map(
    (nameOf) => new Map(grouped(links, nameOf).flatMap((all) => all.map(({ id }) => [id, all.length]))),
  );
  const hubOf = ({ id }: Link) => ((ending?.get(id) ?? 0) > (starting?.get(id) ?? 0) ? 'to' : 'from');
  return grouped(links, (link) => at(hubOf(link))(link)).flatMap((all) => {
    const [first] = all;
    return first ? [{ hub: first[hubOf(first)], links: all }] : [];
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

const rowsOf = ({ links }: Stem): readonly number[] => links.flatMap(({ from, to }) => [from, to]);

/** The lane of each stem, counted from the shapes: short ones run near them, and none beside itself in one lane. */
function lanesOf(stems: readonly Stem[]): {
  readonly lanes: ReadonlyMap<Stem, number>;
  readonly count: number;
} {
  const taken: Stem[][] = [];
  const lanes = new Map<Stem, number>();
  const top = (stem: Stem) => Math.min(...rowsOf(stem));
  const bottom = (stem: Stem) => Math.max(...rowsOf(stem));
  const length = (stem: Stem) => bottom(stem) - top(stem);
  for (const stem of stems.toSorted((one, other) => length(one) - length(other))) {
    const found = taken.findIndex((lane) =>
      lane.every((other) => bottom(other) <= top(stem) || top(other) >= bottom(stem)),
    );
    const lane = found === -1 ? taken.length : found;
    taken[lane] = [...(taken[lane] ?? []), stem];
    lanes.set(stem, lane);
  }
  return { lanes, count: taken.length };
}

/** How far above or below the middle of each row a stem ends that begins there, and a line of another: so that none cross. */
function endsOf(stems: readonly Stem[]): ReadonlyMap<number, ReadonlyMap<Stem | Link, number>> {
  const ends = stems.flatMap((stem) => {
    const { hub, links } = stem;
    const farthest = Math.max(...rowsOf(stem).map((row) => Math.abs(row - hub)));
    const down = links.every(({ from, to }) => from + to > 2 * hub);
    return [
      { what: stem, row: hub, other: hub + (down ? farthest : -farthest) },
      ...links.map((link) => ({ what: link, row: link.from + link.to - hub, other: hub })),
    ];
  });
  return new Map(
    grouped(ends, ({ row }) => String(row)).map((all) => [
      all[0]?.row ?? 0,
      new Map(
        all
          // Lines that lead up come first; of these the shorter is above, of those that lead down the longer.
          .toSorted((one, other) => 1 / (one.other - one.row) - 1 / (other.other - other.row))
          .map(({ what }, index) => [what, (index - (all.length - 1) / 2) * END] as const),
      ),
    ]),
  );
}
