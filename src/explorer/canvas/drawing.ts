import cytoscape, { type Core } from 'cytoscape';
import type { Palette } from '../../drawing/palette.ts';
import type { Point } from '../../drawing/positions.ts';
import { CROWD, LABEL_FONT } from '../layout/boxes.ts';
import type { Camera } from '../view/view.ts';
import { bend } from './bending.ts';
import { type Beyond, NOTHING_BEYOND, type Way } from './beyond.tsx';
import type { Pointed } from './card.tsx';
import { columnOf, labelScale, labelsOf, lineRooms, roomOf, showLabels } from './labels.ts';
import { Overlay } from './overlay.ts';
import { type Picture, put, show } from './picture.ts';
import type { Room } from './places.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import { beyondOf, moveByWheel, within } from './sight.ts';
import { AS_LAID, type Spread, spread, spreadFor, unspread } from './spread.ts';
import { FULL_SIZE, type Sizes, styleOf } from './style.ts';

/** What a user does to the drawing. */
export interface DrawingEvents {
  readonly select: (id: string | undefined) => void;
  readonly open: (id: string) => void;
  readonly pin: (id: string, point: Point) => void;
  /** What the pointer is on. */
  readonly point: (pointed: Pointed | undefined) => void;
  readonly look: (camera: Camera | undefined) => void;
  /** How much of a chain is out of sight. */
  readonly beyond: (beyond: Beyond) => void;
  /** How many pixels high all of a chain is where it fills the width. */
  readonly chainHeight: (pixels: number) => void;
}

const PADDING = 14;
/** In a crowded graph, labels at the edge overflow the fitted area. */
const CROWD_PADDING = 44;
const MOST_FIT = 1.35;
/** How far names keep from the edge of the screen, in pixels. */
const EDGE = 3;
const LABELS_AFTER = 60;
/** How much of what is in sight one step moves on. */
const STEP = 0.7;
/** Names of a chain are at least 11 pixels high when it opens, and at most as high as headings. */
const [LEAST_CHAIN, MOST_CHAIN] = [11 / LABEL_FONT, 1.6];

/** In a crowd lines are thinner until one comes closer, or they would cover it. */
const fineness = (graph: Core, zoom: number): number =>
  graph.nodes().length > CROWD ? Math.min(Math.max(zoom, 0.6), 1) : 1;

/** A drawing on a canvas. It knows nothing of the page: it draws what it is given and reports what users do to it. */
export class Drawing {
  private readonly graph: Core;
  private readonly sizes: Sizes = { ...FULL_SIZE };
  private readonly events: DrawingEvents;
  private readonly overlay: Overlay;
  private palette: Palette;
  private picture: Picture | undefined;
  /** Whether records are spread to fill the room, and how much they are. */
  roomy = false;
  private spread: Spread = AS_LAID;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Set while the program itself moves the drawing, which is not reported. */
  private moving = false;
  /** Whether a user moved a column, which then stays until something else is drawn or it is fitted. */
  private held = false;
  private beyond: Beyond = NOTHING_BEYOND;

  constructor(container: HTMLElement, palette: Palette, events: DrawingEvents) {
    this.events = events;
    this.palette = palette;
    // Before the library listens, which would zoom.
    moveByWheel(container, {
      beyond: () => (this.graph.nodes('.chain').empty() ? undefined : this.beyond),
      by: (x, y) => this.graph.panBy({ x, y }),
    });
    this.graph = cytoscape({
      container,
      style: styleOf(palette, this.sizes),
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      pixelRatio: 'auto',
    });
    this.overlay = new Overlay(container, this.graph);
    this.listen();
  }

  private listen(): void {
    const { graph, events } = this;
    graph.on('tap', ({ target }) => {
      // What is chosen is told in the panel: no card stays on it.
      events.point(undefined);
      events.select(target === graph ? undefined : String(target.id()));
    });
    graph.on('dbltap', 'node', ({ target }) => events.open(String(target.id())));
    graph.on('mouseover', 'node, edge', ({ target, renderedPosition }) => {
      const id = String(target.id());
      const { x, y } = this.placeOf(id) ?? renderedPosition;
      events.point({ id, x, y, clear: this.lookedAt(id) });
    });
    graph.on('render', () => this.overlay.draw(this.palette, this.sizes.label));
    graph.on('mouseout', 'node, edge', () => events.point(undefined));
    graph.on('dragfree', 'node', ({ target }) => {
      events.pin(String(target.id()), unspread(target.position(), this.spread));
    });
    graph.on('viewport', () => {
      events.point(undefined);
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.settle(), LABELS_AFTER);
    });
  }

  /** Places labels again once the drawing is still, and reports where a user moved it. */
  private settle(): void {
    const own = this.moving;
    this.moving = false;
    if (own) this.relabel();
    else if (columnOf(this.graph) !== undefined) {
      // A column is of one screen: where it was moved to says nothing on another.
      this.held = true;
      this.relabel();
    } else {
      // Moves to the rounded camera that is reported, so that whoever follows the link sees the same to the pixel.
      const { x, y, zoom } = this.camera();
      const camera = { x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 1000) / 1000 };
      this.place(camera);
      this.events.look(camera);
    }
  }

  private relabel(): void {
    const zoom = this.graph.zoom();
    const [label, pixel] = [labelScale(this.graph, zoom), fineness(this.graph, zoom) / zoom];
    if (label !== this.sizes.label || pixel !== this.sizes.pixel) {
      Object.assign(this.sizes, { label, pixel });
      this.graph.style().update();
    }
    const { x1, x2, y1, y2 } = this.graph.extent();
    const edge = EDGE * pixel;
    const seen = { left: x1 + edge, right: x2 - edge, top: y1 + edge, bottom: y2 - edge };
    const labels = labelsOf(this.graph, label, seen);
    showLabels(this.graph, labels);
    this.beyond = this.graph.nodes('.chain').empty() ? NOTHING_BEYOND : beyondOf(this.graph, labels);
    this.events.beyond(this.beyond);
  }

  /** Moves on by most of what is in sight. */
  move(way: Way): void {
    const { graph } = this;
    const [x, y] = [graph.width() * STEP, graph.height() * STEP];
    graph.panBy(
      { left: { x, y: 0 }, right: { x: -x, y: 0 }, above: { x: 0, y }, below: { x: 0, y: -y } }[way],
    );
  }

  recolor(palette: Palette): void {
    this.palette = palette;
    this.graph.style(styleOf(palette, this.sizes));
  }

  show(picture: Picture): void {
    const before = this.picture;
    const fresh = picture.scene !== before?.scene || picture.positions !== before.positions;
    const same = !fresh && picture.visible === before.visible && picture.ghosts === before.ghosts;
    this.picture = picture;
    const { graph } = this;
    graph.batch(() => {
      if (fresh) {
        put(graph, picture);
        this.held = false;
        this.spreadBy(this.spread);
      }
      show(graph, picture);
    });
    if (!same) bend(graph);
    this.relabel();
  }

  /** Moves to the view's camera, or fits everything visible. */
  look(camera: Camera | undefined): void {
    const { graph } = this;
    graph.resize();
    const wanted = this.wantedSpread();
    if (wanted.x !== this.spread.x || wanted.y !== this.spread.y) {
      this.spreadBy(wanted);
      bend(graph);
    }
    const column = columnOf(graph) !== undefined;
    if (column && this.held) this.relabel();
    else if (column || camera === undefined) this.fit();
    else this.place(camera);
  }

  /** A chain has its columns, which stay. Maps are laid for a broad room: in one that is higher they would be small. */
  private wantedSpread(): Spread {
    const { graph, picture } = this;
    const [width, height] = [graph.width(), graph.height()];
    const fills = this.roomy || height > width;
    if (!fills || picture === undefined || !graph.nodes('.chain').empty()) return AS_LAID;
    return spreadFor(picture.positions, { width, height });
  }

  private spreadBy(wanted: Spread): void {
    const { graph, picture } = this;
    if (wanted === AS_LAID && this.spread === AS_LAID) return;
    this.spread = wanted;
    graph.nodes().positions((node) => {
      const laid = picture?.positions.get(node.id());
      return laid ? spread(laid, wanted) : node.position();
    });
  }

  private place({ zoom, ...laid }: Camera): void {
    const { graph } = this;
    const { x, y } = spread(laid, this.spread);
    this.moving = true;
    graph.viewport({ zoom, pan: { x: graph.width() / 2 - x * zoom, y: graph.height() / 2 - y * zoom } });
    this.relabel();
  }

  /** Fits everything. The zoom depends on what there is, not on the labels drawn at the moment. */
  fit(): void {
    const { graph } = this;
    const [width, height] = [graph.width(), graph.height()];
    if (
      width === 0 ||
      graph
        .nodes()
        .toArray()
        .every((node) => !node.visible())
    )
      return;
    this.moving = true;
    this.held = false;
    if (!graph.nodes('.chain').empty()) {
      this.fitChain();
      return;
    }
    const padding = graph.nodes('.crowd').empty() ? PADDING : CROWD_PADDING;
    let zoom = MOST_FIT;
    for (let round = 0; round < 3; round++) {
      const { left, right, top, bottom } = roomOf(graph, labelScale(graph, zoom));
      const [across, down] = [right - left, bottom - top];
      const free = [(width - 2 * padding) / across, (height - 2 * padding) / down];
      zoom = Math.min(MOST_FIT, ...free);
      graph.viewport({
        zoom,
        pan: { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom },
      });
    }
    this.relabel();
  }

  /** A chain fills its room, as far as its names stay legible; what is higher or wider is moved to, around its centre. */
  private fitChain(): void {
    const { graph } = this;
    const [width, height] = [graph.width(), graph.height()];
    const room = roomOf(graph, 1);
    const [across, down] = [room.right - room.left, room.bottom - room.top];
    const [wide, high] = [(width - 2 * PADDING) / across, (height - 2 * PADDING) / down];
    const filling = columnOf(graph) === undefined ? Math.min(wide, 1) : LEAST_CHAIN;
    this.events.chainHeight(Math.ceil(down * Math.max(filling, LEAST_CHAIN)) + 2 * PADDING);
    const zoom = Math.min(Math.max(Math.min(wide, high), LEAST_CHAIN), MOST_CHAIN);
    const center = graph.nodes('.center');
    const { x, y } = center.empty() ? { x: room.left, y: room.top } : center.first().position();
    const pan = {
      x: PADDING + within(width - 2 * PADDING, across * zoom, (x - room.left) * zoom) - room.left * zoom,
      y: PADDING + within(height - 2 * PADDING, down * zoom, (y - room.top) * zoom) - room.top * zoom,
    };
    graph.viewport({ zoom, pan });
    this.relabel();
  }

  zoomBy(factor: number): void {
    const { graph } = this;
    const middle = { x: graph.width() / 2, y: graph.height() / 2 };
    graph.zoom({ level: graph.zoom() * factor, renderedPosition: middle });
  }

  /** What is visible, as plain shapes, at full scale: the same however near one has come. */
  shapes(): Shapes {
    const { graph, sizes } = this;
    const before = { ...sizes };
    const resize = (wanted: Sizes) => {
      Object.assign(sizes, wanted);
      graph.style().update();
    };
    const spread = this.spread;
    this.spreadBy(AS_LAID);
    bend(graph);
    resize(FULL_SIZE);
    const shapes = shapesOf(graph, labelsOf(graph, FULL_SIZE.label, undefined));
    resize(before);
    this.spreadBy(spread);
    bend(graph);
    return shapes;
  }

  /** Where a record is on the screen; undefined for what is not drawn, and for lines. */
  placeOf(id: string): Point | undefined {
    const node = this.graph.nodes().filter((one) => one.id() === id && one.visible());
    return node.empty() ? undefined : { ...node.renderedPosition() };
  }

  /** A record as what is pointed at; undefined for what is not drawn, and for lines. */
  pointedAt(id: string): Pointed | undefined {
    const place = this.placeOf(id);
    return place && { id, ...place, clear: this.lookedAt(id) };
  }

  /** What a reader looks at who points at something: that, the line that is selected, and the records at the ends of both. */
  private lookedAt(id: string): readonly Room[] {
    const { graph } = this;
    const lines = graph
      .edges()
      .filter((edge) => edge.visible() && (edge.id() === id || edge.hasClass('selected')))
      .edges();
    const nodes = graph.getElementById(id).nodes().union(lines.connectedNodes());
    const [zoom, pan] = [graph.zoom(), graph.pan()];
    const onScreen = ({ left, right, top, bottom }: Room): Room => ({
      left: left * zoom + pan.x,
      right: right * zoom + pan.x,
      top: top * zoom + pan.y,
      bottom: bottom * zoom + pan.y,
    });
    return [
      ...nodes.toArray().map((node) => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeOverlays: false });
        return { left: x1, right: x2, top: y1, bottom: y2 };
      }),
      ...lines
        .toArray()
        .flatMap((edge) => lineRooms(edge, 1))
        .map(onScreen),
    ];
  }

  private camera(): Camera {
    const { graph } = this;
    const zoom = graph.zoom();
    const { x, y } = graph.pan();
    const middle = { x: (graph.width() / 2 - x) / zoom, y: (graph.height() / 2 - y) / zoom };
    return { ...unspread(middle, this.spread), zoom };
  }

  destroy(): void {
    clearTimeout(this.waiting);
    this.graph.destroy();
  }
}
