import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { type Line, strokeOf, type Weight } from '../../drawing/certainty.ts';
import type { Point } from '../../drawing/positions.ts';
import { dashesDown } from '../layout/downwards.ts';
import {
  around,
  bendsOf,
  columnOf,
  cornersOf,
  isToldAnyway,
  type Labels,
  startOffset,
  wordsPoint,
  wordsWidth,
} from './labels.ts';
import { otherThanResponse } from './looks.ts';
import type { Placed } from './names.ts';

/** A drawing as plain shapes: enough to draw it anywhere. */
export interface Shapes {
  readonly nodes: readonly NodeShape[];
  readonly lines: readonly LineShape[];
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface NodeShape extends Point {
  readonly id: string;
  readonly size: number;
  readonly kind: string;
  readonly line: Line;
  readonly weight: Weight;
  readonly occurrence: string | null;
  readonly disputed: boolean;
  readonly center: boolean;
  /** Whether it stands for several. */
  readonly stack: boolean;
  /** Whether it does not match the lens: only its outline is drawn. */
  readonly hollow: boolean;
  /** Its name, if there is room for it. */
  readonly placed: Placed | undefined;
}

export interface LineShape {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** Where a curve bends. */
  readonly bend: Point | undefined;
  /** Where a line of a chain turns. */
  readonly corners: readonly Point[];
  /** How far its dashes are moved, to lie on those of lines that share its lane. */
  readonly dashesAt: number;
  readonly line: Line;
  readonly weight: Weight;
  readonly answer: boolean;
  readonly disputed: boolean;
  /** Of a chain: what it says, if that is no response. */
  readonly other: string | undefined;
  /** Whether what it tells of did not take place. */
  readonly unmet: boolean;
  readonly label: string;
  readonly middle: Point;
}

/** Behind what stands for several, another such shape looks out. */
export const STACK = { x: -4, y: -4, opacity: 0.5 } as const;

/** Everything visible in a drawing. */
export function shapesOf(graph: Core, { names, words }: Labels): Shapes {
  const shown = graph.elements().filter((item) => item.visible());
  const { x1, y1, x2, y2 } = shown.boundingBox({ includeLabels: false });
  const { left, right, top, bottom } = around([
    { left: x1, right: x2, top: y1, bottom: y2 },
    ...[...names.values()].map(({ room }) => room),
  ]);
  return {
    nodes: shown.nodes().map((node) => nodeShape(node, names.get(node.id()))),
    lines: shown.edges().map((edge) => lineShape(edge, words.get(edge.id()))),
    bounds: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

function nodeShape(node: NodeSingular, placed: Placed | undefined): NodeShape {
  const occurrence: unknown = node.data('occurrence');
  return {
    id: node.id(),
    ...node.position(),
    size: node.width(),
    kind: String(node.data('kind')),
    line: lineOf(node),
    weight: weightOf(node),
    occurrence: typeof occurrence === 'string' ? occurrence : null,
    disputed: node.data('disputed') === true,
    center: node.hasClass('center'),
    stack: node.data('stack') === true,
    hollow: node.hasClass('outside') || node.hasClass('ghost'),
    placed,
  };
}

function lineShape(edge: EdgeSingular, words: number | undefined): LineShape {
  // As on the page.
  const [toldAnyway, name] = [isToldAnyway(edge), String(edge.data('name'))];
  return {
    id: edge.id(),
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    bend: bendsOf(edge)[0],
    corners: cornersOf(edge),
    dashesAt: dashesAt(edge, strokeOf(lineOf(edge), weightOf(edge)).dashes),
    line: lineOf(edge),
    weight: weightOf(edge),
    answer: edge.data('answer') === true,
    disputed: edge.data('disputed') === true,
    other: edge.hasClass('chain') ? otherThanResponse(String(edge.data('relation'))) : undefined,
    unmet: edge.data('unmet') === true,
    label: toldAnyway ? name : words === undefined ? '' : String(edge.data('label')),
    middle: wordsPoint(edge, words ?? (toldAnyway ? startOffset(wordsWidth(edge, 1, 'name')) : 0)),
  };
}

/** How far the dashes of a line are moved: those of a chain that runs down lie on one another where lines share a lane. */
export function dashesAt(edge: EdgeSingular, dashes: readonly number[]): number {
  if (columnOf(edge.cy()) === undefined || !edge.hasClass('chain')) return 0;
  const start = edge.source().position();
  const route: readonly Point[] | undefined = edge.data('route');
  const [from, corner, turn] = route ?? [];
  if (!from || !corner || !turn) return 0;
  const at = ({ x, y }: Point): Point => ({ x: start.x + x, y: start.y + y });
  return dashesDown(at(from), at(corner), turn.y < corner.y, dashes);
}

export type Item = NodeSingular | EdgeSingular;

/** How sure what an item stands for is, as its line or outline. */
export function lineOf(item: Item): Line {
  const line: unknown = item.data('line');
  return line === 'dashed' || line === 'dotted' ? line : 'solid';
}

/** What stands out even when nothing is selected. */
export function weightOf(item: Item): Weight {
  const strong = ['answer', 'disputed', 'unreal'].some((sign) => item.data(sign) === true);
  return strong || item.hasClass('center') ? 'strong' : 'plain';
}
