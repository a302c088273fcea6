import type { Shapes } from '../explorer/canvas/shapes.ts';

/** A map too small for names: numbers, which a list beside it explains. */
export interface Numbered {
  /** Without names and words. */
  readonly shapes: Shapes;
  /** Where its numbers stand, in the order in which they are read. */
  readonly marks: readonly {
    readonly number: number;
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
}

/** Around shapes whose lines may bend out of their box. */
const EDGE = 30;
/** How far apart records are that are read as one row. */
const ROW = 60;

export function numbered({ nodes, lines }: Shapes): Numbered {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - EDGE, Math.min(...ys) - EDGE];
  const bounds = {
    x: left,
    y: top,
    width: Math.max(...xs) + EDGE - left,
    height: Math.max(...ys) + EDGE - top,
  };
  const rowOf = (y: number) => Math.floor((y - top) / ROW);
  return {
    shapes: {
      nodes: nodes.map((node) => ({ ...node, placed: undefined })),
      lines: lines.map((line) => ({ ...line, label: '' })),
      bounds,
    },
    marks: nodes
      .toSorted((one, other) => rowOf(one.y) - rowOf(other.y) || one.x - other.x)
      .map(({ id, x, y, size }, index) => ({ number: index + 1, id, x: x - left, y: y - top, size })),
  };
}
