import type { SeedIssue } from '../model/seed-error.ts';
import type { Shape } from '../model/shape.ts';
import type { MapEntry, MapNode, Parsed, SourceFile, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

type Entries = ReadonlyMap<string, MapEntry>;
type Words = Pick<Vocabulary, 'claim' | 'document' | 'entities' | 'relations' | 'literals'>;

/** Fields of a claim that name entities: an entity that is not declared elsewhere can be written there. */
const ENTITIES: ReadonlySet<string> = new Set([
  'subject',
  'object',
  'assertedBy',
  'relayedBy',
  'reviewedBy',
  'madeIn',
]);

/** Words in capitals are predicates, known or not. */
export const isPredicate = (key: string): boolean => /^[A-Z][A-Z_]*$/.test(key);
/** Words that begin with a capital are kinds, known or not. */
const isKind = (key: string): boolean => /^[A-Z][A-Za-z]*[a-z][A-Za-z]*$/.test(key);

/**
 * Writes out what a seed file says in short, with every value at the place where it stands: `defaults` of the file and of
 * groups of claims, predicates as keys, one value for a list of one, entities where they are first mentioned or under
 * their ids, and passages as `17-138 91c2…`.
 */
export function longForm({ source, root, issues }: Parsed, words: Words): Parsed {
  if (root?.type !== 'map') return { source, root, issues };
  const writing = new LongForm(source, words);
  return { source, root: writing.file(root), issues: [...issues, ...writing.issues] };
}

class LongForm {
  readonly issues: SeedIssue[] = [];
  readonly #source: SourceFile;
  readonly #words: Words;
  /** Entities that are written where they are mentioned, by kind. */
  readonly #mentioned = new Map<string, TreeNode[]>();

  constructor(source: SourceFile, words: Words) {
    this.#source = source;
    this.#words = words;
  }

  file(root: MapNode): MapNode {
    const sections = new Map(root.entries);
    const defaults = this.#shared(mapAt(sections, 'defaults'));
    sections.delete('defaults');
    change(sections, 'passages', (node) => this.#byKey(node, passage));
    change(sections, 'document', (node) => listed(node, this.#words.document));
    change(sections, 'entities', (node) =>
      this.#byKey(node, (kind, { value }) => entitiesOf(value, this.#words.entities.get(kind))),
    );
    change(sections, 'claims', (node) =>
      node.type === 'list' ? { ...node, items: [...this.#claims(node.items, defaults)] } : node,
    );
    if (this.#mentioned.size > 0) {
      const section = sections.get('entities') ?? {
        at: root.at,
        value: { type: 'map', entries: new Map(), at: root.at },
      };
      sections.set('entities', { ...section, value: this.#withMentioned(section.value) });
    }
    return { ...root, entries: sections };
  }

  #byKey(node: TreeNode, change: (key: string, entry: MapEntry) => TreeNode): TreeNode {
    if (node.type !== 'map') return node;
    const entries = [...node.entries].map(
      ([key, entry]) => [key, { ...entry, value: change(key, entry) }] as const,
    );
    return { ...node, entries: new Map(entries) };
  }

  /** Claims as they stand or in groups; what stands beside the claims of a group holds for each that does not say otherwise. */
  *#claims(items: readonly TreeNode[], inherited: Entries): Iterable<TreeNode> {
    for (const item of items) {
      const group = item.type === 'map' ? item.entries.get('claims') : undefined;
      if (item.type !== 'map') yield item;
      else if (group === undefined)
        yield { ...item, entries: new Map([...inherited, ...this.#fields(item)]) };
      else if (group.value.type === 'list')
        yield* this.#claims(group.value.items, new Map([...inherited, ...this.#shared(item)]));
      else this.#report(group.at, 'the claims of a group must be a list', 'write "- " before each claim');
    }
  }

  /** What holds for several claims. A review never does: whoever adds a claim to them would make it look read twice. */
  #shared(node: MapNode | undefined): Entries {
    const fields = new Map(this.#fields(node));
    const review = fields.get('reviewedBy');
    if (review !== undefined)
      this.#report(
        review.at,
        'a review is of one claim',
        'write reviewedBy in each claim that was read again',
      );
    fields.delete('reviewedBy');
    return fields;
  }

  /** The fields of a claim or of a group, each under its own name. */
  #fields(node: MapNode | undefined): Entries {
    const fields = new Map<string, MapEntry>();
    for (const [key, { at, value }] of node?.entries ?? []) {
      if (key === 'claims') continue;
      if (!isPredicate(key)) {
        fields.set(key, { at, value: this.#value(key, value) });
      } else if (fields.has('predicate')) {
        this.#report(at, 'this claim has a predicate already', 'write each claim as one of its own');
      } else {
        fields.set('predicate', { at, value: { type: 'scalar', value: key, source: key, at } });
        const field = this.#fieldOf(key);
        // A literal may have no value: "several", of a size.
        if (field === 'object' || !isEmpty(value))
          fields.set(field, { at, value: this.#value(field, value) });
      }
    }
    return fields;
  }

  /** Where the other side of a predicate is kept. */
  #fieldOf(predicate: string): 'object' | 'value' {
    const literal = this.#words.literals.get(predicate);
    return literal === undefined || literal.value === undefined ? 'object' : 'value';
  }

  #value(key: string, node: TreeNode): TreeNode {
    const value = asList(node, this.#words.claim[key]);
    if (value.type !== 'list') return this.#one(key, value);
    return { ...value, items: value.items.map((item) => this.#one(key, item)) };
  }

  #one(key: string, node: TreeNode): TreeNode {
    if (node.type !== 'map') return node;
    if (ENTITIES.has(key)) return this.#mention(node);
    const [quoted, ...others] = node.entries;
    if ((key !== 'passages' && key !== 'context') || quoted === undefined || others.length > 0) return node;
    const [sentence, { at }] = quoted;
    this.#report(
      at,
      `the words quoted from ${sentence} have no place in the text yet`,
      'run antiphon format with --sources: it makes a passage of them',
    );
    return { type: 'scalar', value: sentence, source: sentence, at };
  }

  /** An entity where it is first mentioned: `{ Person: tamir-rice, name: Tamir Rice }`. */
  #mention(node: MapNode): TreeNode {
    const [kind, ...more] = [...node.entries].filter(([key]) => isKind(key));
    if (kind === undefined || more.length > 0) return node;
    const [name, { at, value }] = kind;
    const fields = new Map([...node.entries].filter(([key]) => key !== name));
    const entity = listed(
      { type: 'map', at: node.at, entries: new Map([['id', { at, value }], ...fields]) },
      this.#words.entities.get(name) ?? {},
    );
    this.#mentioned.set(name, [...(this.#mentioned.get(name) ?? []), entity]);
    return value;
  }

  #withMentioned(section: TreeNode): TreeNode {
    if (section.type !== 'map') return section;
    const entries = new Map(section.entries);
    for (const [kind, found] of this.#mentioned) {
      const declared = entries.get(kind);
      const items = declared?.value.type === 'list' ? declared.value.items : [];
      const at = declared?.at ?? found[0]?.at ?? section.at;
      entries.set(kind, { at, value: { type: 'list', items: [...items, ...found], at } });
    }
    return { ...section, entries };
  }

  #report(at: number, message: string, hint: string): void {
    this.issues.push({ ...this.#source.position(at), message, hint });
  }
}

const isEmpty = (node: TreeNode): boolean => node.type === 'scalar' && node.value === null;

function mapAt(sections: Entries, name: string): MapNode | undefined {
  const node = sections.get(name)?.value;
  return node?.type === 'map' ? node : undefined;
}

function change(sections: Map<string, MapEntry>, name: string, made: (node: TreeNode) => TreeNode): void {
  const entry = sections.get(name);
  if (entry !== undefined) sections.set(name, { ...entry, value: made(entry.value) });
}

/** `start-end`, its fingerprint, and a note that says why no claim was made from it. */
const PASSAGE = /^(\d+)-(\d+) (\S+)(?: (.+))?$/s;

function passage(_key: string, { value }: MapEntry): TreeNode {
  const [, start, end, sha256, note] =
    value.type === 'scalar' && typeof value.value === 'string' ? (PASSAGE.exec(value.value) ?? []) : [];
  if (start === undefined) return value;
  const { at } = value;
  const scalar = (of: string | number): MapEntry => ({
    at,
    value: { type: 'scalar', value: of, source: String(of), at },
  });
  const fields = { start: Number(start), end: Number(end), sha256, note };
  const entries = Object.entries(fields).flatMap(([key, of]) =>
    of === undefined ? [] : [[key, scalar(of)] as const],
  );
  return { type: 'map', entries: new Map(entries), at };
}

/** Entities of a kind as a list or under their ids; of one that has only a name, the name. */
function entitiesOf(section: TreeNode, shape: Shape = {}): TreeNode {
  if (section.type === 'list') return { ...section, items: section.items.map((item) => listed(item, shape)) };
  // With an id among them they are the fields of one entity, which stands in a list.
  if (section.type !== 'map' || section.entries.has('id')) return section;
  const items = [...section.entries].map(([id, { at, value }]): TreeNode => {
    const key: MapEntry = { at, value: { type: 'scalar', value: id, source: id, at } };
    const fields =
      value.type === 'map' ? value.entries : new Map(isEmpty(value) ? [] : [['name', { at, value }]]);
    return listed({ type: 'map', at, entries: new Map([['id', key], ...fields]) }, shape);
  });
  return { type: 'list', items, at: section.at };
}

/** A map whose lists of one may be written as the one; so may those of maps inside it. */
function listed(node: TreeNode, shape: Shape): TreeNode {
  if (node.type !== 'map') return node;
  const entries = [...node.entries].map(([key, entry]) => {
    const spec = shape[key];
    const value = asList(entry.value, spec);
    const more = spec !== undefined && 'more' in spec ? spec.more : undefined;
    const items = value.type === 'list' && more ? value.items.map((item) => listed(item, more)) : undefined;
    return [key, { ...entry, value: items === undefined ? value : { ...value, items } }] as const;
  });
  return { ...node, entries: new Map(entries) };
}

function asList(node: TreeNode, spec: Shape[string] | undefined): TreeNode {
  const isList = spec !== undefined && 'list' in spec && spec.list;
  return isList && node.type !== 'list' && !isEmpty(node)
    ? { type: 'list', items: [node], at: node.at }
    : node;
}
