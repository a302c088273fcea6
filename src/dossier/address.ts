import { KINDS, RELATIONS } from '../vocabulary.ts';

/** Where a record has its page. */
export const recordAddress = (id: string): string => `/e/${encodeURIComponent(id)}`;

/** Where every claim for and against a fact is, with the passages that bear it. */
export const evidenceAddress = (rid: string): string => `/q/evidence?rid=${encodeURIComponent(rid)}`;

/** Where it is told how a fact stood from each day on. */
export const faredAddress = (rid: string): string => `/q/how-it-fared?rid=${encodeURIComponent(rid)}`;

/** Where it is told what falls with a source. */
export const withoutAddress = (id: string): string => `/q/without?source=${encodeURIComponent(id)}`;

/** The map of everything as if a source had said nothing, and a document had never come out. */
export const mapWithout = (id: string): string =>
  `/?${new URLSearchParams({ view: 'all', [LENS_ADDRESS['without.assertedBy']]: id, [LENS_ADDRESS['without.documents']]: id })}`;

/** The view of the map around a record. */
export const viewAround = (id: string): string => `/?${new URLSearchParams({ around: id })}`;

/** The address of a drawing of a view, or of the data behind it. */
export function pictureAddress(
  view: string,
  file: 'svg' | 'png' | 'pdf' | 'zip',
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(view.slice(view.indexOf('?') + 1));
  for (const [name, value] of Object.entries(more)) search.append(name, value);
  return `/picture.${file}?${search}`;
}

/** Variables of a saved operation; lists repeat the name, parts follow a dot, and undefined ones are left out. */
export type Variables = Readonly<
  Record<string, string | number | boolean | undefined | readonly (string | number)[]>
>;

/** Variables as an address writes them; an empty list, which lets nothing pass, is no missing one. */
export const written = (variables: Variables): readonly (readonly [name: string, text: string])[] =>
  Object.entries(variables).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const values = typeof value === 'object' ? value : [value];
    return values.length === 0 ? [[name, '[]'] as const] : values.map((one) => [name, String(one)] as const);
  });

/** Variables behind the question mark of an address. */
export const searchOf = (variables: Variables): string =>
  String(new URLSearchParams(written(variables).map(([name, text]) => [name, text])));

/** The address of an answer in some format, such as `neighborhood.gexf`, relative to the server. */
export function operationAddress(file: string, variables: Variables): string {
  const search = searchOf(variables);
  return `/q/${file}${search === '' ? '' : `?${search}`}`;
}

/** The page of what is found for a text, of one kind or of all. */
export const searchAddress = (text: string, kind?: string): string =>
  `/search?${new URLSearchParams({ text, ...(kind !== undefined && { kind }) })}`;

/** A click on a link, as far as it matters here. */
export interface Click {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  preventDefault(): void;
}

/** Whether a link is to open in another tab or window, as the browser does by itself. */
export const opensElsewhere = ({ ctrlKey, metaKey, shiftKey }: Click): boolean =>
  ctrlKey || metaKey || shiftKey;

/** What the parts of a lens are called in an address of the page. */
export const LENS_ADDRESS = {
  minBasis: 'basis',
  assertedBy: 'told',
  documents: 'document',
  asOf: 'asof',
  'without.assertedBy': 'without-told',
  'without.documents': 'without-document',
  occurrence: 'occurrence',
} as const;

/** The map of a part of the whole graph: of some kinds, over some relations, of a stretch of time. */
export function partAddress({ kinds, relations, time }: Part): string {
  const others = (all: Iterable<string>, left: readonly string[]) =>
    [...all].filter((one) => !left.includes(one));
  const given = new URLSearchParams({ view: 'all' });
  if (kinds) for (const kind of others(KINDS.keys(), kinds)) given.append('hide', kind);
  if (relations) for (const one of others(RELATIONS.keys(), relations)) given.append('without', one);
  if (time !== undefined) given.set('time', time);
  return `/?${given}`;
}

interface Part {
  readonly kinds?: readonly string[];
  readonly relations?: readonly string[];
  /** Two moments as clocks show them, with a slash between. */
  readonly time?: string;
}
