import type { Session } from 'neo4j-driver';
import { reach } from '../../phases.ts';
import { ONE_TRANSACTION } from '../model/limits.ts';
import { applySchema } from './apply-schema.ts';
import { edgeBatches, nodeBatches } from './batches.ts';
import { type Changes, planChanges } from './changes.ts';
import { announceChange } from './changing.ts';
import { fillEmptyLists } from './empty-lists.ts';
import { guard } from './guard.ts';
import { complete, takeTurn } from './load-marks.ts';
import { readLoadState } from './load-state.ts';
import { observe } from './observed.ts';
import { forgetObserved, resumeObserving } from './observer.ts';
import { removeEdges, removeNodes } from './remove.ts';
import { forgetDigests } from './rewrite.ts';
import { readStored } from './stored.ts';
import { nothing, type Totals, withChanges } from './totals.ts';
import { inTransaction } from './transaction.ts';
import { hasNothing, writeInBatches } from './write-batches.ts';
import type { WriteOptions } from './write-options.ts';

/**
 * Makes the graph equal to the rows: in one transaction, or in batches if there are many. Until the last batch the
 * graph says that it is loading; after a crash the next run sees what is stored and continues.
 * @throws SetupError if it must not touch this database
 */
export async function writeGraph(options: WriteOptions): Promise<Totals> {
  const { driver, database, ontology, rows, dryRun = false, room } = options;
  const session = driver.session({ database });
  try {
    const before = await guard(session, { ...options, isWanted: (id) => rows.has(id) });
    reach('guarded');
    if (!dryRun) {
      await room?.();
      if (before?.lacksLists) await fillEmptyLists(session, ontology);
      await applySchema(session, ontology);
      reach('indexed');
    }
    const write = rows.total <= (options.oneTransaction ?? ONE_TRANSACTION) ? writeAtOnce : writeInBatches;
    const totals = await write(session, options);
    // What is left of it after a crash, the next load forgets.
    if (!dryRun) await forgetObserved(session);
    if (!dryRun) reach('complete');
    return totals;
  } finally {
    await session.close();
  }
}

async function writeAtOnce(session: Session, options: WriteOptions): Promise<Totals> {
  const { rows, ontology, prune = false, rewrite, dryRun, room } = options;
  const wanted = [...nodeBatches(rows.nodes(), ontology), ...edgeBatches(rows.edges(), ontology)];
  const plan = async (runner: Parameters<typeof readStored>[0]): Promise<Changes> =>
    planChanges(wanted, await readStored(runner, ontology), prune);
  if (dryRun) return withChanges(nothing, await plan(session));
  await room?.();
  const change = await announceChange(options);
  try {
    return await inTransaction(session, async (tx) => {
      await takeTurn(tx, options);
      const observer = await resumeObserving(tx, {
        isFirst: await hasNothing(tx, ontology),
        goesOn: (await readLoadState(tx))?.state === 'LOADING',
      });
      if (rewrite) await forgetDigests(tx, ontology);
      const changes = await plan(tx);
      if (!observer.isFirst) observer.add(await observe(tx, ontology, changes));
      await removeEdges(tx, changes);
      for (const { text, rows: some } of changes.batches) await tx.run(text, { rows: some });
      await removeNodes(tx, ontology, changes);
      await complete(tx, options, observer);
      await change.commits();
      reach('at once');
      return withChanges(nothing, changes);
    });
  } finally {
    await change.ends();
  }
}
