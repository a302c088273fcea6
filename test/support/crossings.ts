import type { Point } from '../../src/drawing/positions.ts';

interface Shape extends Point {
  readonly id: string;
  /** From its middle to its rim. */
  readonly reach: number;
}

interface Drawn {
  readonly id: string;
  readonly points: readonly Point[];
  /** Whether it is a response, or assumed: such a line is taken wrongly most easily. */
  readonly first: boolean;
}

/** A line of a picture that runs through the shape of a record which is at neither of its ends. */
export interface Crossing {
  readonly line: string;
  readonly through: string;
  readonly first: boolean;
}

/** The lines of a map, written as SVG, that run through shapes which are not theirs, as geometry has it. */
export function crossingsIn(svg: string): {
  readonly lines: number;
  readonly crossings: readonly Crossing[];
} {
  const shapes = shapesIn(svg);
  const lines = linesIn(svg);
  const crossings = lines.flatMap(({ id, points, first }) => {
    const own = [points[0], points.at(-1)].map((end) => end && nearestTo(end, shapes)?.id);
    return shapes
      .filter(
        (shape) => !own.includes(shape.id) && points.some((point) => distance(point, shape) < shape.reach),
      )
      .map((shape) => ({ line: `${own.join(' → ')} (${id})`, through: shape.id, first }));
  });
  return { lines: lines.length, crossings };
}

const SHAPE = /<g data-id="([^"]+)" transform="translate\((\S+) (\S+)\)">(.*?)<\/g><\/g>/g;
const SCALE = /scale\(([\d.]+)\)/g;
const LINE = /<g data-id="([^"]+)"><path d="M([^"]+)" fill="none" stroke="[^"]+"([^>]*)\/>/g;
/** A dash of no length with a round end is a dot. */
const DOTTED = /stroke-dasharray="0\.0\d+ /;

const shapesIn = (svg: string): readonly Shape[] =>
  [...svg.matchAll(SHAPE)].map(([, id = '', x, y, body = '']) => ({
    id,
    x: Number(x),
    y: Number(y),
    reach: Math.max(...[...body.matchAll(SCALE)].map(([, scale]) => Number(scale))),
  }));

const linesIn = (svg: string): readonly Drawn[] =>
  [...svg.matchAll(LINE)].map(([, id = '', path = '', rest = '']) => ({
    id,
    points: alongPath(path),
    first: id.endsWith(':RESPONDS_TO') || DOTTED.test(rest),
  }));

/** Points on a straight or a bent line, close together. */
function alongPath(path: string): readonly Point[] {
  const [x = 0, y = 0, ...rest] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [endX = 0, endY = 0] = rest.slice(-2);
  const [pullX = 0, pullY = 0] = path.includes('Q') ? rest : [(x + endX) / 2, (y + endY) / 2];
  return Array.from({ length: 101 }, (_, step) => {
    const part = step / 100;
    const at = (from: number, pull: number, to: number) =>
      (1 - part) ** 2 * from + 2 * part * (1 - part) * pull + part ** 2 * to;
    return { x: at(x, pullX, endX), y: at(y, pullY, endY) };
  });
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const nearestTo = (point: Point, shapes: readonly Shape[]): Shape | undefined =>
  shapes.toSorted(
    (one, other) => distance(point, one) - one.reach - (distance(point, other) - other.reach),
  )[0];
