import type { MapNode, Parsed, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { longForm } from '../read/long-form.ts';
import { claimLines } from './claims.ts';
import { type Comments, commentsOf, type Place } from './comments.ts';
import { filled, flowText } from './flow.ts';

/** A seed file as it is written: what people write, and the passages, which are made from the text. */
export interface Formatted {
  /** Undefined for a file that holds passages alone. */
  readonly seed: string | undefined;
  /** Undefined for a file without passages. */
  readonly passages: string | undefined;
}

/**
 * Prints a seed file as short as it reads well, in the order in which it stands and with its comments; entries are not
 * changed. The same file is always printed in the same way.
 */
export function formatSeed(parsed: Parsed, vocabulary: Vocabulary): Formatted {
  const { source } = parsed;
  const { root } = longForm(parsed, vocabulary);
  if (root?.type !== 'map') return { seed: source.text, passages: undefined };
  const file = new File(root, commentsOf(source.text, placesOf(root)), vocabulary);
  return { seed: file.seed(), passages: file.passages() };
}

/** Where the entries of a file begin: what comments belong to. */
function placesOf(root: MapNode): readonly Place[] {
  const below = (node: TreeNode, holds: boolean): readonly Place[] => {
    if (node.type === 'list') return node.items.map(({ at }) => ({ at, holds }));
    if (node.type !== 'map') return [];
    return [...node.entries.values()].map(({ at }) => ({ at, holds }));
  };
  return [...root.entries].flatMap(([section, { at, value }]) => {
    const kinds = section === 'entities' && value.type === 'map' ? [...value.entries.values()] : undefined;
    return [
      { at, holds: true },
      ...below(value, kinds !== undefined),
      ...(kinds ?? []).flatMap((kind) => below(kind.value, false)),
    ];
  });
}

class File {
  readonly #root: MapNode;
  readonly #comments: Comments;
  readonly #vocabulary: Vocabulary;

  constructor(root: MapNode, comments: Comments, vocabulary: Vocabulary) {
    this.#root = root;
    this.#comments = comments;
    this.#vocabulary = vocabulary;
  }

  /** What people write, section by section. */
  seed(): string | undefined {
    const sections = [this.#document(), ...this.#claims(), this.#merged()].filter(
      (lines) => lines.length > 0,
    );
    if (sections.length === 0) return undefined;
    return `${[...sections, [...this.#comments.after]]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  }

  /** Passages, one on a line: nobody types them. */
  passages(): string | undefined {
    const passages = this.#section('passages');
    if (passages?.value.type !== 'map') return undefined;
    const document = this.#root.entries.get('document')?.value;
    const id = document?.type === 'map' ? document.entries.get('id')?.value : document;
    const lines = [...passages.value.entries].flatMap(([key, { at, value }]) => [
      ...this.#above(at, '  '),
      `  ${key}: ${passageText(value)}${this.#beside(at)}`,
    ]);
    return `${[`document: ${id === undefined ? '' : flowText(id)}`, '', 'passages:', ...lines].join('\n')}\n`;
  }

  #document(): readonly string[] {
    const section = this.#section('document');
    // The document of a file that holds passages alone is declared elsewhere.
    if (section?.value.type !== 'map') return [];
    const fields = [...section.value.entries].flatMap(([key, { at, value }]) => [
      ...this.#above(at, '  '),
      `  ${key}: ${flowText(value)}${this.#beside(at)}`,
    ]);
    return [...this.#above(section.at, ''), 'document:', ...fields];
  }

  #claims(): readonly (readonly string[])[] {
    const section = this.#section('claims');
    const claims =
      section?.value.type === 'list' ? section.value.items.filter((item) => item.type === 'map') : [];
    const { defaults, lines } = claimLines(claims, this.#vocabulary, {
      before: (at) => this.#comments.before.get(at) ?? [],
      beside: (at) => this.#comments.beside.get(at) ?? [],
    });
    return [
      defaults.size === 0 ? [] : ['defaults:', ...[...defaults].map(([key, value]) => `  ${key}: ${value}`)],
      this.#entities(),
      section === undefined ? [] : [...this.#above(section.at, ''), 'claims:', ...lines],
    ];
  }

  #entities(): readonly string[] {
    const section = this.#section('entities');
    if (section?.value.type !== 'map') return [];
    const kinds = [...section.value.entries].flatMap(([kind, { at, value }]) => [
      ...this.#above(at, '  '),
      `  ${kind}:`,
      ...(value.type === 'list' ? value.items.flatMap((item) => this.#entity(item)) : []),
    ]);
    return [...this.#above(section.at, ''), 'entities:', ...kinds];
  }

  /** `tamir-rice: { name: Tamir Rice, ... }`; of one that has only a name, the name. */
  #entity(node: TreeNode): readonly string[] {
    if (node.type !== 'map') return [];
    const { id, name, ...rest } = Object.fromEntries(
      [...node.entries].map(([key, { value }]) => [key, flowText(value)]),
    );
    const others = Object.entries(rest).map(([key, value]) => `${key}: ${value}`);
    const above = this.#above(node.at, '    ');
    const beside = this.#beside(node.at);
    if (others.length === 0) return [...above, `    ${id}: ${name ?? ''}${beside}`];
    const parts = name === undefined ? others : [`name: ${name}`, ...others];
    const lines = filled(`    ${id}: `, parts, '    ');
    return [...above, ...lines.slice(0, -1), `${lines.at(-1)}${beside}`];
  }

  #merged(): readonly string[] {
    const section = this.#section('merged');
    if (section?.value.type !== 'map') return [];
    const lines = [...section.value.entries].flatMap(([old, { at, value }]) => [
      ...this.#above(at, '  '),
      `  ${old}: ${flowText(value)}${this.#beside(at)}`,
    ]);
    return [...this.#above(section.at, ''), 'merged:', ...lines];
  }

  #section(name: string) {
    const section = this.#root.entries.get(name);
    return section === undefined || (section.value.type === 'scalar' && section.value.value === null)
      ? undefined
      : section;
  }

  #above(at: number, indent: string): readonly string[] {
    return (this.#comments.before.get(at) ?? []).map((comment) => `${indent}${comment}`);
  }

  #beside(at: number): string {
    return (this.#comments.beside.get(at) ?? []).map((comment) => ` ${comment}`).join('');
  }
}

/** `17-138 a98d…`, and a note on what says nothing. */
function passageText(node: TreeNode): string {
  if (node.type !== 'map') return flowText(node);
  const text = (key: string): string => {
    const value = node.entries.get(key)?.value;
    return value?.type === 'scalar' ? String(value.value) : '';
  };
  return scalarOf(
    [`${text('start')}-${text('end')}`, text('sha256'), text('note')].filter((part) => part !== '').join(' '),
  );
}

/** A text at the end of a line of its own needs fewer quotation marks than between brackets. */
const scalarOf = (text: string): string =>
  /^\d+-\d+ [0-9a-f]+(?: [^:#'"]*)?$/.test(text) ? text : JSON.stringify(text);
