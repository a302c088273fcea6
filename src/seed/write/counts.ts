import { createHash } from 'node:crypto';
import type { ManagedTransaction } from 'neo4j-driver';
import type { Statement } from '../../cypher/statement.ts';

/** Labels of what a loader notes beside the graph: nodes that belong to no record. */
const NOTES = ['AntiphonLoad', 'AntiphonCount', 'AntiphonRank', 'AntiphonEntry', 'AntiphonPending'] as const;

/** What a node is if it belongs to the graph itself. */
export const isNoNote = (node: string): string => `NOT ${node}:${NOTES.join('|')}`;

/** Tells counts from those that another version makes. */
export const countsDigest = (counts: readonly Statement[]): string =>
  createHash('sha256').update(JSON.stringify(counts)).digest('hex');

/** Counts what is read of the whole graph again and again, in the transaction that completes it. */
export async function storeCounts(tx: ManagedTransaction, counts: readonly Statement[]): Promise<void> {
  await tx.run('MATCH (old:AntiphonCount|AntiphonRank) DELETE old');
  for (const { text, params } of counts) await tx.run(text, params);
}
