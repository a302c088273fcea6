import { Lexer } from 'yaml';
import type { MapNode, TreeNode } from '../model/tree.ts';

/** Signs with which the lexer marks where documents, brackets and texts begin or end; they are not in the file. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** The comments of a YAML text, by the entry to which each belongs. */
export interface Comments {
  /** Those on lines of their own above an entry. */
  readonly before: ReadonlyMap<number, readonly string[]>;
  /** Those at the end of a line of an entry. */
  readonly beside: ReadonlyMap<number, readonly string[]>;
  /** Those after the last entry. */
  readonly after: readonly string[];
}

/** What a comment can belong to. */
interface Place {
  readonly at: number;
  /** Whether other entries stand in it. */
  readonly holds: boolean;
}

/**
 * Finds the comments of a text. A comment on a line of its own belongs to the entry below it, unless it stands among the
 * fields of the entry above.
 */
export function commentsOf(text: string, root: MapNode): Comments {
  // What was added to the tree stands in no text, and has no comments.
  const sorted = placesOf(root)
    .filter(({ at }) => at < text.length)
    .sort((one, other) => one.at - other.at);
  const [before, beside] = [new Map<number, string[]>(), new Map<number, string[]>()];
  const after: string[] = [];
  const columnOf = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const indentOf = (offset: number) => /^ */.exec(text.slice(offset - columnOf(offset)))?.[0].length ?? 0;
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.has(lexeme)) continue;
    if (lexeme.startsWith('#')) {
      const start = at - columnOf(at);
      const isAlone = text.slice(start, at).trim() === '';
      const above = sorted.findLast((entry) => entry.at < at);
      const below = sorted.find((entry) => entry.at > at);
      if (!isAlone && above !== undefined) push(beside, above.at, lexeme);
      else if (above?.holds === false && columnOf(at) > indentOf(above.at)) push(before, above.at, lexeme);
      else if (below !== undefined) push(before, below.at, lexeme);
      else after.push(lexeme);
    }
    at += lexeme.length;
  }
  return { before, beside, after };
}

const push = (lists: Map<number, string[]>, key: number, comment: string): void => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(comment);
};

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
