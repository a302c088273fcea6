import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../../drawing/positions.ts';
import { curvePoint } from '../layout/bends.ts';
import { CHAIN_LABEL, CROWD, LABEL_FONT, type LabelShape, MAP_LABEL } from '../layout/boxes.ts';
import { byImportance, isFirst, leadersOf, mostNamed, responsesIn, sureOf } from './importance.ts';
import { type Named, type Placed, placeNames, withBelow } from './names.ts';
import {
  AROUND,
  BESIDE,
  formsOf,
  isIn,
  leaderOf,
  nameRoom,
  type Room,
  roomsAlong,
  shapeRoom,
} from './places.ts';
import { Taken } from './taken.ts';

/** On the screen type is never smaller than this fraction of its usual size: 10 pixels. */
const LEAST = 10 / LABEL_FONT;

/** In a crowd labels do not grow with the zoom, so that more and more of them fit. */
const LEAST_IN_CROWD = 0.35;

/** How much larger (in a crowd also smaller) than usual labels are drawn to be legible; in few steps. Those of a chain stand between its lines. */
export function labelScale(graph: Core, zoom: number): number {
  if (isChain(graph)) return 1;
  const least = graph.nodes().length > CROWD ? LEAST_IN_CROWD : 1;
  const wanted = Math.max(least, LEAST / zoom);
  return 1.1 ** Math.ceil(Math.log(wanted) / Math.log(1.1));
}

/** The labels that are drawn: names of records with their places, and lines with their words. */
export interface Labels {
  readonly names: ReadonlyMap<string, Placed>;
  /** How far the middle of the words is from where their line starts, in a chain; others stand in the middle. */
  readonly words: ReadonlyMap<string, number>;
}

/** Decides which labels are drawn: names by importance, then words of lines where they cover nothing. */
export function labelsOf(
  graph: Core,
  scale: number,
  seen: Room | undefined,
  usual: LabelShape = usualLabel(graph),
): Labels {
  const shown = graph
    .nodes()
    .toArray()
    .filter((node) => node.visible());
  const leaders = leadersOf(graph);
  const ordered = byImportance(shown, leaders);
  const chain = isChain(graph);
  const down = columnOf(graph) !== undefined;
  const crowd = graph.nodes().length > CROWD;
  const edges = graph
    .edges()
    .toArray()
    .filter((edge) => edge.visible());
  const responses = responsesIn(graph);
  const inSight = ordered.filter((node) => seen === undefined || isIn(node.position(), seen));
  const nameable = new Set(crowd ? inSight.slice(0, mostNamed(inSight.length)) : ordered);
  const named = ordered.map((node) => ({
    ...namedOf(node),
    nameless: !nameable.has(node) && !leaders.has(node.id()),
    whole: chain || leaders.has(node.id()),
    always: node.hasClass('center') || responses.has(node.id()),
  }));
  const { placed, taken } = placeNames(named, {
    scale,
    usual,
    places: chain ? BESIDE : AROUND,
    sure: sureOf(ordered.length, leaders),
    // The layout of a chain keeps names off each other and off lines.
    touching: chain,
    clear: [
      ...(chain ? [] : edges.filter((edge) => edge.hasClass('selected'))).flatMap((edge) =>
        lineRooms(edge, scale),
      ),
      // Such words are never covered.
      ...edges.filter(isToldAnyway).map((edge) => lineRoom(edge, { scale, words: 'name' })),
    ],
    lines: chain
      ? []
      : [edges.filter(isFirst), ...(crowd ? [] : [edges])].map((some) =>
          some.flatMap((edge) => lineRooms(edge, scale)),
        ),
    seen,
  });
  const ways = new Taken(LINE_ROOM);
  if (chain) for (const edge of edges) for (const room of lineRooms(edge, scale)) ways.claim(room, edge.id());
  for (const edge of edges.filter(isToldAnyway))
    taken.claim(lineRoom(edge, { scale, words: 'name' }), edge.id());
  const words = new Map<string, number>();
  // What is no response would be taken for one without its words.
  const inTurn = ['.named[!answer]', '.named[?answer]'].flatMap((some) => graph.edges(some).toArray());
  for (const edge of inTurn) {
    // A hidden edge has no midpoint.
    if (!edge.visible()) continue;
    const width = wordsWidth(edge, scale);
    // Words that cover a whole line would hide how sure it is; in a column its lane shows that, and words keep off lanes.
    const path = pathOf(edge);
    const most = down
      ? lengthOf(path.slice(0, 2)) - startOffset(0)
      : chain
        ? Number.POSITIVE_INFINITY
        : lengthOf(path) * MOST_OF_LINE;
    if (width > most) continue;
    const free = (chain && !down ? placesOnLine(path, width) : [startOffset(width)]).filter((offset) =>
      taken.isFree(lineRoom(edge, { scale, offset }), edge.id()),
    );
    // The first of those at which they cover least of other lines.
    const covered = (offset: number) => ways.overlap(lineRoom(edge, { scale, offset }), edge.id());
    const [at] = free.length > 1 ? free.toSorted((one, other) => covered(one) - covered(other)) : free;
    if (at === undefined) continue;
    taken.claim(lineRoom(edge, { scale, offset: at }), edge.id());
    words.set(edge.id(), at);
  }
  return { names: placed, words };
}

/**
 * Whether the words of a line are drawn in any case, each line for itself: in a crowd only of what is selected. Others would
 * cover what matters most there; of what is disputed the stroke across the line says it.
 */
export const isToldAnyway = (edge: EdgeSingular): boolean =>
  edge.hasClass('selected') || (edge.data('disputed') === true && edge.cy().nodes('.crowd').empty());

/** Where on a line of a chain its words may stand, from its start: there, where few other lines are, or on a part that is long enough. */
function placesOnLine(path: readonly Point[], width: number): readonly number[] {
  const ends = path.map((_, index) => lengthOf(path.slice(0, index + 1)));
  const parts = ends.slice(1).map((to, index) => ({ from: ends[index] ?? 0, to }));
  return [
    startOffset(width),
    ...parts
      .filter(({ from, to }) => to - from > width)
      .flatMap(({ from, to }) => ALONG.map((part) => from + width / 2 + (to - from - width) * part)),
  ];
}

/** Where words stand on a part of a line that is longer: in its middle, or nearer to one of its ends. */
const ALONG = [0.5, 0.75, 0.25, 1, 0];

/** Words take no more of their line. */
const MOST_OF_LINE = 0.7;

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, index) => {
    const from = points[index];
    return sum + (from ? Math.hypot(x - from.x, y - from.y) : 0);
  }, 0);

/** What a line and its breadth take. */
export const lineRooms = (edge: EdgeSingular, scale: number): readonly Room[] =>
  edge.visible() ? roomsAlong(pathOf(edge), LINE_ROOM * scale) : [];

const LINE_ROOM = 6;

/** The points of a line; of a bent one, some on its bend. */
export function pathOf(edge: EdgeSingular): readonly Point[] {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const [bend] = bendsOf(edge);
  if (bend === undefined) return [from, ...cornersOf(edge), to];
  return [0, 0.25, 0.5, 0.75, 1].map((part) => curvePoint(from, bend, to, part));
}

// Of other lines the library gives neither, whatever its types say.
export const bendsOf = (edge: EdgeSingular): readonly Point[] => {
  const points: readonly Point[] | undefined = edge.controlPoints();
  return points ?? [];
};

/** Where a line of a chain turns. */
export const cornersOf = (edge: EdgeSingular): readonly Point[] => {
  const points: readonly Point[] | undefined = edge.segmentPoints();
  return points ?? [];
};

/** Draws labels. */
export function showLabels(graph: Core, { names, words }: Labels): void {
  graph.batch(() => {
    for (const node of graph.nodes().toArray()) {
      const placed = names.get(node.id());
      node.toggleClass('labelled', placed !== undefined);
      if (placed)
        node.data({
          shown: placed.lines.join('\n'),
          below: placed.below.join('\n'),
          away: null,
          ...placed.place,
          leader: leaderOf({ ...node.position(), size: node.width() }, placed) ?? null,
        });
    }
    for (const edge of graph.edges().toArray()) {
      const at = words.get(edge.id());
      edge.toggleClass('labelled', at !== undefined);
      if (at !== undefined) edge.data('wordsAt', at);
    }
  });
}

/** The longest form of names, unless a drawing wants others. */
export function usualLabel(graph: Core): LabelShape {
  const own: LabelShape | null | undefined = graph.data('label');
  return own ?? (isChain(graph) ? CHAIN_LABEL : MAP_LABEL);
}

/** How wide the column is that a chain runs down in; undefined for others. */
export function columnOf(graph: Core): number | undefined {
  const column: number | null | undefined = graph.data('column');
  return column ?? undefined;
}

const isChain = (graph: Core): boolean => !graph.nodes('.chain').empty();

const namedOf = (node: NodeSingular): Omit<Named, 'whole' | 'always' | 'nameless'> => ({
  id: node.id(),
  ...node.position(),
  name: String(node.data('name')),
  size: node.width(),
  bold: node.hasClass('center'),
  below: String(node.data('doers') ?? '')
    .split('\n')
    .filter((line) => line !== ''),
});

/** How large names at the edge count: in a map they can also stand on the inner side, in a chain they cannot. */
const MOST_AT_EDGE = { map: 1, chain: 1.5 };

/** The bounds of everything visible; in a crowd without names, most of which are left out. */
export function roomOf(graph: Core, scale: number): Room {
  const nodes = graph.nodes().toArray();
  const shown = nodes.filter((node) => node.visible()).map(namedOf);
  const rooms = shown.map(shapeRoom);
  const chain = isChain(graph);
  const [usual, [place]] = [usualLabel(graph), chain ? BESIDE : AROUND];
  const size = Math.min(scale, chain ? MOST_AT_EDGE.chain : MOST_AT_EDGE.map);
  if (nodes.length <= CROWD && place !== undefined)
    for (const one of shown)
      rooms.push(nameRoom(one, withBelow(formsOf(one.name, usual)[0]?.lines ?? [], one), place, size));
  const room = around(rooms);
  const column = columnOf(graph);
  return column === undefined ? room : { ...room, left: 0, right: column };
}

/** The room around some rooms. */
export const around = (rooms: readonly Room[]): Room => ({
  left: Math.min(...rooms.map(({ left }) => left)),
  right: Math.max(...rooms.map(({ right }) => right)),
  top: Math.min(...rooms.map(({ top }) => top)),
  bottom: Math.max(...rooms.map(({ bottom }) => bottom)),
});

interface Words {
  readonly scale: number;
  /** Those that it has alone, or those of all that run beside it. */
  readonly words?: 'name' | 'label';
  /** How far their middle is from the start of a line of a chain. */
  readonly offset?: number;
}

function lineRoom(edge: EdgeSingular, { scale, words = 'label', offset }: Words): Room {
  const width = wordsWidth(edge, scale, words);
  const { x, y } = wordsPoint(edge, offset ?? startOffset(width));
  const half = (LABEL_FONT * scale) / 2;
  return { left: x - width / 2, right: x + width / 2, top: y - half, bottom: y + half };
}

/** How wide the words of a line are. */
export const wordsWidth = (edge: EdgeSingular, scale: number, words: Words['words'] = 'label'): number =>
  String(edge.data(words)).length * LABEL_FONT * 0.56 * scale;

/** The middle of the words of a line; in a chain so far from its start. */
export function wordsPoint(edge: EdgeSingular, offset: number): Point {
  if (!edge.hasClass('chain')) return edge.midpoint();
  const points = pathOf(edge);
  let left = offset;
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    if (left <= length)
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points.at(-1) ?? edge.midpoint();
}

/** How far the middle of a label is from the start of its edge. */
export const startOffset = (width: number): number => width / 2 + 8;
