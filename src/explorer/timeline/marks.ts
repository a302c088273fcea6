import { LANES, type Lane } from '../../drawing/kinds.ts';
import type { GraphNode } from '../api/answers.ts';
import { spanOf } from '../scene/dates.ts';
import type { Axis } from './gaps.ts';

/** An event on the timeline. */
export interface Mark {
  readonly node: GraphNode;
  /** Where its time starts and ends; open ends run to the edge. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Whether it is uncertain when between the two it happened. */
  readonly uncertain: boolean;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

const ROW = 11;
const MOST_ROWS = 3;

/** A row of the timeline, for some kinds of events; as high as they need. */
export interface LaneRow extends Pick<Lane, 'name' | 'label'> {
  readonly top: number;
  readonly height: number;
}

/** The lanes from top to bottom with their marks; marks that would overlap get rows of their own. */
export interface Laned {
  readonly lanes: readonly LaneRow[];
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Every moment that the axis must include. */
export const momentsOf = (nodes: readonly GraphNode[]): readonly number[] =>
  nodes.flatMap((node) => {
    const { from, to } = spanOf(node) ?? {};
    return [from, to].filter((moment) => moment !== undefined);
  });

/** The position of each dated event. */
export function lanesOf(nodes: readonly GraphNode[], axis: Axis): Laned {
  const lanes: LaneRow[] = [];
  const marks: Mark[] = [];
  let top = 0;
  for (const { name, label, kinds } of LANES) {
    const stacked = stack(
      nodes.filter(({ kind }) => kinds.includes(kind)).flatMap((node) => barOf(node, axis)),
    );
    if (stacked.length === 0) continue;
    const rows = Math.max(...stacked.map(({ row }) => row)) + 1;
    const height = rows * ROW + 8;
    marks.push(...stacked.map(({ bar, row }) => ({ ...bar, y: top + 4 + (row + 0.5) * ROW })));
    lanes.push({ name, label, top, height });
    top += height;
  }
  return { lanes, marks, height: top };
}

type Bar = Omit<Mark, 'y'>;

function barOf(node: GraphNode, axis: Axis): Bar[] {
  const span = spanOf(node);
  if (span === undefined) return [];
  const { from, to, uncertain } = span;
  const at = axis.x(from ?? to ?? 0);
  return [
    {
      node,
      left: from === undefined ? at - OPEN : at,
      right: to === undefined ? at + OPEN : axis.x(to),
      uncertain,
      openLeft: from === undefined,
      openRight: to === undefined,
    },
  ];
}

/** Puts each bar in the first row that is free there; after a few rows, everything else goes in the last. */
function stack(bars: readonly Bar[]): readonly { readonly bar: Bar; readonly row: number }[] {
  const ends: number[] = [];
  return bars
    .toSorted((one, other) => one.left - other.left || one.right - other.right)
    .map((bar) => {
      const free = ends.findIndex((end) => end + 6 <= bar.left);
      const row = free === -1 ? Math.min(ends.length, MOST_ROWS - 1) : free;
      ends[row] = Math.max(ends[row] ?? 0, bar.right);
      return { bar, row };
    });
}

/** The middle of a mark, where arcs begin and end. */
export const middleOf = ({ left, right }: Pick<Mark, 'left' | 'right'>): number => (left + right) / 2;

/** How far a bar with an unknown end extends. */
const OPEN = 22;
