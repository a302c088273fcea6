import { decode } from '../decode.ts';
import type { SeedLimits } from '../limits.ts';
import { Origins } from '../origins.ts';
import type { Position } from '../seed.ts';
import type { SeedIssue } from '../seed-error.ts';
import { isLinesFile, readSeedFile, type SeedFile } from '../seed-file.ts';
import type { Path } from '../seed-index.ts';
import type { MapNode, SourceFile, YamlNode } from '../tree.ts';
import { parseYaml } from '../yaml.ts';
import { parseJson } from './json.ts';
import { readLines } from './lines.ts';
import type { SeedStore } from './store.ts';

interface Sources {
  readonly store: Pick<SeedStore, 'paths'>;
  readonly files: readonly SeedFile[];
  readonly limits: SeedLimits;
}

/**
 * Leads each issue from the beginning of its entry to the very word that it is about. Only entries are kept while a
 * seed is read, so the files that have issues are read once more.
 */
export async function pinpoint(
  issues: readonly SeedIssue[],
  { store, files, limits }: Sources,
): Promise<readonly SeedIssue[]> {
  const found = new Map<SeedIssue, Position>();
  for (const file of files) {
    const own = issues.filter((issue) => issue.file === file.name && store.paths.has(issue));
    if (own.length === 0) continue;
    const wanted = new Set(own.map(({ line }) => line));
    for await (const { source, root } of trees(file, wanted, limits)) {
      const nodes = maps(root, source);
      for (const issue of own) {
        const node = nodes.get(placeKey(issue));
        if (node !== undefined) found.set(issue, wordAt(node, source, store.paths.get(issue) ?? []));
      }
    }
  }
  return issues.map((issue) => ({ ...issue, ...found.get(issue) }));
}

interface Tree {
  readonly source: SourceFile;
  readonly root: YamlNode;
}

async function* trees(file: SeedFile, lines: ReadonlySet<number>, limits: SeedLimits): AsyncIterable<Tree> {
  if (!isLinesFile(file.name)) {
    const decoded = decode(file.name, await readSeedFile(file, limits));
    if (!('text' in decoded)) return;
    const { file: source, root } = parseYaml(decoded, limits);
    if (root !== undefined) yield { source, root };
    return;
  }
  for await (const source of readLines(file, limits)) {
    if (!lines.has(source.position(0).line)) continue;
    const { root } = parseJson(source, limits);
    if (root !== undefined) yield { source, root };
  }
}

const placeKey = ({ line, column }: Pick<Position, 'line' | 'column'>): string => `${line} ${column}`;

/** All maps of a tree, by where they, or the keys above them, begin. */
function maps(root: YamlNode, source: SourceFile): ReadonlyMap<string, MapNode> {
  const found = new Map<string, MapNode>();
  const visit = (node: YamlNode, keyAt: number | undefined): void => {
    if (node.type === 'list') for (const item of node.items) visit(item, undefined);
    if (node.type !== 'map') return;
    for (const at of keyAt === undefined ? [node.at] : [node.at, keyAt])
      found.set(placeKey(source.position(at)), node);
    for (const { at, value } of node.entries.values()) visit(value, at);
  };
  visit(root, undefined);
  return found;
}

function wordAt(node: MapNode, file: SourceFile, path: Path): Position {
  const origins = new Origins();
  return origins.position(origins.remember({ at: file.position(node.at) }, { file, node }), path);
}
