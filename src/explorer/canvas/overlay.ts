import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { FADED, type Palette } from '../../drawing/palette.ts';
import { BELOW, LABEL_FONT, LINE_HEIGHT } from '../layout/boxes.ts';
import { isToldAnyway, startOffset, wordsPoint, wordsWidth } from './labels.ts';
import { GAP, LEADER, type leaderOf } from './places.ts';
import { STACK } from './shapes.ts';
import { HALO } from './style.ts';

/**
 * What Cytoscape cannot draw, on a canvas of its own, as often as the drawing is drawn: the quieter lines below names, as its
 * labels are of one colour and size, and what looks out behind a shape that stands for several, and lines to names that
 * stand farther out. And the words of lines: Cytoscape draws each with its line, below the lines that come after.
 */
export class Overlay {
  private readonly canvas: HTMLCanvasElement;
  private readonly graph: Core;

  constructor(container: HTMLElement, graph: Core) {
    this.graph = graph;
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'overlay';
    container.append(this.canvas);
  }

  /** `scale` is how much larger than usual names are. */
  draw(palette: Palette, scale: number): void {
    const { graph, canvas } = this;
    const context = canvas.getContext('2d');
    if (context === null) return;
    const [width, height] = [graph.width() * devicePixelRatio, graph.height() * devicePixelRatio];
    if (canvas.width !== Math.round(width)) canvas.width = width;
    if (canvas.height !== Math.round(height)) canvas.height = height;
    // As large as the drawing below it, also on paper, where the room of both is another.
    canvas.style.width = `${graph.width()}px`;
    canvas.style.height = `${graph.height()}px`;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const [zoom, pan] = [graph.zoom() * devicePixelRatio, graph.pan()];
    const [left, top] = [pan.x * devicePixelRatio, pan.y * devicePixelRatio];
    for (const node of graph.nodes('[?stack], [below], [?leader]').toArray()) {
      if (!node.visible()) continue;
      const { x, y } = node.position();
      context.setTransform(zoom, 0, 0, zoom, left + x * zoom, top + y * zoom);
      context.globalAlpha = opacityOf(node);
      if (node.data('stack') === true) drawBehind(context, node, palette);
      if (!node.hasClass('labelled')) continue;
      drawLeader(context, node, palette, scale);
      drawBelow(context, node, palette, scale);
    }
    for (const edge of graph.edges().toArray()) {
      if (!edge.visible() || !(edge.hasClass('labelled') || isToldAnyway(edge))) continue;
      context.setTransform(zoom, 0, 0, zoom, left, top);
      context.globalAlpha = edge.hasClass('faded') ? FADED.line : edge.hasClass('ghost') ? FADED.ghost : 1;
      drawWords(context, edge, palette, scale);
    }
  }
}

/** The words of a line, with the page's colour around them: no line runs through them. */
function drawWords(
  context: CanvasRenderingContext2D,
  edge: EdgeSingular,
  palette: Palette,
  scale: number,
): void {
  const disputed = edge.data('disputed') === true;
  // What is selected or disputed says so in any case, each line for itself.
  const words = String(edge.data(disputed || edge.hasClass('selected') ? 'name' : 'label'));
  const at: unknown = edge.data('wordsAt');
  const { x, y } = wordsPoint(
    edge,
    typeof at === 'number' ? at : startOffset(wordsWidth(edge, scale, 'name')),
  );
  context.save();
  context.font = `${LABEL_FONT * scale}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO * scale;
  context.strokeStyle = palette.page;
  context.fillStyle = disputed
    ? palette.disputed
    : edge.data('answer') === true
      ? palette.answer
      : palette.quiet;
  context.strokeText(words, x, y);
  // Between two words as well.
  const { width } = context.measureText(words);
  const color = context.fillStyle;
  context.fillStyle = palette.page;
  context.fillRect(x - width / 2, y - HALO * scale, width, 2 * HALO * scale);
  context.fillStyle = color;
  context.fillText(words, x, y);
  context.restore();
}

const opacityOf = (node: NodeSingular): number => (node.hasClass('faded') ? FADED.record : 1);

function drawBehind(context: CanvasRenderingContext2D, node: NodeSingular, palette: Palette): void {
  const shape = outlineOf(node);
  const outside = new Path2D();
  const far = node.width() * 2;
  outside.rect(-far, -far, 2 * far, 2 * far);
  outside.addPath(shape);
  context.save();
  context.clip(outside, 'evenodd');
  context.translate(STACK.x, STACK.y);
  context.globalAlpha *= STACK.opacity;
  context.fillStyle = String(node.data('color'));
  context.fill(shape);
  context.strokeStyle = palette.rim;
  context.lineWidth = 1.6;
  context.stroke(shape);
  context.restore();
}

function outlineOf(node: NodeSingular): Path2D {
  const half = node.width() / 2;
  const path = new Path2D();
  const corners: unknown = node.data('corners');
  if (typeof corners !== 'string') {
    path.arc(0, 0, half, 0, 2 * Math.PI);
    return path;
  }
  const numbers = corners.split(' ').map((one) => Number(one) * half);
  for (let at = 0; at < numbers.length; at += 2) path.lineTo(numbers[at] ?? 0, numbers[at + 1] ?? 0);
  path.closePath();
  return path;
}

/** The line to a name that stands away from its shape: thinner than any that says something. */
function drawLeader(
  context: CanvasRenderingContext2D,
  node: NodeSingular,
  palette: Palette,
  scale: number,
): void {
  const leader: ReturnType<typeof leaderOf> | null = node.data('leader');
  if (!leader) return;
  const [from, to] = leader;
  context.strokeStyle = palette.text;
  context.lineWidth = LEADER * scale;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

function drawBelow(
  context: CanvasRenderingContext2D,
  node: NodeSingular,
  palette: Palette,
  scale: number,
): void {
  const below = linesOf(node, 'below');
  const lines = linesOf(node, 'shown').length + below.length;
  context.font = `${LABEL_FONT * BELOW * scale}px system-ui, sans-serif`;
  context.lineJoin = 'round';
  context.lineWidth = 5 * scale;
  context.strokeStyle = palette.page;
  context.fillStyle = palette.quiet;
  for (const [index, line] of below.entries()) {
    const up = below.length - 1 - index;
    const at = [node.width() / 2 + GAP * scale, ((lines / 2 - up) * LINE_HEIGHT - 4) * scale] as const;
    context.strokeText(line, ...at);
    context.fillText(line, ...at);
  }
}

const linesOf = (node: NodeSingular, name: string): readonly string[] =>
  String(node.data(name) ?? '')
    .split('\n')
    .filter((line) => line !== '');
