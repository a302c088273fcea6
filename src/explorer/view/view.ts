import type { Point } from '../../drawing/positions.ts';

/** How sure, by whose word and up to when: which facts are asked for. */
export interface Lens {
  readonly minBasis: string | undefined;
  readonly assertedBy: readonly string[];
  readonly documents: readonly string[];
  readonly asOf: string | undefined;
  readonly occurrence: readonly string[];
}

/** What part of the drawing is looked at: the point in the middle, and how large it is drawn. */
export interface Camera extends Point {
  readonly zoom: number;
}

/** A stretch of time, by the milliseconds of its ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Direction = 'FORWARD' | 'BACK';

/** Which part of the graph is read: what is around some records, what responded to an event, or all there is. */
export type Scope = 'around' | 'chain' | 'all';

/** As a drawing, as a table of its records, or as a table of its relations. */
export type Form = 'map' | 'records' | 'facts';

/** All that the page shows: the same view is the same picture. It stands in the address of the page. */
export interface View {
  readonly scope: Scope;
  /** The ids that the view is about. */
  readonly around: readonly string[];
  /** Ids that were opened afterwards, in order: what is drawn already stays where it is. */
  readonly opened: readonly string[];
  readonly depth: number;
  readonly limit: number;
  readonly direction: Direction;
  /** Further relations that a chain runs through. */
  readonly through: readonly string[];
  readonly lens: Lens;
  readonly hiddenKinds: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly time: Stretch | undefined;
  /** The id of a document that is read, in the place of a drawing. */
  readonly reading: string | undefined;
  /** The id of a node or an edge; while a document is read, of a passage or a claim. */
  readonly selected: string | undefined;
  readonly pins: ReadonlyMap<string, Point>;
  readonly form: Form;
  /** Where somebody has moved the drawing; otherwise all of it is shown. */
  readonly camera: Camera | undefined;
}

export const NO_LENS: Lens = {
  minBasis: undefined,
  assertedBy: [],
  documents: [],
  asOf: undefined,
  occurrence: [],
};

export const LEAST_LIMIT = 100;

/** The first screen. */
export const HOME: View = {
  scope: 'around',
  around: [],
  opened: [],
  depth: 1,
  limit: LEAST_LIMIT,
  direction: 'FORWARD',
  through: [],
  lens: NO_LENS,
  hiddenKinds: [],
  hiddenRelations: [],
  time: undefined,
  reading: undefined,
  selected: undefined,
  pins: new Map(),
  form: 'map',
  camera: undefined,
};

export const isHome = ({ scope, around, reading }: View): boolean =>
  scope !== 'all' && around.length === 0 && reading === undefined;

export const hasLens = ({ minBasis, assertedBy, documents, asOf, occurrence }: Lens): boolean =>
  minBasis !== undefined || asOf !== undefined || [...assertedBy, ...documents, ...occurrence].length > 0;

/** A view of something else: the lens and the filters stay, what belongs to the old drawing goes. */
export function viewOf(view: View, change: Partial<View>): View {
  return { ...view, opened: [], pins: new Map(), camera: undefined, selected: undefined, ...change };
}

/** The list with the item, or without it if it was there. */
export const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
