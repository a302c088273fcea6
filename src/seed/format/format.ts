import type { SourceText } from '../../text/source-texts.ts';
import { SEED_LIMITS } from '../model/limits.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { MapNode, Parsed, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { longForm } from '../read/long-form.ts';
import { parseYaml } from '../read/yaml.ts';
import { claimLines, isUnsaid } from './claims.ts';
import { type Comments, commentsOf } from './comments.ts';
import { complete } from './complete.ts';
import { filled, flowText, WIDTH } from './flow.ts';
import { documentOf, passagesFile, passagesOf } from './passages.ts';

/** A seed as it is written: what people write, and the passages, which are made from the text. */
export interface Formatted {
  /** Undefined where passages stand alone. */
  readonly seed: string | undefined;
  /** Undefined for a seed without passages. */
  readonly passages: string | undefined;
  /** What is quoted from a text and does not stand in it. */
  readonly issues: readonly SeedIssue[];
}

interface Formatting {
  readonly vocabulary: Vocabulary;
  /** The text of the document, if it is at hand. */
  readonly text?: SourceText | undefined;
}

/**
 * Prints a seed as short as it reads well, in the order in which it stands and with its comments. It gives claims without
 * an id a number and makes passages of quoted words; nothing else is changed, and the same seed is always printed in the
 * same way. `beside` is the file with its passages, if there is one.
 * @throws Error if what was printed does not read as the same entries; that is a fault of this program
 */
export function formatSeed(
  parsed: Parsed,
  beside: Parsed | undefined,
  { vocabulary, text }: Formatting,
): Formatted {
  const { source, root } = parsed;
  if (root?.type !== 'map') return { seed: undefined, passages: undefined, issues: [] };
  const sides = [...(beside === undefined ? [] : [beside]), parsed].map((one) => longForm(one, vocabulary));
  const known = new Map(sides.flatMap((one) => passagesOf(one)));
  const { root: whole, added, issues } = complete(root, { source, text, passages: known });
  const long = longForm({ source, root: whole, issues: [] }, vocabulary);
  if (long.root?.type !== 'map' || issues.length > 0) return { seed: undefined, passages: undefined, issues };
  const file = new SeedPrinter(
    long.root,
    commentsOf(source.text, placesOf(long.root, whole)),
    vocabulary,
    whole,
  );
  const seed = file.print();
  if (seed !== undefined) requireSame(long.root, printedAgain(source.name, seed, vocabulary));
  return { seed, passages: passagesFile(documentOf(long.root), sides, added), issues };
}

/** A seed for comments to belong to: those above its defaults stay there. */
function placesOf(long: MapNode, { entries }: MapNode): MapNode {
  const defaults = entries.get('defaults');
  if (defaults === undefined) return long;
  const empty: MapNode = { type: 'map', entries: new Map(), at: defaults.value.at };
  return { ...long, entries: new Map(long.entries).set('defaults', { at: defaults.at, value: empty }) };
}

/** The defaults as they are written: before there are claims, they say what claims will have in common. */
function defaultsOf({ entries }: MapNode): ReadonlyMap<string, string> {
  const node = entries.get('defaults')?.value;
  if (node?.type !== 'map') return new Map();
  return new Map([...node.entries].map(([key, { value }]) => [key, flowText(value)] as const));
}

const printedAgain = (name: string, text: string, vocabulary: Vocabulary): TreeNode | undefined =>
  longForm(parseYaml({ name, text }, SEED_LIMITS), vocabulary).root;

function requireSame(one: MapNode, other: TreeNode | undefined): void {
  for (const section of ['document', 'entities', 'claims', 'merged']) {
    const [before, after] = [one, other].map((root) =>
      JSON.stringify(root?.type === 'map' ? plainOf(root.entries.get(section)?.value) : null),
    );
    if (before !== after) throw new Error(`${section} would not be the same after formatting`);
  }
}

/** A tree without its positions; the order of fields says nothing, and neither does an empty section. */
function plainOf(node: TreeNode | undefined): unknown {
  if (node === undefined || node.type === 'scalar') return node?.value ?? null;
  if (node.type === 'list') return node.items.length === 0 ? null : node.items.map(plainOf);
  return Object.fromEntries(
    [...node.entries]
      .filter(([key, { value }]) => !isUnsaid(key, value))
      .map(([key, { value }]) => [key, plainOf(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Prints what people write of a seed. */
class SeedPrinter {
  readonly #root: MapNode;
  readonly #comments: Comments;
  readonly #vocabulary: Vocabulary;
  /** As it is written, in short. */
  readonly #written: MapNode;

  constructor(root: MapNode, comments: Comments, vocabulary: Vocabulary, written: MapNode) {
    this.#written = written;
    this.#root = root;
    this.#comments = comments;
    this.#vocabulary = vocabulary;
  }

  /** What people write, section by section. */
  print(): string | undefined {
    const sections = [this.#document(), ...this.#claims(), this.#merged()].filter(
      (lines) => lines.length > 0,
    );
    if (sections.length === 0) return undefined;
    return `${[...sections, [...this.#comments.after]]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
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
      written: defaultsOf(this.#written),
      before: (at) => this.#comments.before.get(at) ?? [],
      beside: (at) => this.#comments.beside.get(at) ?? [],
    });
    const at = this.#written.entries.get('defaults')?.at ?? Number.NaN;
    const above = this.#above(at, '');
    // Where nothing is common any more, what was remarked on it stands above the claims.
    const left = defaults.size > 0 ? [] : [...above, ...(this.#comments.beside.get(at) ?? [])];
    return [
      defaults.size === 0
        ? []
        : [
            ...above,
            `defaults:${this.#beside(at)}`,
            ...[...defaults].map(([key, value]) => `  ${key}: ${value}`),
          ],
      this.#entities(),
      section === undefined ? left : [...left, ...this.#above(section.at, ''), 'claims:', ...lines],
    ];
  }

  #entities(): readonly string[] {
    const section = this.#section('entities');
    if (section?.value.type !== 'map') return [];
    const kinds = [...section.value.entries].flatMap(([kind, { at, value }]) => [
      ...this.#above(at, '  '),
      ...(this.#kindLine(kind, value) ?? [
        `  ${kind}:`,
        ...(value.type === 'list' ? value.items.flatMap((item) => this.#entity(item)) : []),
      ]),
    ]);
    return [...this.#above(section.at, ''), 'entities:', ...kinds];
  }

  /** `Place: { torsby: Torsby, grevik: Grevik }`: several that have only names, fit in a line, and on which nothing is remarked. */
  #kindLine(kind: string, value: TreeNode): readonly string[] | undefined {
    if (value.type !== 'list' || value.items.length < 2) return undefined;
    const entries = value.items.map((item) => this.#entity(item));
    const isRemarked = value.items.some(
      ({ at }) => this.#above(at, '').length > 0 || this.#beside(at) !== '',
    );
    if (isRemarked || entries.flat().some((line) => line.includes('{'))) return undefined;
    const line = `  ${kind}: { ${entries
      .flat()
      .map((entry) => entry.trim())
      .join(', ')} }`;
    return line.length < WIDTH ? [line] : undefined;
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
