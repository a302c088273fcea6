import { grouped } from '../../dossier/grouped.ts';
import type { Point } from '../../drawing/positions.ts';

/** A shape of a map, round as far as lines are concerned. */
export interface Disc extends Point {
  readonly id: string;
  readonly size: number;
}

/** A line of a map between two shapes. */
export interface Strand {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether it is taken wrongly most easily, as a response or an assumption is: it is laid before the others. */
  readonly first: boolean;
}

/** Where a line bends: the point that pulls it lies so far along, as a part of its length, and so far beside it. */
export interface Bend {
  readonly along: number;
  readonly aside: number;
}

/** How far lines keep from shapes that are not theirs: nearer, they seem to touch. */
const CLEAR = 7;
/** How far apart lines bulge that join the same two shapes. */
const BUNDLE = 26;
/** Between two points of a line at which it is looked at. */
const STEP = 12;
/** How far a line bends in each next try, and how often it is tried. */
const [NUDGE, TRIES] = [18, 16];
const ALONG = [0.5, 0.3, 0.7, 0.12, 0.88];
/** What it costs to pull a line at one of its ends, to run through a shape, to pass one closely, and to run on another line. */
const [LOPSIDED, THROUGH, CLOSE, ON_LINE] = [40, 2_000, 12, 14];
/** Lines of one shape that are nearer to each other than this, away from it, read as one. */
const ONE_LINE = 7;
/** With more lines than this their nearness to each other is not looked at: it cannot be helped. */
const MANY = 160;

/** A line as it would run, with what is bad about that. */
interface Tried {
  readonly bend: Bend;
  readonly points: readonly Point[];
  readonly cost: number;
}

interface Laid extends Strand {
  readonly points: readonly Point[];
}

/** Bends the lines of a map round the shapes that are not theirs; straight ones are left out. Each shape's own lines keep apart. */
export function bendsOf(strands: readonly Strand[], discs: readonly Disc[]): ReadonlyMap<string, Bend> {
  const places = new Map(discs.map((disc) => [disc.id, disc]));
  const usual = bundled(strands);
  const ordered = strands.toSorted(
    (one, other) => Number(other.first) - Number(one.first) || (one.id < other.id ? -1 : 1),
  );
  const laid = new Map<string, Laid[]>();
  const bends = new Map<string, Bend>();
  for (const strand of ordered) {
    const [from, to] = [places.get(strand.source), places.get(strand.target)];
    if (from === undefined || to === undefined || from === to) continue;
    const others = discs.filter((disc) => disc !== from && disc !== to);
    const beside = strands.length > MANY ? [] : [...(laid.get(from.id) ?? []), ...(laid.get(to.id) ?? [])];
    const aside = usual.get(strand.id);
    const { bend, points } = bestWay({ from, to, aside: aside ?? 0 }, others, beside);
    for (const { id } of [from, to]) laid.set(id, [...(laid.get(id) ?? []), { ...strand, points }]);
    if (aside !== undefined || bend.aside !== 0) bends.set(strand.id, bend);
  }
  return bends;
}

/** How far aside lines bulge that share both their shapes; those that are alone are left out. */
function bundled(strands: readonly Strand[]): ReadonlyMap<string, number> {
  const bundles = grouped(strands, ({ source, target }) => [source, target].sort().join(' '));
  return new Map(
    bundles
      .filter((bundle) => bundle.length > 1)
      .flatMap((bundle) =>
        bundle.map(({ id, source, target }, index) => {
          const aside = (index - (bundle.length - 1) / 2) * BUNDLE;
          // Lines that run the other way have their sides exchanged.
          return [id, source < target ? aside : -aside] as const;
        }),
      ),
  );
}

interface Ends {
  readonly from: Disc;
  readonly to: Disc;
  /** How far aside it runs where nothing is in its way. */
  readonly aside: number;
}

/** The way of a line with the least against it: the straight one, or the one that bends least. */
function bestWay(ends: Ends, others: readonly Disc[], beside: readonly Laid[]): Tried {
  const { from, to, aside } = ends;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const reach = (TRIES / 2) * NUDGE + Math.abs(aside) + CLEAR;
  const near = others.filter((disc) => isNear(disc, ends, reach));
  const usual = tried(ends, { along: 0.5, aside }, 0, near, beside);
  if (usual.cost === 0) return usual;
  const ways = Array.from({ length: TRIES }, (_, index) =>
    ALONG.flatMap((along) =>
      [1, -1].map((side) => ({
        bend: { along, aside: aside + side * (index + 1) * NUDGE },
        // A short line that bends far looks like a loop.
        own: (index + 1) * NUDGE * Math.max(1, 150 / length) + Math.abs(along - 0.5) * LOPSIDED,
      })),
    ),
  )
    .flat()
    .toSorted((one, other) => one.own - other.own);
  let best = usual;
  for (const { bend, own } of ways) {
    if (own >= best.cost) break;
    const way = tried(ends, bend, own, near, beside);
    if (way.cost < best.cost) best = way;
  }
  return best;
}

function tried(ends: Ends, bend: Bend, own: number, near: readonly Disc[], beside: readonly Laid[]): Tried {
  const points = pointsOf(ends, bend);
  const passing = near.reduce((sum, disc) => {
    const free = nearest(disc, points) - disc.size / 2;
    return sum + (free < 1 ? THROUGH - free * CLOSE : Math.max(0, CLEAR - free) * CLOSE);
  }, 0);
  return { bend, points, cost: own + passing + sharing(points, beside) * ON_LINE };
}

/** Points on a line, from the rim of one shape to that of the other. */
function pointsOf({ from, to }: Ends, { along, aside }: Bend): readonly Point[] {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y) || 1;
  const pull = {
    x: from.x + x * along - (y / length) * aside,
    y: from.y + y * along + (x / length) * aside,
  };
  const [start, end] = [rim(from, pull), rim(to, pull)];
  const steps = Math.max(6, Math.ceil(length / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => curvePoint(start, pull, end, step / steps));
}

/** A point of a curve that begins and ends at two points, and that a third one pulls. */
export function curvePoint(start: Point, pull: Point, end: Point, part: number): Point {
  const rest = 1 - part;
  return {
    x: rest ** 2 * start.x + 2 * part * rest * pull.x + part ** 2 * end.x,
    y: rest ** 2 * start.y + 2 * part * rest * pull.y + part ** 2 * end.y,
  };
}

function rim({ x, y, size }: Disc, towards: Point): Point {
  const length = Math.hypot(towards.x - x, towards.y - y) || 1;
  const part = Math.min(size / 2 / length, 1);
  return { x: x + (towards.x - x) * part, y: y + (towards.y - y) * part };
}

/** Whether any of the ways of a line could come near a shape. */
const isNear = ({ x, y, size }: Disc, { from, to }: Ends, reach: number): boolean =>
  x > Math.min(from.x, to.x) - reach - size &&
  x < Math.max(from.x, to.x) + reach + size &&
  y > Math.min(from.y, to.y) - reach - size &&
  y < Math.max(from.y, to.y) + reach + size;

function nearest({ x, y }: Point, points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) least = Math.min(least, (point.x - x) ** 2 + (point.y - y) ** 2);
  return Math.sqrt(least);
}

/** How many points of a line lie on lines that share one of its shapes; those where they meet do not count. */
function sharing(points: readonly Point[], beside: readonly Laid[]): number {
  if (beside.length === 0) return 0;
  const inner = points.slice(Math.floor(points.length / 4), Math.ceil((points.length * 3) / 4));
  return inner.filter((point) => beside.some((other) => nearest(point, other.points) < ONE_LINE)).length;
}
