import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../../drawing/positions.ts';
import { CROWD, EDGE_FONT, LABEL_FONT, LINE_HEIGHT } from '../layout/boxes.ts';

/** Cells grow with the labels, so that the number of cells to check stays the same. */
const CELL = 8;

/** On the screen a label is never smaller than this fraction of its usual size. */
const LEAST = 0.8;

/** Labels of selected and central records, and in a crowd of the biggest, matter more than the shapes of others. */
const LEADING = 1_000;
const FIRST = 14;

/** Labels of a chain are in rows, which leave them no more room. */
const MOST_IN_CHAIN = 1.1;

/** In a crowd labels do not grow with the zoom, so that more and more of them fit. */
const LEAST_IN_CROWD = 0.35;

/** How much larger (in a crowd also smaller) than usual labels are drawn to be legible; in few steps. */
export function labelScale(graph: Core, zoom: number): number {
  const nodes = graph.nodes();
  const least = nodes.length > CROWD ? LEAST_IN_CROWD : 1;
  const wanted = Math.max(least, LEAST / zoom);
  const scale = 1.1 ** Math.ceil(Math.log(wanted) / Math.log(1.1));
  return nodes.filter('.chain').empty() ? scale : Math.min(scale, MOST_IN_CHAIN);
}

/**
 * Decides greedily which labels are drawn: selected and central records first, then the biggest. A label that would
 * overlap another or a shape is left out. Labels of edges come last. Occupied space is recorded as cells of a grid.
 */
export function declutter(graph: Core, scale: number): void {
  const taken = new Taken(CELL * Math.max(scale, 1));
  const shown = graph
    .nodes()
    .toArray()
    .filter((node) => node.visible());
  const weight = new Map(shown.map((node) => [node.id(), importance(node)]));
  const of = (node: NodeSingular) => weight.get(node.id()) ?? 0;
  const ordered = shown.toSorted((one, other) => of(other) - of(one));
  const leading = ordered.filter(
    (node, index) => of(node) > LEADING || (shown.length > CROWD && index < FIRST),
  ).length;
  const labelled = new Set<string>();
  for (const node of ordered.slice(0, leading)) taken.claim(shapeRoom(node), node.id());
  for (const [index, node] of ordered.entries()) {
    if (index === leading) for (const one of ordered) taken.claim(shapeRoom(one), one.id());
    const room = labelRoom(node, scale);
    if (!taken.isFree(room, node.id()) && !node.hasClass('selected')) continue;
    taken.claim(room, node.id());
    labelled.add(node.id());
  }
  for (const edge of graph.edges('.named').toArray()) {
    // A hidden edge has no midpoint.
    if (!edge.visible()) continue;
    const room = lineRoom(edge, scale);
    if (!taken.isFree(room)) continue;
    taken.claim(room, edge.id());
    labelled.add(edge.id());
  }
  graph.batch(() => {
    for (const item of graph.elements().toArray()) item.toggleClass('labelled', labelled.has(item.id()));
  });
}

/** The occupied space and its owners, as cells of a grid. */
class Taken {
  private readonly cells = new Map<number, string>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  isFree(room: Room, owner?: string): boolean {
    return cellsOf(room, this.size).every((cell) => {
      const by = this.cells.get(cell);
      return by === undefined || by === owner;
    });
  }

  claim(room: Room, owner: string): void {
    for (const cell of cellsOf(room, this.size)) if (!this.cells.has(cell)) this.cells.set(cell, owner);
  }
}

function importance(node: NodeSingular): number {
  const first = node.hasClass('selected') ? 10_000 : node.hasClass('center') ? 2_000 : 0;
  return first + (node.hasClass('faded') ? -500 : 0) + node.width();
}

export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The bounds of everything visible; in a crowd without labels, most of which are left out. */
export function roomOf(graph: Core, scale: number): Room {
  const nodes = graph.nodes().toArray();
  const shown = nodes.filter((node) => node.visible());
  const rooms = shown.map(shapeRoom);
  if (nodes.length <= CROWD) rooms.push(...shown.map((node) => labelRoom(node, scale)));
  return {
    left: Math.min(...rooms.map(({ left }) => left)),
    right: Math.max(...rooms.map(({ right }) => right)),
    top: Math.min(...rooms.map(({ top }) => top)),
    bottom: Math.max(...rooms.map(({ bottom }) => bottom)),
  };
}

function shapeRoom(node: NodeSingular): Room {
  const { x, y } = node.position();
  const half = node.width() / 2 - 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function labelRoom(node: NodeSingular, scale: number): Room {
  const lines = String(node.data('name')).split('\n');
  const width = Math.max(...lines.map((line) => line.length)) * LABEL_FONT * 0.56 * scale;
  const { x, y } = node.position();
  if (node.hasClass('chain')) {
    const [start, half] = [x + node.width() / 2 + 5, (lines.length * LINE_HEIGHT * scale) / 2];
    return { left: start, right: start + width, top: y - half, bottom: y + half };
  }
  const top = y + node.height() / 2 + 3;
  return {
    left: x - width / 2,
    right: x + width / 2,
    top,
    bottom: top + lines.length * LINE_HEIGHT * scale,
  };
}

function lineRoom(edge: EdgeSingular, scale: number): Room {
  const width = String(edge.data('label')).length * EDGE_FONT * 0.56 * scale;
  const { x, y } = edge.hasClass('chain') ? nearStart(edge, width) : edge.midpoint();
  const half = (EDGE_FONT * scale) / 2;
  return { left: x - width / 2, right: x + width / 2, top: y - half, bottom: y + half };
}

/** In a chain the label is near the start of its edge, where edges do not overlap. */
function nearStart(edge: EdgeSingular, width: number): Point {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const far = startOffset(width) / length;
  return { x: from.x + (to.x - from.x) * far, y: from.y + (to.y - from.y) * far };
}

/** How far the middle of a label is from the start of its edge. */
export const startOffset = (width: number): number => width / 2 + 8;

function cellsOf({ left, right, top, bottom }: Room, size: number): readonly number[] {
  const cells: number[] = [];
  for (let column = Math.floor(left / size); column <= Math.floor(right / size); column++)
    for (let row = Math.floor(top / size); row <= Math.floor(bottom / size); row++)
      cells.push(column * 65_536 + row);
  return cells;
}
