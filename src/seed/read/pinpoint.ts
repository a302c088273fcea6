import type { SeedLimits } from '../model/limits.ts';
import type { Position } from '../model/seed.ts';
import { SeedError, type SeedIssue } from '../model/seed-error.ts';
import type { Path } from '../model/seed-index.ts';
import type { MapNode, Parsed, SourceFile, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SeedFile } from './seed-file.ts';
import { readTrees } from './trees.ts';

interface Sources {
  /** The path of an issue below its entry; issues without one are at their position already. */
  readonly paths: Pick<WeakMap<SeedIssue, Path>, 'has' | 'get'>;
  readonly files: readonly SeedFile[];
  readonly limits: SeedLimits;
  readonly vocabulary: Vocabulary;
}

/**
 * Moves each issue from the beginning of its entry to the word it is about. Only entries are kept while a seed is read,
 * so files with issues are read again.
 */
export async function pinpoint(
  issues: readonly SeedIssue[],
  { paths, files, ...reading }: Sources,
): Promise<readonly SeedIssue[]> {
  const found = new Map<SeedIssue, Position>();
  for (const file of files) {
    const own = issues.filter((issue) => issue.file === file.name && paths.has(issue));
    if (own.length === 0) continue;
    for await (const { source, root } of trees(file, {
      ...reading,
      lines: new Set(own.map(({ line }) => line)),
    })) {
      if (root === undefined) continue;
      const nodes = maps(root, source);
      for (const issue of own) {
        const node = nodes.get(placeKey(issue));
        if (node !== undefined) found.set(issue, source.position(wordAt(node, paths.get(issue) ?? [])));
      }
    }
  }
  return issues.map((issue) => ({ ...issue, ...found.get(issue) }));
}

/** The trees of these lines, up to where the file cannot be read, which is reported already. */
async function* trees(file: SeedFile, reading: Parameters<typeof readTrees>[1]): AsyncIterable<Parsed> {
  try {
    yield* readTrees(file, reading);
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
  }
}

const placeKey = ({ line, column }: Pick<Position, 'line' | 'column'>): string => `${line} ${column}`;

/** All maps of a tree, by where they or their keys begin. */
function maps(root: TreeNode, source: SourceFile): ReadonlyMap<string, MapNode> {
  const found = new Map<string, MapNode>();
  const visit = (node: TreeNode, keyAt: number | undefined): void => {
    if (node.type === 'list') for (const item of node.items) visit(item, undefined);
    if (node.type !== 'map') return;
    for (const at of keyAt === undefined ? [node.at] : [node.at, keyAt])
      found.set(placeKey(source.position(at)), node);
    for (const { at, value } of node.entries.values()) visit(value, at);
  };
  visit(root, undefined);
  return found;
}

/** The offset of what a path leads to, such as `['passages', 2]`, or of the nearest node above it. */
function wordAt(from: MapNode, path: Path): number {
  let node: TreeNode = from;
  for (const step of path) {
    const next: TreeNode | undefined = below(node, step);
    if (next === undefined) break;
    node = next;
  }
  return node.at;
}

function below(node: TreeNode, step: string | number): TreeNode | undefined {
  if (node.type === 'map') return node.entries.get(String(step))?.value;
  return node.type === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}
