import type { Driver, Session } from 'neo4j-driver';
import type { Ontology } from '../ontology/index.ts';
import { reach } from '../phases.ts';
import { applySchema } from './apply-schema.ts';
import { type Batch, batches } from './batches.ts';
import { type Changes, planChanges } from './changes.ts';
import { announceChange, untilNoticed } from './changing.ts';
import { fillEmptyLists } from './empty-lists.ts';
import { guard } from './guard.ts';
import { ONE_TRANSACTION } from './limits.ts';
import { begin, complete, goOn, takeTurn } from './load-marks.ts';
import { progress } from './progress.ts';
import { removeEdges, removeNodes } from './remove.ts';
import { forgetDigests, forgetDigestsInParts } from './rewrite.ts';
import type { GraphRows } from './seed.ts';
import { readStored } from './stored.ts';
import { inTransaction } from './transaction.ts';

export interface WriteOptions {
  readonly driver: Driver;
  readonly database: string;
  readonly ontology: Ontology;
  readonly rows: GraphRows;
  readonly seedDigest: string;
  /** The files and folders that the seeds were read from. */
  readonly source?: string;
  /** Also removes what the seeds no longer name. */
  readonly prune?: boolean;
  /** Writes every row anew, whether or not it is known to be stored. */
  readonly rewrite?: boolean;
  /** Only says what would change. */
  readonly dryRun?: boolean;
  /** Goes ahead in a database that holds data of others, which is left alone. */
  readonly allowShared?: boolean;
  /** Rows for one transaction at most. */
  readonly oneTransaction?: number;
  readonly report: (line: string) => void;
  /** Asked before each transaction; fails where the disk has no room for it. */
  readonly room?: (() => Promise<void>) | undefined;
}

/** Makes the graph equal to the rows, all or nothing. Fails with a SetupError where it must not touch this database. */
export async function writeGraph(options: WriteOptions): Promise<Changes> {
  const { driver, database, ontology, rows, dryRun = false } = options;
  const session = driver.session({ database });
  try {
    const wanted = batches(rows, ontology);
    const ids = new Set(rows.nodes.map(({ id }) => id));
    const before = await guard(session, { ...options, isWanted: (id) => ids.has(id) });
    reach('guarded');
    if (dryRun) return planChanges(wanted, await readStored(session), options.prune ?? false);
    await options.room?.();
    if (before?.lacksLists) await fillEmptyLists(session, ontology);
    await applySchema(session, ontology);
    reach('indexed');
    await options.room?.();
    const size = rows.nodes.length + rows.edges.length;
    const write = size <= (options.oneTransaction ?? ONE_TRANSACTION) ? writeAtOnce : writeInBatches;
    const changes = await write(session, options, wanted);
    reach('complete');
    return changes;
  } finally {
    await session.close();
  }
}

async function writeAtOnce(
  session: Session,
  options: WriteOptions,
  wanted: readonly Batch[],
): Promise<Changes> {
  const change = await announceChange(options);
  try {
    return await inTransaction(session, async (tx) => {
      await takeTurn(tx, options);
      if (options.rewrite) await forgetDigests(tx);
      const changes = planChanges(wanted, await readStored(tx), options.prune ?? false);
      await removeEdges(tx, changes);
      for (const batch of changes.batches) await tx.run(batch.text, { rows: batch.rows });
      await removeNodes(tx, changes);
      await complete(tx, options);
      await change.commits();
      reach('at once');
      return changes;
    });
  } finally {
    await change.ends();
  }
}

/** Each batch is whole; until the last one the graph says that it is loading, and the next run goes on from there. */
async function writeInBatches(
  session: Session,
  options: WriteOptions,
  wanted: readonly Batch[],
): Promise<Changes> {
  await inTransaction(session, (tx) => begin(tx, options));
  if (options.rewrite) await forgetDigestsInParts(session);
  await untilNoticed();
  const changes = await inTransaction(session, async (tx) => {
    await goOn(tx, options, { alone: true });
    const planned = planChanges(wanted, await readStored(tx), options.prune ?? false);
    await removeEdges(tx, planned);
    return planned;
  });
  reach('begun');
  const total = changes.batches.reduce((sum, { rows }) => sum + rows.length, 0);
  const loaded = progress({ did: 'loaded', what: 'rows', total, report: options.report });
  for (const batch of changes.batches) {
    await options.room?.();
    await inTransaction(session, async (tx) => {
      await goOn(tx, options, { alone: true });
      await tx.run(batch.text, { rows: batch.rows });
    });
    reach(batch.what === 'node' ? 'node batch' : 'edge batch');
    loaded.add(batch.rows.length);
  }
  loaded.end();
  reach('stored');
  await inTransaction(session, async (tx) => {
    await goOn(tx, options, { alone: true });
    await removeNodes(tx, changes);
  });
  // In a transaction of its own: who reads that the graph is complete must not find a part of the last batch.
  await inTransaction(session, async (tx) => {
    await goOn(tx, options, { alone: true });
    await complete(tx, options);
  });
  return changes;
}
