import { numbering } from '../format/complete.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { MapEntry, MapNode, Parsed, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SeedText } from '../read/decode.ts';
import { longForm } from '../read/long-form.ts';
import { columnsOf, type Sort } from './columns.ts';
import { entriesOf, idOf, inPlaceOf, rowOf, type SheetEntry, withDefaults, withEntries } from './entries.ts';
import { checkRows, readSheet } from './read.ts';

interface Merging {
  readonly vocabulary: Vocabulary;
  /** Whether what has no row is removed. */
  readonly replace: boolean;
}

/** A seed with the rows of a sheet in it. */
export interface Merged {
  readonly sort: Sort;
  /** In its long form, ready to be printed; what the sheet does not change keeps its place and its comments. */
  readonly parsed: Parsed;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

/**
 * Puts the rows of a sheet into a seed. A row with an id that the seed has takes the place of that claim or entity, but
 * for fields of which the sheet has no column; a claim without an id gets the next number, unless the seed says the same already. Other entries stay.
 */
export function mergeSheet(
  text: SeedText,
  into: Parsed,
  { vocabulary, replace }: Merging,
): { readonly merged?: Merged; readonly issues: readonly SeedIssue[] } {
  const long = longForm(into, vocabulary);
  const root: MapNode = long.root?.type === 'map' ? long.root : { type: 'map', entries: new Map(), at: 0 };
  const { sheet, issues: unread } = readSheet(text, vocabulary);
  if (long.issues.length > 0 || sheet === undefined) return { issues: [...long.issues, ...unread] };
  const { sort } = sheet;
  const columns = columnsOf(sort, vocabulary);
  const old = entriesOf(root, sort);
  const named = sort === 'claims' ? numbered(sheet.entries, { root, old, columns }) : sheet.entries;
  const oldById = new Map(old.map(({ node }) => [idOf(node), node]));
  const rows = named.map((row) => ({
    ...row,
    node: withoutColumns(row.node, oldById.get(idOf(row.node)), sheet.headings),
  }));
  const issues = [...unread, ...checkRows({ ...sheet, entries: rows }, vocabulary)];
  if (issues.length > 0) return { issues };

  const byId = new Map(rows.map((row) => [idOf(row.node), row]));
  const rest = replace ? old.filter(({ node }) => byId.has(idOf(node))) : old;
  // New entries stand behind the end of the text: no comment of it is theirs.
  const end = into.source.text.length + 1;
  const added = rows.filter(({ node }) => !oldById.has(idOf(node)));
  const isSame = (one: SheetEntry, other: SheetEntry) =>
    rowOf(one, columns).every((cell, index) => cell === rowOf(other, columns)[index]);
  let changed = 0;
  const kept = rest.map((entry) => {
    const row = byId.get(idOf(entry.node));
    if (row === undefined || isSame(entry, row)) return entry;
    changed += 1;
    return { ...row, node: inPlaceOf(entry.node, row.node) };
  });
  const entries = [
    ...kept,
    ...added.map((row, index) => ({ ...row, node: { ...row.node, at: end + index } })),
  ];
  return {
    merged: {
      sort,
      parsed: { ...into, root: withDefaults(withEntries(root, sort, entries, end), into), issues: [] },
      added: added.length,
      changed,
      same: rows.length - added.length - changed,
      removed: old.length - rest.length,
    },
    issues: [],
  };
}

/** A row with what its claim or entity has in fields of which the sheet has no column: it says nothing of them. */
function withoutColumns(row: MapNode, old: MapNode | undefined, headings: readonly string[]): MapNode {
  const kept = [...(old?.entries ?? [])]
    .filter(([name]) => !headings.includes(name))
    .map(([name, { value }]) => [name, { at: row.at, value: movedTo(row.at, value) }] as const);
  return { ...row, entries: new Map([...kept, ...row.entries]) };
}

/** A value of the seed that is checked with a row. */
const movedTo = (at: number, node: TreeNode): TreeNode =>
  node.type === 'list'
    ? { ...node, at, items: node.items.map((item) => movedTo(at, item)) }
    : { ...node, at };

interface Numbering {
  readonly root: MapNode;
  readonly old: readonly SheetEntry[];
  readonly columns: readonly string[];
}

/** Rows with an id each: that of a claim that says the same and has no row, or the next number. */
function numbered(rows: readonly SheetEntry[], { root, old, columns }: Numbering): readonly SheetEntry[] {
  const nextId = numbering(withEntries(root, 'claims', [...old, ...rows], root.at));
  const others = columns.filter((name) => name !== 'id');
  const saying = (entry: SheetEntry) => JSON.stringify(rowOf(entry, others));
  const taken = new Set(rows.map(({ node }) => idOf(node)));
  const free = new Map<string, string[]>();
  for (const entry of old) {
    const id = idOf(entry.node);
    if (id === undefined || taken.has(id)) continue;
    const words = saying(entry);
    free.set(words, [...(free.get(words) ?? []), id]);
  }
  return rows.map((row): SheetEntry => {
    if (row.node.entries.has('id')) return row;
    const id = free.get(saying(row))?.shift() ?? nextId();
    const entry: MapEntry = {
      at: row.node.at,
      value: { type: 'scalar', value: id, source: id, at: row.node.at },
    };
    return { ...row, node: { ...row.node, entries: new Map([['id', entry], ...row.node.entries]) } };
  });
}
