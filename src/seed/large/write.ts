import { type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { reach } from '../../phases.ts';
import { applySchema } from '../apply-schema.ts';
import { type Batch, edgeBatches, nodeBatches } from '../batches.ts';
import { planChanges } from '../changes.ts';
import { untilNoticed } from '../changing.ts';
import { fillEmptyLists } from '../empty-lists.ts';
import { guard } from '../guard.ts';
import { begin, complete, goOn } from '../load-marks.ts';
import { type Progress, progress } from '../progress.ts';
import { removeEdges } from '../remove.ts';
import { forgetDigestsInParts } from '../rewrite.ts';
import type { Projection } from '../seed-view.ts';
import { readStoredOf } from '../stored.ts';
import { nothing, type Totals, withChanges } from '../totals.ts';
import { inTransaction } from '../transaction.ts';
import type { WriteOptions } from '../write.ts';
import { inLanes } from './lanes.ts';
import type { LargeSeed } from './read-store.ts';
import { sweep, WantedEdges } from './sweep.ts';

export interface WriteLargeOptions extends Omit<WriteOptions, 'rows' | 'seedDigest' | 'oneTransaction'> {
  readonly seed: LargeSeed;
  readonly projection: Projection;
}

/** While the database stores one batch, the next is made. */
const LANES = 2;

/**
 * Makes the graph equal to what a large seed stands for, batch by batch. Until the last one the graph says that it is
 * loading; after a crash the next run finds what is there and goes on. Fails with a SetupError where it must not touch
 * this database.
 */
export async function writeLarge(options: WriteLargeOptions): Promise<Totals> {
  const { driver, database, ontology, seed, dryRun = false } = options;
  const load = { ...options, seedDigest: seed.digest };
  const session = driver.session({ database });
  try {
    const before = await guard(session, { ...load, isWanted: (id) => seed.store.has(id) });
    reach('guarded');
    const isEmpty = await hasNothing(session);
    if (!dryRun) {
      await options.room?.();
      if (before?.lacksLists) await fillEmptyLists(session, ontology);
      await applySchema(session, ontology);
      reach('indexed');
      await inTransaction(session, (tx) => begin(tx, load));
      reach('begun');
      if (options.rewrite) await forgetDigestsInParts(session);
      if (!isEmpty) await untilNoticed();
    }
    const totals = await new Writer(options, isEmpty).write();
    if (dryRun) return totals;
    await inTransaction(session, async (tx) => {
      await goOn(tx, load, { alone: true });
      await complete(tx, load);
    });
    reach('complete');
    return totals;
  } finally {
    await session.close();
  }
}

async function hasNothing(session: Session): Promise<boolean> {
  const { records } = await session.run('RETURN NOT EXISTS { MATCH (n:Entity) }');
  return records[0]?.get(0) === true;
}

class Writer {
  readonly #options: WriteLargeOptions;
  /** In an empty database nothing has to be looked for, and nothing can be left over. */
  readonly #isEmpty: boolean;
  readonly #wanted: WantedEdges;
  readonly #progress: Progress;
  #totals = nothing;

  constructor(options: WriteLargeOptions, isEmpty: boolean) {
    const { store } = options.seed;
    this.#options = options;
    this.#isEmpty = isEmpty;
    this.#wanted = new WantedEdges(isEmpty ? 0 : store.rows);
    this.#progress = progress({ did: 'loaded', what: 'rows', total: store.rows, report: options.report });
  }

  async write(): Promise<Totals> {
    const { seed, projection, ontology, prune = false, dryRun = false } = this.#options;
    const { store } = seed;
    await inLanes(LANES, nodeBatches(projection.nodes(store), ontology), (batch) => this.#store(batch));
    // Relationships of the same nodes must not be made at the same time: they would wait for each other for ever.
    await inLanes(LANES, edgeBatches(projection.edges(store), ontology), (batch) => this.#store(batch));
    this.#progress.end();
    reach('stored');
    if (this.#isEmpty) return this.#totals;
    const { driver, database } = this.#options;
    const session = driver.session({ database });
    try {
      const isWanted = { node: (id: string) => store.has(id), edge: this.#wanted };
      const swept = await sweep(session, { ontology, isWanted, prune, dryRun, goOn: this.#goOn });
      return withChanges(this.#totals, swept);
    } finally {
      await session.close();
    }
  }

  /** Relationships of one time are made by one loader alone. */
  readonly #goOn = (tx: ManagedTransaction, alone = true): Promise<void> =>
    goOn(tx, { seedDigest: this.#options.seed.digest }, { alone });

  async #store(batch: Batch): Promise<void> {
    const { driver, database, dryRun = false, room } = this.#options;
    if (!dryRun) await room?.();
    if (!this.#isEmpty && batch.what === 'edge') this.#wanted.add(batch);
    const session = driver.session({ database });
    try {
      if (!this.#isEmpty) await this.#change(session, batch);
      else if (dryRun) this.#count(batch);
      else await this.#create(session, batch);
    } finally {
      await session.close();
    }
    if (!dryRun) reach(batch.what === 'node' ? 'node batch' : 'edge batch');
    this.#progress.add(batch.rows.length);
  }

  #count(batch: Batch): void {
    const keys = batch.rows.map(({ key }) => key);
    const created = batch.what === 'node' ? { nodes: keys, edges: [] } : { nodes: [], edges: keys };
    const none = { nodes: [], edges: [] };
    this.#totals = withChanges(this.#totals, { created, changed: none, removed: none, leftOver: none });
  }

  async #create(session: Session, batch: Batch): Promise<void> {
    try {
      await inTransaction(session, async (tx) => {
        await this.#goOn(tx, batch.what === 'edge');
        await tx.run(batch.create, { rows: batch.rows });
      });
      this.#count(batch);
    } catch (error) {
      // Another loader has begun since, or this batch was stored and only the answer lost.
      if (!(error instanceof Neo4jError) || error.code !== EXISTS_ALREADY) throw error;
      await this.#change(session, batch);
    }
  }

  async #change(session: Session, batch: Batch): Promise<void> {
    const planned = (stored: Awaited<ReturnType<typeof readStoredOf>>) => planChanges([batch], stored, false);
    if (this.#options.dryRun) {
      const changes = planned(await readStoredOf(session, batch));
      this.#totals = withChanges(this.#totals, changes);
      return;
    }
    const changes = await inTransaction(session, async (tx) => {
      await this.#goOn(tx);
      const found = planned(await readStoredOf(tx, batch));
      await removeEdges(tx, found);
      for (const { text, rows } of found.batches) await tx.run(text, { rows });
      return found;
    });
    this.#totals = withChanges(this.#totals, changes);
  }
}

const EXISTS_ALREADY = 'Neo.ClientError.Schema.ConstraintValidationFailed';
