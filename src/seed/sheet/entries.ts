import type { MapEntry, MapNode, Parsed, TreeNode } from '../model/tree.ts';
import { cellText } from './cell.ts';
import { KIND, type Sort } from './columns.ts';

/** A claim or an entity of a seed, in its long form. */
export interface SheetEntry {
  /** What an entity is; empty for a claim. */
  readonly kind: string;
  readonly node: MapNode;
}

/** The claims or the entities of a seed, in their order. */
export function entriesOf(root: MapNode, sort: Sort): readonly SheetEntry[] {
  const section = root.entries.get(sort)?.value;
  if (sort === 'claims') return itemsOf(section).map((node) => ({ kind: '', node }));
  if (section?.type !== 'map') return [];
  return [...section.entries].flatMap(([kind, { value }]) => itemsOf(value).map((node) => ({ kind, node })));
}

const itemsOf = (node: TreeNode | undefined): readonly MapNode[] =>
  node?.type === 'list' ? node.items.filter((item) => item.type === 'map') : [];

/** A seed with these claims or entities instead of its own; sections that it has keep their places. */
export function withEntries(root: MapNode, sort: Sort, entries: readonly SheetEntry[], at: number): MapNode {
  const old = root.entries.get(sort) ?? { at, value: { type: 'map', entries: new Map(), at } };
  const value = sort === 'claims' ? listOf(entries, old.at) : byKind(entries, old.value, at);
  return { ...root, entries: new Map(root.entries).set(sort, { ...old, value }) };
}

const listOf = (entries: readonly SheetEntry[], at: number): TreeNode => ({
  type: 'list',
  items: entries.map(({ node }) => node),
  at,
});

/** Kinds keep their order; new ones come last, and those without entities go. */
function byKind(entries: readonly SheetEntry[], section: TreeNode, at: number): MapNode {
  const old: ReadonlyMap<string, MapEntry> = section.type === 'map' ? section.entries : new Map();
  const kinds = new Map<string, MapEntry>();
  for (const kind of new Set([...old.keys(), ...entries.map((entry) => entry.kind)])) {
    const own = entries.filter((entry) => entry.kind === kind);
    const begins = old.get(kind)?.at ?? at;
    if (own.length > 0) kinds.set(kind, { at: begins, value: listOf(own, begins) });
  }
  return { type: 'map', entries: kinds, at: section.at };
}

/** An entry as a row of a sheet: equal rows say the same. */
export const rowOf = ({ kind, node }: SheetEntry, columns: readonly string[]): readonly string[] =>
  columns.map((name) => {
    if (name === KIND) return kind;
    const entry = node.entries.get(name);
    return entry === undefined ? '' : cellText(entry.value);
  });

/** The id of an entry; undefined where it has none. */
export function idOf({ entries }: MapNode): string | undefined {
  const id = entries.get('id')?.value;
  return id?.type === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}

/** The fields of an entry where another one stands: those that it had keep their order. */
export function inPlaceOf({ at, entries: old }: MapNode, { entries, ...row }: MapNode): MapNode {
  const names = new Set([...old.keys(), ...entries.keys()]);
  const fields = [...names].flatMap((name) => {
    const entry = entries.get(name);
    return entry === undefined ? [] : [[name, entry] as const];
  });
  return { ...row, at, entries: new Map(fields) };
}

/** The defaults stay where they would fill in nothing: an entry says all of its claim. */
export function withDefaults(root: MapNode, { root: written }: Parsed): MapNode {
  const defaults = written?.type === 'map' ? written.entries.get('defaults') : undefined;
  if (defaults?.value.type !== 'map') return root;
  const names = [...defaults.value.entries.keys()];
  const isIdle = entriesOf(root, 'claims').every(({ node }) => names.every((name) => node.entries.has(name)));
  return isIdle ? { ...root, entries: new Map(root.entries).set('defaults', defaults) } : root;
}
