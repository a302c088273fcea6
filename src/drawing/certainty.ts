import { termOf } from '../vocabulary.ts';

/** From the surest to the least sure. */
export const LINE_STYLES = ['solid', 'dashed', 'dotted'] as const;
export type Line = (typeof LINE_STYLES)[number];

/** The rank of a basis: 3 stated, 2 reported, 1 claimed or inferred, 0 assumed; none for what needs no ground. */
export const rankOf = (basis: string | null | undefined): number | undefined =>
  termOf('Basis', basis ?? '')?.rank;

/** How the line of a fact is drawn, by what it rests on; what needs no ground is solid. */
export function lineOf(basis: string | null | undefined): Line {
  const line = termOf('Basis', basis ?? '')?.line;
  return LINE_STYLES.find((one) => one === line) ?? 'solid';
}

/** Whether it is at least reported, or needs no ground: the solid line says so. */
export const isSure = (basis: string | null | undefined): boolean => lineOf(basis) === 'solid';

/** How much a line says beside how sure it is: what responds stands out, and what is selected even more. */
export type Weight = 'plain' | 'strong' | 'selected';

const WEIGHTS: Readonly<Record<Weight, number>> = { plain: 1, strong: 1.7, selected: 2.6 };

interface Style {
  /** In pixels of the screen. */
  readonly width: number;
  /** Dashes and gaps in widths of the line, so that a broad line keeps the pattern of a thin one. */
  readonly pattern: readonly number[];
  readonly cap: 'butt' | 'round';
}

/** The styles of lines and outlines, wherever they are drawn. A dash of no length with a round end is a dot. */
const STYLES: Readonly<Record<Line, Style>> = {
  solid: { width: 1.6, pattern: [1, 0], cap: 'butt' },
  dashed: { width: 1.7, pattern: [3.2, 2], cap: 'butt' },
  dotted: { width: 2.2, pattern: [0.01, 2.3], cap: 'round' },
};

export interface Stroke {
  readonly width: number;
  readonly dashes: readonly number[];
  readonly cap: Style['cap'];
}

/** The stroke of a line. `pixel` is the size of a screen pixel in the units of the drawing. */
export function strokeOf(line: Line, weight: Weight = 'plain', pixel = 1): Stroke {
  const { width, pattern, cap } = STYLES[line];
  const broad = width * WEIGHTS[weight] * pixel;
  return { width: broad, dashes: pattern.map((widths) => widths * broad), cap };
}

/** A stroke as attributes of SVG. */
export function strokeAttributes(line: Line, weight: Weight = 'plain', pixel = 1) {
  const { width, dashes, cap } = strokeOf(line, weight, pixel);
  return {
    'stroke-width': rounded(width),
    ...(line !== 'solid' && { 'stroke-dasharray': dashes.map(rounded).join(' '), 'stroke-linecap': cap }),
  };
}

const rounded = (number: number): number => Math.round(number * 1_000) / 1_000;

/** Whether an event is one that did not (or not yet) take place, such as one that was planned or threatened. */
export const isUnreal = (occurrence: string | null | undefined): boolean =>
  termOf('Occurrence', occurrence ?? '')?.real === false;

/** Whether somebody wants it to happen, or says that it will; what was left undone nobody meant. */
export const isMeant = (occurrence: string | null | undefined): boolean =>
  termOf('Occurrence', occurrence ?? '')?.meant !== undefined;
