import type { Parsed, TreeNode } from '../model/tree.ts';
import { commentsOf } from './comments.ts';
import { flowText } from './flow.ts';
import type { Stretch } from './passage-keys.ts';

/** The file with the passages of a seed stands beside it, under its name with this ending. */
export const PASSAGES_ENDING = '.passages.yaml';

/** The id of a file's document, as text; undefined where it has none. */
export function documentOf(root: TreeNode | undefined): string | undefined {
  if (root?.type !== 'map') return undefined;
  const document = root.entries.get('document')?.value;
  const id = document?.type === 'map' ? document.entries.get('id')?.value : document;
  return id?.type === 'scalar' && id.value !== null ? flowText(id) : undefined;
}

function* entriesOf({ root }: Parsed) {
  const section = root?.type === 'map' ? root.entries.get('passages')?.value : undefined;
  if (section?.type === 'map') yield* section.entries;
}

const scalarIn = (node: TreeNode, key: string) => {
  const value = node.type === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.type === 'scalar' ? value.value : null;
};

/** Where the passages of a file begin and end, by key. */
export const passagesOf = (parsed: Parsed): readonly (readonly [string, Stretch])[] =>
  [...entriesOf(parsed)].map(([key, { value }]) => [
    key,
    { start: Number(scalarIn(value, 'start')), end: Number(scalarIn(value, 'end')) },
  ]);

/**
 * Prints the passages of some files and new ones, a line for each, in the order of the text and the longer before its
 * parts: nobody types them. Undefined where there are none.
 */
export function passagesFile(
  document: string | undefined,
  files: readonly Parsed[],
  added: ReadonlyMap<string, string>,
): string | undefined {
  const lines = new Map<string, readonly string[]>();
  for (const file of files) {
    const { source, root } = file;
    if (root?.type !== 'map') continue;
    const { before, beside } = commentsOf(source.text, root);
    for (const [key, { at, value }] of entriesOf(file))
      lines.set(key, [
        ...(before.get(at) ?? []).map((comment) => `  ${comment}`),
        `  ${key}: ${passageText(value)}${(beside.get(at) ?? []).map((comment) => ` ${comment}`).join('')}`,
      ]);
  }
  for (const [key, text] of added) lines.set(key, [`  ${key}: ${text}`]);
  if (lines.size === 0) return undefined;
  const inOrder = [...lines.values()]
    .map((own) => ({ own, span: spanIn(own.at(-1) ?? '') }))
    .sort(({ span: one }, { span: other }) => one.start - other.start || other.end - one.end);
  return `${[`document: ${document ?? ''}`, '', 'passages:', ...inOrder.flatMap(({ own }) => own)].join('\n')}\n`;
}

function spanIn(line: string): Stretch {
  const [, start, end] = /: "?(\d+)-(\d+) /.exec(line) ?? [];
  return { start: Number(start), end: Number(end) };
}

/** `17-138 a98d…`, and a note on what says nothing. */
function passageText(node: TreeNode): string {
  if (node.type !== 'map') return flowText(node);
  const [start, end, sha256, note] = ['start', 'end', 'sha256', 'note'].map((key) => scalarIn(node, key));
  const text = `${start}-${end} ${sha256}${note === null ? '' : ` ${note}`}`;
  // At the end of a line of its own a text needs fewer quotation marks than between brackets.
  return /^\d+-\d+ [0-9a-f]+(?: [^:#'"]*)?$/.test(text) ? text : JSON.stringify(text);
}
