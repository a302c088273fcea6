import type { MapEntry, MapNode, TreeNode } from '../seed/model/tree.ts';

/** What stands in a tree, without its positions. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [name: string]: Plain;
}

export function plainOf(node: TreeNode): Plain {
  if (node.type === 'scalar') return node.value;
  return node.type === 'list' ? node.items.map(plainOf) : plainMap(node);
}

export const plainMap = ({ entries }: MapNode): PlainMap =>
  Object.fromEntries([...entries].map(([name, { value }]) => [name, plainOf(value)]));

/** A value as a tree, all of it at one place. */
export function nodeOf(value: Plain, at: number): TreeNode {
  if (isList(value)) return { type: 'list', items: value.map((item) => nodeOf(item, at)), at };
  if (typeof value === 'object' && value !== null) return mapOf(value, at);
  return { type: 'scalar', value, source: String(value), at };
}

export const mapOf = (values: PlainMap, at: number): MapNode => ({
  type: 'map',
  entries: new Map(Object.entries(values).map(([name, value]) => [name, { at, value: nodeOf(value, at) }])),
  at,
});

/** A map with other values; what stays the same stays as it was written. */
export function mapWith(old: MapNode, values: PlainMap): MapNode {
  const entries = Object.entries(values).map(([name, value]): readonly [string, MapEntry] => {
    const entry = old.entries.get(name);
    const same = entry !== undefined && isSame(plainOf(entry.value), value);
    return [name, same ? entry : { at: entry?.at ?? old.at, value: nodeOf(value, entry?.at ?? old.at) }];
  });
  return { ...old, entries: new Map(entries) };
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Whether two values say the same, in whatever order their fields stand. */
export const isSame = (one: Plain, other: Plain): boolean => ordered(one) === ordered(other);

const ordered = (value: Plain): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A map with one section changed; one that it does not have is put at the given place. */
export function withSection(
  root: MapNode,
  name: string,
  change: (section: MapNode) => MapNode,
  at: number,
): MapNode {
  const entry = root.entries.get(name);
  const section: MapNode =
    entry?.value.type === 'map' ? entry.value : { type: 'map', entries: new Map(), at: entry?.at ?? at };
  return {
    ...root,
    entries: new Map(root.entries).set(name, { at: entry?.at ?? at, value: change(section) }),
  };
}

/** A seed with more passages, as they are written. */
export function withPassages(root: MapNode, added: ReadonlyMap<string, Plain>, at: number): MapNode {
  if (added.size === 0) return root;
  return withSection(
    root,
    'passages',
    (section) => ({
      ...section,
      entries: new Map([
        ...section.entries,
        ...[...added].map(([key, value]) => [key, { at, value: nodeOf(value, at) }] as const),
      ]),
    }),
    at,
  );
}
