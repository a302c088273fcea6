import type { MapNode, TreeNode } from '../seed/model/tree.ts';
import {
  entriesOf,
  idOf,
  inPlaceOf,
  type SheetEntry,
  withDefaults,
  withEntries,
} from '../seed/sheet/entries.ts';
import type { Source } from './source.ts';
import { isSame, mapOf, mapWith, type PlainMap, plainMap, withPassages, withSection } from './trees.ts';

/** What an edit makes of one entry of a file: of a claim, an entity, the document, or a passage, which goes by its key. */
export interface Change {
  readonly sort: 'claim' | 'entity' | 'passage' | 'document';
  readonly id: string;
  /** What an entity is. */
  readonly kind?: string;
  /** What it said and says; null where it is not there. */
  readonly before: PlainMap | null;
  readonly after: PlainMap | null;
  /** The claim behind which a claim stands; none at the beginning. */
  readonly behind?: string | null;
}

/** A change that takes another one back. */
export const inverse = ({ before, after, ...change }: Change): Change => ({
  ...change,
  before: after,
  after: before,
});

/** What an entry says now; null if it is not there. */
export function standing({ root, besideRoot }: Source, { sort, id, kind }: Change): PlainMap | null {
  if (sort === 'document') {
    const document = root.entries.get('document')?.value;
    return document?.type === 'map' ? plainMap(document) : null;
  }
  if (sort === 'passage') {
    for (const side of [besideRoot, root]) {
      const value = side && passageIn(side, id);
      if (value?.type === 'map') return plainMap(value);
    }
    return null;
  }
  const found = entriesOf(root, sort === 'claim' ? 'claims' : 'entities').find(
    (entry) => idOf(entry.node) === id && (sort === 'claim' || entry.kind === kind),
  );
  return found === undefined ? null : plainMap(found.node);
}

/** Whether an entry still says what a change was made from. */
export const isStanding = (source: Source, change: Change): boolean =>
  isSame(standing(source, change), change.before);

/** A file with some entries changed; everything else keeps its place and its comments. */
export function withChanges(source: Source, changes: readonly Change[]): Source {
  // New entries stand behind the end of the text: no comment of it is theirs.
  let at = source.parsed.source.text.length + 1;
  let { root, besideRoot } = source;
  for (const change of changes) {
    at += 1;
    if (change.sort === 'claim') root = withClaim(root, change, at);
    else if (change.sort === 'entity') root = withEntity(root, change, at);
    else if (change.sort === 'document') root = withDocument(root, change, at);
    else if (besideRoot !== undefined && passageIn(besideRoot, change.id) !== undefined)
      besideRoot = withPassage(besideRoot, change, at);
    else root = withPassage(root, change, at);
  }
  return { ...source, root: withDefaults(root, source.parsed), besideRoot };
}

function withClaim(root: MapNode, { id, after, behind }: Change, at: number): MapNode {
  const claims = entriesOf(root, 'claims');
  const index = claims.findIndex(({ node }) => idOf(node) === id);
  const old = claims[index]?.node;
  const list = [...claims];
  if (old !== undefined) list.splice(index, 1, ...entry('', after && inPlaceOf(old, mapWith(old, after))));
  else {
    const before = behind === null ? -1 : claims.findIndex(({ node }) => idOf(node) === behind);
    const place = behind === null ? 0 : before === -1 ? claims.length : before + 1;
    list.splice(place, 0, ...entry('', after && mapOf(after, at)));
  }
  return withEntries(root, 'claims', list, at);
}

function withEntity(root: MapNode, { id, kind = '', after }: Change, at: number): MapNode {
  const entities = entriesOf(root, 'entities');
  const old = entities.find((one) => one.kind === kind && idOf(one.node) === id);
  const made = entry(kind, after && (old === undefined ? mapOf(after, at) : mapWith(old.node, after)));
  const list =
    old === undefined ? [...entities, ...made] : entities.flatMap((one) => (one === old ? made : [one]));
  if (list.length > 0) return withEntries(root, 'entities', list, at);
  const sections = new Map(root.entries);
  sections.delete('entities');
  return { ...root, entries: sections };
}

const withDocument = (root: MapNode, { after }: Change, at: number): MapNode =>
  after === null ? root : withSection(root, 'document', (section) => mapWith(section, after), at);

const entry = (kind: string, node: MapNode | null): readonly SheetEntry[] =>
  node === null ? [] : [{ kind, node }];

function passageIn(root: MapNode, key: string): TreeNode | undefined {
  const section = root.entries.get('passages')?.value;
  return section?.type === 'map' ? section.entries.get(key)?.value : undefined;
}

function withPassage(root: MapNode, { id, after }: Change, at: number): MapNode {
  const old = passageIn(root, id);
  if (old === undefined && after !== null) return withPassages(root, new Map([[id, after]]), at);
  return withSection(
    root,
    'passages',
    (section) => {
      const entries = new Map(section.entries);
      const before = entries.get(id);
      if (after === null) entries.delete(id);
      else if (before?.value.type === 'map')
        entries.set(id, { ...before, value: mapWith(before.value, after) });
      return { ...section, entries };
    },
    at,
  );
}
