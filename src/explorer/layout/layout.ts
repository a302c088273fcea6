/// <reference path="../modules.d.ts" />
import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import { crowdLayout } from '../../drawing/crowd.ts';
import type { Positions } from '../../drawing/positions.ts';
import { isMain } from '../../vocabulary.ts';
import type { GraphEdge } from '../api/answers.ts';
import type { Scene } from '../scene/scene.ts';
import type { View } from '../view/view.ts';
import { pointsAhead } from './ahead.ts';
import { apart } from './apart.ts';
import { type Box, boxesOf, LARGEST, LINE_HEIGHT } from './boxes.ts';
import { compact, widened } from './compact.ts';
import { columnFor, layDown } from './downwards.ts';
import { withFixedRandom } from './random.ts';

/** With more records than this the finer layout takes too long. */
const FINE = 300;

/** Where the records of a view lie before anybody moves them. */
export interface Layout {
  readonly positions: Positions;
  /** How many pixels wide the column is that a chain runs down in; undefined for maps, and where it runs across. */
  readonly column: number | undefined;
}

/** The layout of a view; of a chain, for a room so many pixels wide, if it has to fit into one. */
export async function layoutOf(scene: Scene, view: View, room?: number): Promise<Layout> {
  const boxes = boxesOf(scene);
  if (view.scope !== 'chain') return { positions: await mapPositions(scene, boxes, view), column: undefined };
  const down = (column: number) => ({ positions: layDown(scene, columnFor(column)), column });
  if (room !== undefined && room < NARROW) return down(room);
  const positions = await chainLayout(scene, boxes);
  const isWider = room !== undefined && widthOf(positions, boxes) > columnFor(room) * SPARE;
  return isWider ? down(Math.min(room, NARROW)) : { positions, column: undefined };
}

/** Names are a little narrower than the room that they get. */
const SPARE = 1.08;
/** In a room so narrow, in pixels, the steps of a chain do not fit beside each other. */
const NARROW = 572;

/** How wide a chain is that runs across, with its words. */
function widthOf(positions: Positions, boxes: ReadonlyMap<string, Box>): number {
  const ends = [...positions].map(([id, { x }]) => {
    const { size = 0, text = 0 } = boxes.get(id) ?? {};
    return { left: x - size / 2, right: x + size / 2 + text };
  });
  return Math.max(...ends.map(({ right }) => right)) - Math.min(...ends.map(({ left }) => left));
}

/** Where the records of a map lie. */
async function mapPositions(scene: Scene, boxes: ReadonlyMap<string, Box>, view: View): Promise<Positions> {
  const centers = await mapLayout(scene, boxes, view);
  return new Map(
    [...centers].map(([id, { x, y }]) => {
      // The layout places the box of a record with its label; the shape is at the top of that box.
      const { height, size } = boxes.get(id) ?? { height: 0, size: 0 };
      return [id, { x: Math.round(x), y: Math.round(y - (height - size) / 2) }] as const;
    }),
  );
}

async function mapLayout(
  scene: Scene,
  boxes: ReadonlyMap<string, Box>,
  { opened, around, depth }: View,
): Promise<Positions> {
  const { default: fcose } = await import('cytoscape-fcose');
  cytoscape.use(fcose);
  const stages = stagesOf(scene, around, opened, depth);
  let placed: Positions = new Map();
  for (const ids of stages) {
    const kept = widened(placed, boxes, ids);
    const forced = ids.size > FINE ? crowdLayout(nearOf(scene, ids), kept) : force(scene, boxes, ids, kept);
    placed = apart(kept.size === 0 ? compact(forced, boxes) : forced, boxes, kept);
  }
  return placed;
}

/** The records that were there first, then those that each opening added. */
function stagesOf(
  scene: Scene,
  around: readonly string[],
  opened: readonly string[],
  depth: number,
): readonly ReadonlySet<string>[] {
  const everything = new Set(scene.nodes.keys());
  const near = neighbours(scene);
  const stages = opened.map((_, index) => reach(near, [...around, ...opened.slice(0, index)], depth));
  return [...stages.filter((ids) => ids.size > 0), everything];
}

/** The neighbours among some records. */
function nearOf(scene: Scene, ids: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const near = neighbours(scene);
  return new Map(
    [...ids].map((id) => [id, new Set([...(near.get(id) ?? [])].filter((one) => ids.has(one)))]),
  );
}

function neighbours({ edges }: Scene): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  const put = (one: string, other: string) => near.set(one, (near.get(one) ?? new Set()).add(other));
  for (const { source, target } of edges.values()) {
    put(source, target);
    put(target, source);
  }
  return near;
}

function reach(
  near: ReadonlyMap<string, ReadonlySet<string>>,
  from: readonly string[],
  depth: number,
): ReadonlySet<string> {
  let found = new Set(from.filter((id) => near.has(id)));
  for (let step = 0; step < depth; step++)
    found = new Set([...found, ...[...found].flatMap((id) => [...(near.get(id) ?? [])])]);
  return found;
}

function force(
  scene: Scene,
  boxes: ReadonlyMap<string, Box>,
  ids: ReadonlySet<string>,
  placed: Positions,
): Positions {
  const fixed = [...placed].filter(([id]) => ids.has(id));
  const graph = drawing(scene, boxes, { included: (id) => ids.has(id), ends: (edge) => edge });
  for (const [id, { x, y }] of fixed) graph.getElementById(id).position({ x, y });
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: true,
    animate: false,
    fit: false,
    nodeSeparation: 90,
    idealEdgeLength: 95,
    nodeRepulsion: 9_000,
    numIter: 2_500,
    gravity: 0.3,
    fixedNodeConstraint: fixed.map(([nodeId, { x, y }]) => ({ nodeId, position: { x, y } })),
  };
  return run(graph, options);
}

/** Later events right of what they responded to, labels right of shapes; shapes of a rank below each other. */
async function chainLayout(scene: Scene, boxes: ReadonlyMap<string, Box>): Promise<Positions> {
  const { default: dagre } = await import('cytoscape-dagre');
  cytoscape.use(dagre);
  const wide = new Map(
    [...boxes].map(([id, box]) => {
      const { size, text, lines } = box;
      return [
        id,
        { ...box, width: size + text + 14, height: Math.max(size, lines * LINE_HEIGHT) - 4 },
      ] as const;
    }),
  );
  const graph = drawing(scene, wide, { included: () => true, ends: laterToEarlier });
  const least = [...scene.edges.values()].every(({ relation }) => isMain(relation)) ? LEAST_GAP : WORDS_GAP;
  const options = {
    name: 'dagre',
    rankDir: 'RL',
    nodeSep: 6,
    edgeSep: 18,
    rankSep: least,
    animate: false,
    fit: false,
  };
  const placed = run(graph, options);
  const lefts = columns(placed, wide, least);
  return new Map(
    [...placed].map(([id, { x, y }]) => [id, { x: (lefts.get(x) ?? 0) + LARGEST / 2, y: Math.round(y) }]),
  );
}

/** How wide a chain is at least, in units of which a page has as many as pixels, or a few more. */
const WHOLE_WIDTH = 780;
/** Between two columns, for their lines and for the shorter ones of the words on them. */
const LEAST_GAP = 56;
/** The same where some lines are no responses, which their words have to say. */
const WORDS_GAP = 92;

/** Where the columns of a chain begin, by where they were placed: evenly over the whole width. */
function columns(
  placed: Positions,
  boxes: ReadonlyMap<string, Box>,
  least: number,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [id, { x }] of placed) widths.set(x, Math.max(widths.get(x) ?? 0, boxes.get(id)?.width ?? 0));
  const all = [...widths].sort(([one], [other]) => one - other);
  const taken = all.reduce((sum, [, width]) => sum + width, 0);
  const gap = Math.max(least, (WHOLE_WIDTH - taken) / Math.max(all.length - 1, 1));
  const lefts = new Map<number, number>();
  let left = 0;
  for (const [x, width] of all) {
    lefts.set(x, Math.round(left));
    left += width + gap;
  }
  return lefts;
}

/** Responses point back in time, causes and calls point ahead: in a chain all point the same way. */
const laterToEarlier = ({ source, target, relation }: GraphEdge) =>
  pointsAhead(relation) ? { source: target, target: source } : { source, target };

function run(graph: Core, options: LayoutOptions): Positions {
  withFixedRandom(() => graph.layout(options).run());
  const positions = graph.nodes().map((node) => [node.id(), { ...node.position() }] as const);
  graph.destroy();
  return new Map(positions);
}

const nameOf = ({ source, target, id }: GraphEdge): string => `${source} ${target} ${id}`;

interface Part {
  readonly included: (id: string) => boolean;
  readonly ends: (edge: GraphEdge) => { readonly source: string; readonly target: string };
}

/** An invisible graph, with nodes as large as a record with its label. */
function drawing({ nodes, edges }: Scene, boxes: ReadonlyMap<string, Box>, { included, ends }: Part): Core {
  // Sorted: positions must not depend on the order in which the server sent them.
  const lines = [...edges.values()]
    .filter(({ source, target }) => included(source) && included(target))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const points = [...nodes.keys()].filter(included).sort();
  const elements: ElementDefinition[] = [
    ...points.map((id) => {
      const { width, height } = boxes.get(id) ?? { width: 0, height: 0 };
      return { data: { id, width: width + 12, height: height + 10 } };
    }),
    ...lines.map((edge) => {
      const { source, target } = ends(edge);
      return { data: { id: `line ${edge.id}`, source, target } };
    }),
  ];
  return cytoscape({
    headless: true,
    styleEnabled: true,
    elements,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
  });
}
