import type { NodeShape, Shapes } from '../explorer/canvas/shapes.ts';

/** A map with numbers, which a list beside it explains: for all of its names, where it is too small for them, or for some. */
export interface Numbered {
  /** Without names and words. */
  readonly shapes: Shapes;
  /** What its numbers stand for, in the order in which they are read. */
  readonly list: readonly { readonly number: number; readonly id: string }[];
  /** Where numbers stand beside their shapes, and not behind cut names. */
  readonly marks: readonly {
    readonly number: number;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
}

/** The same map, with a number for each name that has no room or is cut; undefined where all are whole. */
export function partlyNumbered(shapes: Shapes, nameOf: (id: string) => string): Numbered | undefined {
  const { x: left, y: top } = shapes.bounds;
  const lacking = shapes.nodes.filter((node) => !isWhole(node, nameOf(node.id)));
  if (lacking.length === 0) return undefined;
  const numbers = new Map(inReadingOrder(lacking, top).map(({ id }, index) => [id, index + 1]));
  const nodes = shapes.nodes.map((node) => {
    const number = numbers.get(node.id);
    const { placed } = node;
    if (number === undefined || placed === undefined) return node;
    const [last = '', ...others] = placed.lines.toReversed();
    return {
      ...node,
      placed: { ...placed, lines: [...others.toReversed(), `${last}\u00a0(${number})`] },
    };
  });
  return {
    shapes: { ...shapes, nodes },
    list: [...numbers].map(([id, number]) => ({ number, id })),
    marks: lacking
      .filter(({ placed }) => placed === undefined)
      .map(({ id, x, y, size }) => ({
        number: numbers.get(id) ?? 0,
        ...{ x: x - left, y: y - top, size },
      })),
  };
}

/** Whether a name says all that it is, in however many lines; a record that stands for several has its own name. */
const isWhole = ({ placed }: NodeShape, name: string): boolean =>
  placed !== undefined && lettersOf(placed.lines.join('')) === lettersOf(name);

const lettersOf = (text: string): string => text.replaceAll(/\s+/g, '');

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
  const ordered = inReadingOrder(nodes, top);
  return {
    shapes: {
      nodes: nodes.map((node) => ({ ...node, placed: undefined })),
      lines: lines.map((line) => ({ ...line, label: '' })),
      bounds,
    },
    list: ordered.map(({ id }, index) => ({ number: index + 1, id })),
    marks: ordered.map(({ x, y, size }, index) => ({ number: index + 1, x: x - left, y: y - top, size })),
  };
}

function inReadingOrder(nodes: readonly NodeShape[], top: number): readonly NodeShape[] {
  const rowOf = (y: number) => Math.floor((y - top) / ROW);
  return nodes.toSorted((one, other) => rowOf(one.y) - rowOf(other.y) || one.x - other.x);
}
