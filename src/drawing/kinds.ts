import { FAMILIES, KINDS } from '../vocabulary.ts';

/** Corners of a shape in a square from -1 to 1; undefined for a circle. */
export type Corners = readonly number[] | undefined;

export interface KindStyle {
  readonly color: string;
  readonly corners: Corners;
}

/** Of a kind that is not declared. */
const UNKNOWN_COLOR = '#C9CFD6';

/** How a kind is drawn, as the ontology declares it: as its family is; a kind that this page does not know is a plain circle. */
export function styleOfKind(kind: string): KindStyle {
  const { color = UNKNOWN_COLOR, corners } = FAMILIES.get(KINDS.get(kind)?.family ?? '') ?? {};
  return { color, corners };
}

/** Shapes that every program for graphs can draw. */
export type SimpleShape = 'disc' | 'square' | 'triangle' | 'diamond';

/** The shape of a kind, as near as programs come to it that know four shapes only. */
export function simpleShapeOf(kind: string): SimpleShape {
  const { corners } = styleOfKind(kind);
  const xs = (corners ?? []).filter((_, index) => index % 2 === 0);
  if (xs.length === 3) return 'triangle';
  if (xs.length === 4) return xs.includes(0) ? 'diamond' : 'square';
  return xs.length === 0 ? 'disc' : 'square';
}

const ORDER = [...KINDS.keys()];

/** Sorts kinds as legends list them: as the vocabulary does, what it does not know last. */
export const byKindOrder = (one: string, other: string): number =>
  place(one) - place(other) || one.localeCompare(other);

const place = (kind: string): number => (KINDS.has(kind) ? ORDER.indexOf(kind) : ORDER.length);

/** Whether records of a kind happen, and so can have a date. */
export const isEventKind = (kind: string): boolean =>
  FAMILIES.get(KINDS.get(kind)?.family ?? '')?.inTime ?? false;

/** A row of the timeline: a family of events. */
export interface Lane {
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly string[];
}

export const LANES: readonly Lane[] = [...FAMILIES].flatMap(([name, { label, inTime }]) =>
  inTime ? [{ name, label, kinds: ORDER.filter((kind) => KINDS.get(kind)?.family === name) }] : [],
);
