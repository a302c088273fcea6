import { type Batch, type BatchRow, edgeKey } from './batches.ts';

/** What the graph holds of a record that this loader stored. */
export interface Stored {
  readonly name: string;
  readonly digest: string;
  readonly from?: string;
  readonly to?: string;
  /** The key that a claim shares with its fact. */
  readonly rid?: string;
}

export interface StoredGraph {
  /** By id, and by `type rid`. */
  readonly nodes: ReadonlyMap<string, Stored>;
  readonly edges: ReadonlyMap<string, Stored>;
}

/** What it takes to make the graph equal to the rows. */
export interface Changes {
  /** Batches with only the rows that are new or different. */
  readonly batches: readonly Batch[];
  readonly created: Tally;
  readonly changed: Tally;
  readonly removed: Tally;
  /** Records that the seeds no longer name, and that stay because nobody asked to prune them. */
  readonly leftOver: Tally;
  /** Keys of what is removed: edges as `[type, rid]`, nodes as ids. */
  readonly removedEdges: readonly (readonly [string, string])[];
  readonly removedNodes: readonly string[];
}

export interface Tally {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/**
 * Compares rows with what is stored. Relations are a projection, so one that is no longer projected is always removed,
 * unless it belongs to a left-over record: without pruning, what the seeds no longer name keeps what it has.
 */
export function planChanges(wanted: readonly Batch[], stored: StoredGraph, prune: boolean): Changes {
  const created = { nodes: [] as string[], edges: [] as string[] };
  const changed = { nodes: [] as string[], edges: [] as string[] };
  const seen = { nodes: new Set<string>(), edges: new Set<string>() };
  const moved: [string, string][] = [];
  const pick = (batch: Batch, row: BatchRow): boolean => {
    const what = batch.what === 'node' ? 'nodes' : 'edges';
    const key = batch.what === 'node' ? row.key : edgeKey(batch.name, row.key);
    seen[what].add(key);
    const before = stored[what].get(key);
    if (before?.digest === row.digest && before.name === batch.name) return false;
    (before === undefined ? created : changed)[what].push(key);
    // MERGE would not find an edge between other nodes, and its key would be in use.
    if (batch.what === 'edge' && before !== undefined && (before.from !== row.from || before.to !== row.to))
      moved.push([batch.name, row.key]);
    return true;
  };
  const batches = wanted
    .map((batch) => ({ ...batch, rows: batch.rows.filter((row) => pick(batch, row)) }))
    .filter(({ rows }) => rows.length > 0);
  const gone = [...stored.nodes].filter(([id]) => !seen.nodes.has(id));
  const kept = new Set(prune ? [] : gone.map(([id]) => id));
  const keptRids = new Set(prune ? [] : gone.flatMap(([, { rid }]) => rid ?? []));
  const staleEdges = [...stored.edges].filter(([key]) => !seen.edges.has(key));
  const stays = ([key, { from, to }]: readonly [string, Stored]) =>
    kept.has(from ?? '') || kept.has(to ?? '') || keptRids.has(key.slice(key.indexOf(' ') + 1));
  const removedEdges = staleEdges.filter((edge) => !stays(edge));
  return {
    batches,
    created,
    changed,
    removed: { nodes: prune ? gone.map(([id]) => id) : [], edges: removedEdges.map(([key]) => key) },
    leftOver: { nodes: [...kept], edges: staleEdges.filter(stays).map(([key]) => key) },
    removedEdges: [
      ...removedEdges.map(([key, { name }]): [string, string] => [name, key.slice(name.length + 1)]),
      ...moved,
    ],
    removedNodes: prune ? gone.map(([id]) => id) : [],
  };
}
