import { createContext } from 'preact';
import { PALE, PALETTES, type Theme } from '../../drawing/palette.ts';

/** What the timeline is drawn with: the colours of the page as its style sheet has them, or those of a file. */
interface Ink {
  readonly ground: string;
  /** Of every other lane; those between are raised. */
  readonly even: string;
  readonly raised: string;
  readonly grid: string;
  readonly text: string;
  readonly quiet: string;
  readonly rim: string;
  readonly pale: string;
  readonly answer: string;
  readonly disputed: string;
  readonly main: string;
}

const PAGE: Ink = {
  ground: 'var(--ground)',
  even: 'var(--ground)',
  raised: 'var(--raised)',
  grid: 'var(--line)',
  text: 'var(--text)',
  quiet: 'var(--quiet)',
  rim: 'var(--rim)',
  pale: 'var(--sign)',
  answer: 'var(--answer)',
  disputed: 'var(--disputed)',
  main: 'var(--main)',
};

/** What a file has in the place of the page's own colours. */
const FILES = {
  light: { raised: '#f3f5f8', grid: '#d5dbe3', main: '#0b5cad' },
  dark: { raised: '#1f262e', grid: '#303944', main: '#7ab8ff' },
} as const;

/** The size of all words of the timeline. */
export const FONT = 11;

/** How each part of the timeline is painted, as attributes that mean the same on the page, in a file and in print. */
const paintWith = ({
  ground,
  even,
  raised,
  grid,
  text,
  quiet,
  rim,
  pale,
  answer,
  disputed,
  main,
}: Ink): Readonly<Record<Part, Readonly<Record<string, string | number>>>> => ({
  lane: { fill: even },
  oddLane: { fill: raised },
  laneName: { 'font-size': FONT, fill: quiet },
  tick: { stroke: grid },
  date: { 'font-size': FONT, fill: quiet, 'text-anchor': 'middle' },
  break: { fill: 'none', stroke: quiet },
  arc: { fill: 'none', stroke: answer, 'stroke-opacity': 0.55 },
  paleArc: { fill: 'none', stroke: answer, 'stroke-opacity': 0.28 },
  nearArc: { fill: 'none', stroke: answer },
  arcHead: { fill: answer },
  name: { 'font-size': FONT, fill: text },
  // In this order: print has a plate in its place.
  halo: { 'paint-order': 'stroke', stroke: ground, 'stroke-width': 2.5 },
  shape: { stroke: rim },
  // What did not take place is no full body, and its outline is no full rim.
  paleShape: { 'fill-opacity': PALE, stroke: pale },
  disputed: { stroke: disputed },
  selected: { stroke: text },
  bar: { 'fill-opacity': 0.18 },
  window: { 'fill-opacity': 0.3 },
  paleBar: { 'fill-opacity': 0.05, 'stroke-opacity': 0.6 },
  paleGlyph: { fill: quiet },
  orderedEnd: { fill: 'none', stroke: rim, 'stroke-width': 1.4 },
  faded: { opacity: 0.3 },
  brushed: { fill: main, 'fill-opacity': 0.14, stroke: main },
});

type Part =
  | 'lane'
  | 'oddLane'
  | 'laneName'
  | 'tick'
  | 'date'
  | 'break'
  | 'arc'
  | 'paleArc'
  | 'nearArc'
  | 'arcHead'
  | 'name'
  | 'halo'
  | 'shape'
  | 'paleShape'
  | 'disputed'
  | 'selected'
  | 'bar'
  | 'window'
  | 'paleBar'
  | 'paleGlyph'
  | 'orderedEnd'
  | 'faded'
  | 'brushed';

/** The paint of a file, whose reader has no style sheet. */
export function paintOf(theme: Theme) {
  const { page, text, quiet, rim, line, answer, disputed } = PALETTES[theme];
  return paintWith({
    ground: page,
    even: 'none',
    text,
    quiet,
    rim,
    pale: line,
    answer,
    disputed,
    ...FILES[theme],
  });
}

/** With what the timeline is painted: that of the page, unless a file says otherwise. */
export const Paint = createContext(paintWith(PAGE));
