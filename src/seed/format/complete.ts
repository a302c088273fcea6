import type { SourceText } from '../../text/source-texts.ts';
import { locate } from '../check/locate.ts';
import type { SeedIssue } from '../model/seed-error.ts';
import type { MapEntry, MapNode, SourceFile, TreeNode } from '../model/tree.ts';
import { PassageKeys, type Stretch } from './passage-keys.ts';

interface Completing {
  readonly source: SourceFile;
  /** The passages that there are, by key. */
  readonly passages: ReadonlyMap<string, Stretch>;
  /** The text of the document; undefined if it is not at hand. */
  readonly text: SourceText | undefined;
}

interface Completed {
  readonly root: MapNode;
  /** Passages that claims quote and that had no key yet, as they are written: `23-63 57b3…`. */
  readonly added: ReadonlyMap<string, string>;
  readonly issues: readonly SeedIssue[];
}

/** Between the first and the last words of a quotation. */
const CUT = /\s*(?:…|\.\.\.)\s*/;

/** Does what nobody should have to: numbers new claims, and makes passages of words that claims quote from a sentence. */
export function complete(root: MapNode, completing: Completing): Completed {
  const work = new Completion(root, completing);
  const claims = root.entries.get('claims');
  if (claims === undefined) return { root, added: work.added, issues: [] };
  const entries = new Map(root.entries).set('claims', { ...claims, value: work.claims(claims.value) });
  return { root: { ...root, entries }, added: work.added, issues: work.issues };
}

class Completion {
  readonly issues: SeedIssue[] = [];
  readonly #completing: Completing;
  readonly #keys: PassageKeys;
  readonly #nextId: () => string;

  constructor(root: MapNode, completing: Completing) {
    this.#completing = completing;
    this.#keys = new PassageKeys(completing.passages);
    this.#nextId = numbering(root);
  }

  get added(): ReadonlyMap<string, string> {
    return this.#keys.added;
  }

  claims(node: TreeNode): TreeNode {
    if (node.type !== 'list') return node;
    return { ...node, items: node.items.map((item) => (item.type === 'map' ? this.#claim(item) : item)) };
  }

  #claim(node: MapNode): MapNode {
    const entries = new Map<string, MapEntry>();
    const isGroup = node.entries.has('claims');
    if (!isGroup && !node.entries.has('id'))
      entries.set('id', { at: node.at, value: scalar(this.#nextId(), node.at) });
    for (const [key, entry] of node.entries) {
      const value =
        key === 'claims'
          ? this.claims(entry.value)
          : key === 'passages' || key === 'context'
            ? this.#passages(entry.value)
            : entry.value;
      entries.set(key, { ...entry, value });
    }
    return { ...node, entries };
  }

  #passages(node: TreeNode): TreeNode {
    if (node.type === 'list') return { ...node, items: node.items.map((item) => this.#passages(item)) };
    if (node.type !== 'map') return node;
    const [quoted, ...others] = node.entries;
    if (quoted === undefined || others.length > 0 || quoted[1].value.type !== 'scalar') return node;
    const [sentence, { at, value }] = quoted;
    const key = this.#keyOf(sentence, String(value.type === 'scalar' ? value.value : ''), at);
    return key === undefined ? node : scalar(key, node.at);
  }

  /** The key of the words in a sentence; undefined where they are not found in it, which is reported. */
  #keyOf(sentence: string, words: string, at: number): string | undefined {
    const { text } = this.#completing;
    const whole = this.#keys.get(sentence);
    const problem = (message: string, hint: string) => {
      this.issues.push({ ...this.#completing.source.position(at), message, hint });
      return undefined;
    };
    if (whole === undefined)
      return problem(`there is no passage ${sentence}`, 'quote from one of the sentences of this document');
    if (text === undefined)
      return problem(
        `the text from which ${sentence} is quoted is not at hand`,
        'give the folder that holds it with --sources',
      );
    const span = spanOf(text.points, whole, words);
    if (span === undefined)
      return problem(
        `${sentence} does not hold these words: ${words}`,
        'copy the first and the last words from the text, with … between them',
      );
    return this.#keys.keyOf(text.points, span, sentence);
  }
}

const scalar = (value: string, at: number): TreeNode => ({ type: 'scalar', value, source: value, at });

/** Where the first and the last of some words stand in a stretch of the text; `…` stands for what is between them. */
export function spanOf(
  points: readonly string[],
  { start, end }: Stretch,
  words: string,
): Stretch | undefined {
  const [first = '', ...rest] = words.split(CUT);
  const last = rest.at(-1) ?? first;
  const inside = points.slice(start, end);
  const [begins] = locate(inside, first);
  const ends =
    begins && (rest.length === 0 ? begins : locate(inside, last).find((one) => one.start >= begins.end));
  return begins && ends && { start: start + begins.start, end: start + ends.end };
}

/** Numbers claims on from the highest that there is, with the beginning that most ids have. */
export function numbering(root: MapNode): () => string {
  const ids = [...idsIn(root.entries.get('claims')?.value)];
  const parts = ids.flatMap((id) => {
    const [, beginning = '', digits = ''] = /^(.*-)(\d+)$/.exec(id) ?? [];
    return digits === '' ? [] : [{ beginning, digits }];
  });
  const counts = new Map<string, number>();
  for (const { beginning } of parts) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  const [usual] = [...counts].sort(([, one], [, other]) => other - one);
  const beginning = usual?.[0] ?? `${beginningOf(root)}-`;
  const own = parts.filter((part) => part.beginning === beginning).map(({ digits }) => digits);
  const width = Math.max(3, ...own.map((digits) => digits.length));
  let last = Math.max(0, ...own.map(Number));
  return () => {
    last += 1;
    return `${beginning}${String(last).padStart(width, '0')}`;
  };
}

/** Claims of a file without any yet are named after its document. */
function beginningOf(root: MapNode): string {
  const document = root.entries.get('document')?.value;
  const id = document?.type === 'map' ? document.entries.get('id')?.value : document;
  return id?.type === 'scalar' && typeof id.value === 'string' ? id.value : 'claim';
}

function* idsIn(node: TreeNode | undefined): Iterable<string> {
  if (node?.type !== 'list') return;
  for (const item of node.items) {
    if (item.type !== 'map') continue;
    const id = item.entries.get('id')?.value;
    if (id?.type === 'scalar' && typeof id.value === 'string') yield id.value;
    yield* idsIn(item.entries.get('claims')?.value);
  }
}
