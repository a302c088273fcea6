import type { Point } from '../../drawing/positions.ts';

/** Which facts are asked for: how sure, by whose word and up to when. */
export interface Lens {
  readonly minBasis: string | undefined;
  readonly assertedBy: readonly string[];
  readonly documents: readonly string[];
  readonly asOf: string | undefined;
  /** Those whose word is to count for nothing, and documents that are to be as if they had never come out. */
  readonly withoutAssertedBy: readonly string[];
  readonly withoutDocuments: readonly string[];
  readonly occurrence: readonly string[];
}

/** The part of the drawing in sight: its centre and its zoom. */
export interface Camera extends Point {
  readonly zoom: number;
}

/** A period, with its ends in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Direction = 'FORWARD' | 'BACK';

/** Which part of the graph is read: what is around some records, what responded to an event, or everything. */
export type Scope = 'around' | 'chain' | 'all';

/** As a drawing, a table of records, or a table of relations. */
export type Form = 'map' | 'records' | 'facts';

/** The order of a table's rows. */
export interface Sorting {
  /** The key of a column. */
  readonly by: string;
  readonly down: boolean;
}

/** What the lanes of the timeline stand for. */
export type LanesBy = 'who' | 'kind';

/** All that the page shows: the same view gives the same picture. It is kept in the page's address. */
export interface View {
  readonly scope: Scope;
  /** The ids that the view is about. */
  readonly around: readonly string[];
  /** The id of the record whose connection with the first of `around` is asked about. */
  readonly joined: string | undefined;
  /** The ids of records that no way between the two may pass. */
  readonly avoided: readonly string[];
  /** Ids opened afterwards, in order: what is drawn already stays where it is. */
  readonly opened: readonly string[];
  /** Of the responses that a chain folds: one of each fold that is open, or `all`. */
  readonly unfolded: readonly string[];
  /** How many steps away from them; 0 for these alone, with what joins them. */
  readonly depth: number;
  readonly limit: number;
  readonly direction: Direction;
  /** Additional relations that a chain follows. */
  readonly through: readonly string[];
  readonly lens: Lens;
  /** A second lens, on the same records: what both tell is compared. */
  readonly beside: Lens | undefined;
  readonly hiddenKinds: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly time: Stretch | undefined;
  /** The id of a document to read instead of a drawing. */
  readonly reading: string | undefined;
  /** The id of a node or an edge; while reading a document, of a passage or a claim. */
  readonly selected: string | undefined;
  readonly pins: ReadonlyMap<string, Point>;
  readonly form: Form;
  /** Undefined for the order that a table has by itself. */
  readonly sorting: Sorting | undefined;
  readonly lanes: LanesBy;
  /** Where a user moved the drawing; if undefined, all of it is shown. */
  readonly camera: Camera | undefined;
}

export const NO_LENS: Lens = {
  minBasis: undefined,
  assertedBy: [],
  documents: [],
  asOf: undefined,
  withoutAssertedBy: [],
  withoutDocuments: [],
  occurrence: [],
};

/** The filters by kind, relation and time. */
export type Filters = Pick<View, 'hiddenKinds' | 'hiddenRelations' | 'time'>;

export const NO_FILTERS: Filters = { hiddenKinds: [], hiddenRelations: [], time: undefined };

export const LEAST_LIMIT = 100;

/** The first screen. */
export const HOME: View = {
  scope: 'around',
  around: [],
  joined: undefined,
  avoided: [],
  opened: [],
  unfolded: [],
  depth: 1,
  limit: LEAST_LIMIT,
  direction: 'FORWARD',
  through: [],
  lens: NO_LENS,
  beside: undefined,
  ...NO_FILTERS,
  reading: undefined,
  selected: undefined,
  pins: new Map(),
  form: 'map',
  sorting: undefined,
  lanes: 'who',
  camera: undefined,
};

export const isHome = ({ scope, around, reading }: View): boolean =>
  scope !== 'all' && around.length === 0 && reading === undefined;

export const hasLens = ({ minBasis, asOf, ...lists }: Lens): boolean =>
  minBasis !== undefined || asOf !== undefined || Object.values(lists).some((list) => list.length > 0);

/** Whether a lens lets through only what some say, or what was said by some day: what is told with no word of who says so is then hidden. */
export const asksWho = ({ assertedBy, documents, asOf }: Lens): boolean =>
  asOf !== undefined || assertedBy.length + documents.length > 0;

/** Whether a map shows the records it is about alone, and nothing around them. */
export const isAlone = ({ scope, depth }: Pick<View, 'scope' | 'depth'>): boolean =>
  scope === 'around' && depth === 0;

/** A view of something else: keeps the lens and the filters, drops what belongs to the old drawing. */
export function viewOf(view: View, change: Partial<View>): View {
  return {
    ...view,
    depth: Math.max(view.depth, HOME.depth),
    opened: [],
    unfolded: [],
    pins: new Map(),
    camera: undefined,
    selected: undefined,
    joined: undefined,
    avoided: [],
    ...change,
  };
}

/** The list with the item added, or removed if it was there. */
export const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
