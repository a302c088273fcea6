import { doersOf } from '../scene/doers.ts';
import type { Scene } from '../scene/scene.ts';
import { degrees } from './degrees.ts';
import { weightiest } from './weight.ts';

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
  /** How far its letters reach: nearer than `text`, which has room to spare. */
  readonly ink: number;
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

/** How large each record of a scene is drawn, with its name in a shape, whatever the lens and the filters hide. */
export function boxesOf(
  scene: Scene,
  shape: LabelShape = scene.chains ? CHAIN_LABEL : MAP_LABEL,
): ReadonlyMap<string, Box> {
  const { nodes, edges, centers } = scene;
  const doers = doersOf(scene);
  const degree = degrees(edges.values());
  const crowd = nodes.size > CROWD;
  const first = new Set(crowd ? weightiest([...nodes.keys()], [...edges.values()]) : []);
  return new Map(
    [...nodes.values()].map(({ id, name }) => {
      const [own, below] = [labelLines(name, shape), doerLines(doers.get(id))];
      const center = centers.includes(id);
      const ink = Math.max(
        ...own.map((line) => inkOf(line) * (center ? BOLD : 1)),
        ...below.map((line) => inkOf(line) * BELOW),
      );
      const box = boxOf([...own, ...below], { degree: degree.get(id) ?? 0, center, ink });
      return [id, crowd ? inCrowd(box, first.has(id) || centers.includes(id)) : box];
    }),
  );
}

/** How much larger than usual names are in a crowd of which all is in sight. */
const CROWD_TYPE = 2.4;

/** Most labels of a crowd are hidden until the user zooms in, so they get less room; those that are always shown get all of it. */
const inCrowd = (box: Box, named: boolean): Box =>
  named
    ? {
        ...box,
        width: Math.max(box.size, box.text * CROWD_TYPE),
        height: box.size + box.lines * LINE_HEIGHT * CROWD_TYPE + 4,
      }
    : { ...box, width: Math.max(box.size, box.width / 2), height: box.size + LINE_HEIGHT };

/** How much broader bold letters are. */
const BOLD = 1.12;

/** The width of a line by its letters, in a type that is broader than most. */
const inkOf = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.36 : BROAD.test(letter) ? 0.9 : 0.63), 0) *
  LABEL_FONT;

const [NARROW, BROAD] = [/[ijlftrI.,:;'’!()|[\]\s]/, /[mwMWQO@%…]/];

interface Drawn {
  readonly degree: number;
  readonly center: boolean;
  readonly ink: number;
}

function boxOf(lines: readonly string[], { degree, center, ink }: Drawn): Box {
  const size = Math.min((center ? 34 : 22) + Math.min(16, Math.sqrt(degree) * 3), LARGEST);
  const text = Math.max(...lines.map((line) => line.length)) * CHARACTER;
  return {
    size,
    width: Math.max(size, text),
    height: size + lines.length * LINE_HEIGHT + 4,
    text,
    lines: lines.length,
    ink,
  };
}

export interface LabelShape {
  /** Characters per line. */
  readonly room: number;
  readonly lines: number;
  /** A word that is longer than this, such as the name of a file, is cut; 30 letters unless told otherwise. */
  readonly longest?: number;
}

/** A label in a map, below its shape. */
export const MAP_LABEL: LabelShape = { room: 21, lines: 5 };

/** A label in a chain, beside its shape: narrow, so that the steps of most chains fit beside each other. */
export const CHAIN_LABEL: LabelShape = { room: 17, lines: 8 };

/** The lines below a name that say who did it. */
export const doerLines = (doers: string | undefined, lines = DOERS.lines): readonly string[] =>
  doers === undefined ? [] : labelLines(doers, { ...DOERS, lines });

/** A little more than in the lines of a name, which stand in larger type. */
const DOERS: LabelShape = { room: 18, lines: 4 };

/** How many letters of a word are drawn, unless a label has more room. */
export const LONGEST = 30;

/** A label in a few lines. Where it does not fit it ends with a whole word. */
export function labelLines(
  label: string,
  { room, lines: most, longest = LONGEST }: LabelShape,
): readonly string[] {
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (longer.length <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  const kept = lines.filter((line) => line !== '').map((line) => cut(line, longest));
  return kept.length > most ? [...kept.slice(0, most - 1), `${kept[most - 1]} …`] : kept;
}

const cut = (line: string, longest: number): string =>
  line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
