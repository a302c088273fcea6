import type { GraphEdge } from '../api/answers.ts';
import { doersOf } from '../scene/doers.ts';
import type { Scene } from '../scene/scene.ts';

/** How large a record is drawn, and how much room it needs with its label: the same on every machine, whatever its fonts. */
export interface Box {
  /** The diameter of its shape. */
  readonly size: number;
  /** Of the shape with its label below. */
  readonly width: number;
  readonly height: number;
  /** Of the label alone. */
  readonly text: number;
  readonly lines: number;
}

/** The size of all type. */
export const LABEL_FONT = 12;
export const LINE_HEIGHT = 14;
/** The type of the line below a name, as a part of that of the name. */
export const BELOW = 0.92;
const CHARACTER = 6.9;

/** The diameter of the largest shapes. */
export const LARGEST = 50;

/** With more records than this not every label fits. */
export const CROWD = 80;

/** How large each record of a scene is drawn, whatever the lens and the filters hide. */
export function boxesOf(scene: Scene): ReadonlyMap<string, Box> {
  const { nodes, edges, centers, chains } = scene;
  const doers = doersOf(scene);
  const shape = chains ? CHAIN_LABEL : MAP_LABEL;
  const degree = degrees(edges.values());
  const crowd = nodes.size > CROWD;
  return new Map(
    [...nodes.values()].map(({ id, name }) => {
      const box = boxOf(
        [...labelLines(name, shape), ...doerLines(doers.get(id))],
        degree.get(id) ?? 0,
        centers.includes(id),
      );
      // Most labels of a crowd are hidden until the user zooms in, so they get less room.
      return [
        id,
        crowd ? { ...box, width: Math.max(box.size, box.width / 2), height: box.size + LINE_HEIGHT } : box,
      ];
    }),
  );
}

/** How many edges each record has. */
export function degrees(edges: Iterable<Pick<GraphEdge, 'source' | 'target'>>): ReadonlyMap<string, number> {
  const degree = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return degree;
}

function boxOf(lines: readonly string[], degree: number, center: boolean): Box {
  const size = Math.min((center ? 34 : 22) + Math.min(16, Math.sqrt(degree) * 3), LARGEST);
  const text = Math.max(...lines.map((line) => line.length)) * CHARACTER;
  return {
    size,
    width: Math.max(size, text),
    height: size + lines.length * LINE_HEIGHT + 4,
    text,
    lines: lines.length,
  };
}

export interface LabelShape {
  /** Characters per line. */
  readonly room: number;
  readonly lines: number;
}

/** A label in a map, below its shape. */
export const MAP_LABEL: LabelShape = { room: 21, lines: 3 };

/** A label in a chain, beside its shape: narrow, so that the steps of most chains fit beside each other. */
export const CHAIN_LABEL: LabelShape = { room: 17, lines: 5 };

/** The lines below a name that say who did it. */
export const doerLines = (doers: string | undefined, lines = DOERS.lines): readonly string[] =>
  doers === undefined ? [] : labelLines(doers, { ...DOERS, lines });

/** A little more than in the lines of a name, which stand in larger type. */
const DOERS: LabelShape = { room: 18, lines: 2 };

/** A label in a few lines, cut off if it does not fit. */
export function labelLines(label: string, { room, lines: most }: LabelShape): readonly string[] {
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (longer.length <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  const kept = lines.filter((line) => line !== '').map((line) => cut(line, room));
  const last = kept[most - 1];
  return kept.length > most && last !== undefined
    ? [...kept.slice(0, most - 1), `${last.slice(0, room - 1)}…`]
    : kept;
}

const cut = (line: string, room: number): string =>
  line.length > room ? `${line.slice(0, room - 1)}…` : line;
