import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Line, Weight } from '../../drawing/certainty.ts';
import type { Point } from '../../drawing/positions.ts';

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
  readonly corners: string | undefined;
  readonly color: string;
  readonly line: Line;
  readonly weight: Weight;
  readonly occurrence: string | null;
  readonly disputed: boolean;
  readonly center: boolean;
  /** The lines of its label; empty if there was no room. */
  readonly label: readonly string[];
  /** Whether the label is beside the shape instead of below it. */
  readonly beside: boolean;
}

export interface LineShape {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** Where a curve bends. */
  readonly bend: Point | undefined;
  readonly line: Line;
  readonly weight: Weight;
  readonly answer: boolean;
  readonly disputed: boolean;
  readonly label: string;
  readonly middle: Point;
}

/** Everything visible in a drawing. */
export function shapesOf(graph: Core): Shapes {
  const shown = graph.elements().filter((item) => item.visible());
  const { x1, y1, w, h } = shown.boundingBox();
  return {
    nodes: shown.nodes().map(nodeShape),
    lines: shown.edges().map(lineShape),
    bounds: { x: x1, y: y1, width: w, height: h },
  };
}

function nodeShape(node: NodeSingular): NodeShape {
  const corners: unknown = node.data('corners');
  const occurrence: unknown = node.data('occurrence');
  return {
    id: node.id(),
    ...node.position(),
    size: node.width(),
    corners: typeof corners === 'string' ? corners : undefined,
    color: String(node.data('color')),
    line: lineOf(node),
    weight: weightOf(node),
    occurrence: typeof occurrence === 'string' ? occurrence : null,
    disputed: node.data('disputed') === true,
    center: node.hasClass('center'),
    label: node.hasClass('labelled') ? String(node.data('name')).split('\n') : [],
    beside: node.hasClass('chain'),
  };
}

function lineShape(edge: EdgeSingular): LineShape {
  const bends: readonly Point[] | undefined = edge.controlPoints();
  return {
    id: edge.id(),
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    bend: bends?.[0],
    line: lineOf(edge),
    weight: weightOf(edge),
    answer: edge.data('answer') === true,
    disputed: edge.data('disputed') === true,
    label: edge.hasClass('labelled') ? String(edge.data('label')) : '',
    middle: edge.midpoint(),
  };
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
