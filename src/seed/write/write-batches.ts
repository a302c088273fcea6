import { type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import type { Ontology } from '../../ontology/index.ts';
import { reach } from '../../phases.ts';
import { type Progress, progress } from '../../progress.ts';
import { type Batch, edgeBatches, edgeKey, nodeBatches, recordIn } from './batches.ts';
import { planChanges } from './changes.ts';
import { untilNoticed } from './changing.ts';
import { inLanes } from './lanes.ts';
import { begin, complete, goOn } from './load-marks.ts';
import { readLoadState } from './load-state.ts';
import { type Observed, observe } from './observed.ts';
import { keepObserved, Observer, resumeObserving } from './observer.ts';
import { removeEdges } from './remove.ts';
import { forgetDigestsInParts } from './rewrite.ts';
import { readStoredOf } from './stored.ts';
import { sweep, WantedEdges } from './sweep.ts';
import { nothing, type Totals, withChanges } from './totals.ts';
import { inTransaction } from './transaction.ts';
import type { WriteOptions } from './write-options.ts';

/** While the database stores one batch, the next is made. */
const LANES = 2;

/** Makes the graph equal to any number of rows, batch by batch; the caller has checked that it may touch the database. */
export async function writeInBatches(session: Session, options: WriteOptions): Promise<Totals> {
  const { ontology, dryRun = false, rewrite } = options;
  const isEmpty = await hasNothing(session, ontology);
  const goesOn = (await readLoadState(session))?.state === 'LOADING';
  let observer = new Observer();
  if (!dryRun) {
    observer = await inTransaction(session, async (tx) => {
      await begin(tx, options);
      return resumeObserving(tx, { isFirst: isEmpty, goesOn });
    });
    reach('begun');
    if (rewrite) await forgetDigestsInParts(session, ontology);
    if (!isEmpty) await untilNoticed();
  }
  const totals = await new Writer(options, isEmpty, observer).write();
  // In its own transaction: who reads that the graph is complete must not find a part of the last batch.
  if (!dryRun)
    await inTransaction(session, async (tx) => {
      await goOn(tx, options, { alone: true });
      await complete(tx, options, observer);
    });
  return totals;
}

/** Whether no record is stored. */
export async function hasNothing(session: Pick<Session, 'run'>, ontology: Ontology): Promise<boolean> {
  const { records } = await session.run(`RETURN NOT EXISTS { MATCH ${recordIn(ontology, 'n')} }`);
  return records[0]?.get(0) === true;
}

class Writer {
  readonly #options: WriteOptions;
  /** In an empty database there is nothing to look up, and nothing can be left over. */
  readonly #isEmpty: boolean;
  readonly #wanted: WantedEdges;
  readonly #progress: Progress;
  readonly #observer: Observer;
  #totals = nothing;

  constructor(options: WriteOptions, isEmpty: boolean, observer: Observer) {
    const { rows, report } = options;
    this.#options = options;
    this.#isEmpty = isEmpty;
    this.#observer = observer;
    this.#wanted = new WantedEdges(isEmpty ? 0 : rows.total);
    this.#progress = progress({ did: 'loaded', what: 'rows', total: rows.total, report });
  }

  async write(): Promise<Totals> {
    const { driver, database, rows, ontology, prune = false, dryRun = false } = this.#options;
    await inLanes(LANES, nodeBatches(rows.nodes(), ontology), (batch) => this.#store(batch));
    // Relationships of the same nodes must not be written at the same time: they would deadlock.
    await inLanes(LANES, edgeBatches(rows.edges(), ontology), (batch) => this.#store(batch));
    this.#progress.end();
    reach('stored');
    if (this.#isEmpty) return this.#totals;
    const session = driver.session({ database });
    try {
      const isWanted = { node: (id: string) => rows.has(id), edge: this.#wanted };
      const swept = await sweep(session, {
        ontology,
        isWanted,
        prune,
        dryRun,
        goOn: this.#goOn,
        observe: async (tx, removed) => {
          const seen = await this.#observe(tx, { batches: [], ...removed });
          return () => seen && this.#observer.add(seen);
        },
      });
      return withChanges(this.#totals, swept);
    } finally {
      await session.close();
    }
  }

  /** Only one transaction writes relationships at a time. */
  readonly #goOn = (tx: ManagedTransaction, alone = true): Promise<void> =>
    goOn(tx, this.#options, { alone });

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
    const keys = batch.rows.map(({ key }) => (batch.what === 'node' ? key : edgeKey(batch.name, key)));
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
      // Another loader has begun since, or this batch was stored and only the reply was lost.
      if (!(error instanceof Neo4jError) || error.code !== EXISTS_ALREADY) throw error;
      await this.#change(session, batch);
    }
  }

  /** Of a first load nothing is noted one by one. */
  readonly #observe = async (
    tx: ManagedTransaction,
    changes: Parameters<typeof observe>[2],
  ): Promise<Observed | undefined> => {
    if (this.#observer.isFirst) return undefined;
    const seen = this.#observer.within(await observe(tx, this.#options.ontology, changes));
    await keepObserved(tx, seen);
    return seen;
  };

  async #change(session: Session, batch: Batch): Promise<void> {
    const planned = (stored: Awaited<ReturnType<typeof readStoredOf>>) => planChanges([batch], stored, false);
    if (this.#options.dryRun) {
      const changes = planned(await readStoredOf(session, this.#options.ontology, batch));
      this.#totals = withChanges(this.#totals, changes);
      return;
    }
    const { changes, seen } = await inTransaction(session, async (tx) => {
      await this.#goOn(tx);
      const found = planned(await readStoredOf(tx, this.#options.ontology, batch));
      const observed = await this.#observe(tx, found);
      await removeEdges(tx, found);
      for (const { text, rows } of found.batches) await tx.run(text, { rows });
      return { changes: found, seen: observed };
    });
    // After the commit: a transaction may be tried again.
    if (seen !== undefined) this.#observer.add(seen);
    this.#totals = withChanges(this.#totals, changes);
  }
}

const EXISTS_ALREADY = 'Neo.ClientError.Schema.ConstraintValidationFailed';
