import type { Driver, Session } from 'neo4j-driver';
import type { Ontology } from '../ontology/index.ts';
import { applySchema } from './apply-schema.ts';
import { type Batch, batches } from './batches.ts';
import { type Changes, planChanges } from './changes.ts';
import { announceChange, untilNoticed } from './changing.ts';
import { guard } from './guard.ts';
import { ONE_TRANSACTION } from './limits.ts';
import { lock, mark } from './load-state.ts';
import { progress } from './progress.ts';
import { removeEdges, removeNodes } from './remove.ts';
import type { GraphRows } from './seed.ts';
import { readStored } from './stored.ts';
import { inTransaction } from './transaction.ts';

export interface WriteOptions {
  readonly driver: Driver;
  readonly database: string;
  readonly ontology: Ontology;
  readonly rows: GraphRows;
  readonly seedDigest: string;
  /** Also removes what the seeds no longer name. */
  readonly prune?: boolean;
  /** Only says what would change. */
  readonly dryRun?: boolean;
  /** Goes ahead in a database that holds data of others, which is left alone. */
  readonly allowShared?: boolean;
  /** Rows for one transaction at most. */
  readonly oneTransaction?: number;
  readonly report: (line: string) => void;
}

/** Makes the graph equal to the rows, all or nothing. Fails with a SetupError where it must not touch this database. */
export async function writeGraph(options: WriteOptions): Promise<Changes> {
  const { driver, database, ontology, rows, dryRun = false } = options;
  const session = driver.session({ database });
  try {
    const wanted = batches(rows, ontology);
    const ids = new Set(rows.nodes.map(({ id }) => id));
    await guard(session, { ...options, isWanted: (id) => ids.has(id) });
    if (dryRun) return planChanges(wanted, await readStored(session), options.prune ?? false);
    await applySchema(session, ontology);
    const size = rows.nodes.length + rows.edges.length;
    return size <= (options.oneTransaction ?? ONE_TRANSACTION)
      ? await writeAtOnce(session, options, wanted)
      : await writeInBatches(session, options, wanted);
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
      await lock(tx);
      const changes = planChanges(wanted, await readStored(tx), options.prune ?? false);
      await removeEdges(tx, changes);
      for (const batch of changes.batches) await tx.run(batch.text, { rows: batch.rows });
      await removeNodes(tx, changes);
      await mark(tx, options, 'COMPLETE');
      await change.commits();
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
  await inTransaction(session, async (tx) => {
    await lock(tx);
    await mark(tx, options, 'LOADING');
  });
  await untilNoticed();
  const changes = await inTransaction(session, async (tx) => {
    await lock(tx);
    const planned = planChanges(wanted, await readStored(tx), options.prune ?? false);
    await removeEdges(tx, planned);
    return planned;
  });
  const total = changes.batches.reduce((sum, { rows }) => sum + rows.length, 0);
  const loaded = progress({ did: 'loaded', what: 'rows', total, report: options.report });
  for (const batch of changes.batches) {
    await inTransaction(session, async (tx) => {
      await lock(tx);
      await tx.run(batch.text, { rows: batch.rows });
    });
    loaded.add(batch.rows.length);
  }
  loaded.end();
  await inTransaction(session, async (tx) => {
    await lock(tx);
    await removeNodes(tx, changes);
  });
  // In a transaction of its own: who reads that the graph is complete must not find a part of the last batch.
  await inTransaction(session, async (tx) => {
    await lock(tx);
    await mark(tx, options, 'COMPLETE');
  });
  return changes;
}
