import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { identifier } from '../cypher/identifier.ts';
import { SetupError } from '../errors.ts';
import { schemaRules } from '../ontology/constraints.ts';
import { type Descriptor, describeOntology, differences, ontologyDigest } from '../ontology/descriptor.ts';
import type { Ontology } from '../ontology/index.ts';
import { type Batch, batches, LOADER } from './batches.ts';
import { type Changes, planChanges } from './changes.ts';
import { type LoadState, readLoadState } from './load-state.ts';
import type { GraphRows } from './seed.ts';
import { readForeign, readStored } from './stored.ts';

/** Rows that are written in one transaction; more are written in batches, and the graph says that it is loading. */
const ONE_TRANSACTION = 20_000;

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
    const before = await readLoadState(session);
    const wanted = batches(rows, ontology);
    await guard(session, options, before, wanted);
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

async function guard(
  session: Session,
  options: WriteOptions,
  before: LoadState | undefined,
  wanted: readonly Batch[],
): Promise<void> {
  const { ontology, report } = options;
  if (before !== undefined && before.version > ontology.version) {
    throw new SetupError(
      `this graph was loaded by a newer Antiphon (ontology ${before.version}, here ${ontology.version})`,
      { hint: 'update Antiphon, or use another database' },
    );
  }
  const ids = wanted.flatMap((batch) => (batch.what === 'node' ? batch.rows.map(({ key }) => key) : []));
  const foreign = await readForeign(session, ids);
  if (foreign.taken.length > 0)
    throw new SetupError(`records of somebody else hold ids of these seeds: ${foreign.taken.join(', ')}`, {
      hint: 'use another database, or rename the ids',
    });
  if (foreign.count > 0 && options.allowShared !== true) {
    throw new SetupError(`this database holds ${foreign.count} nodes that Antiphon did not load`, {
      hint: 'use another database, or --allow-shared to add to this one; what is there is left alone',
    });
  }
  if (before === undefined || before.ontologyDigest === ontologyDigest(ontology)) return;
  // Written by this program as JSON of a Descriptor.
  const old = JSON.parse(before.ontology) as Descriptor;
  report('the ontology has changed since this graph was loaded; it is loaded anew:');
  for (const line of differences(old, describeOntology(ontology))) report(`  ${line}`);
  await refuseStranded(session, options, old, ids);
}

/** Records of a kind that is no more, and that the seeds do not give another kind, would be lost to every query. */
async function refuseStranded(
  session: Session,
  { ontology, prune = false }: WriteOptions,
  old: Descriptor,
  ids: readonly string[],
): Promise<void> {
  const dropped = Object.keys(old.kinds).filter((name) => !ontology.nodes.some((kind) => kind.name === name));
  if (dropped.length === 0 || prune) return;
  const { records } = await session.run(
    'MATCH (n:Entity) WHERE n.loadedBy = $loader AND n.label IN $dropped AND NOT n.id IN $ids RETURN n.id LIMIT 10',
    { loader: LOADER, dropped, ids },
  );
  if (records.length > 0) {
    throw new SetupError(
      `${records.map((record) => String(record.get(0))).join(', ')}: of a kind that the ontology no longer has (${dropped.join(', ')})`,
      {
        hint: 'give them another kind in the seeds, or remove them with --prune',
      },
    );
  }
}

async function applySchema(session: Session, ontology: Ontology): Promise<void> {
  const wanted = schemaRules(ontology);
  const names = new Set(wanted.map(({ name }) => name).concat('antiphon_load_id'));
  for (const what of ['CONSTRAINTS', 'INDEXES'] as const) {
    const owned = what === 'INDEXES' ? ' WHERE owningConstraint IS NULL' : '';
    const { records } = await session.run(`SHOW ${what} YIELD *${owned} RETURN name`);
    for (const name of records.map((record) => String(record.get(0)))) {
      if (name.startsWith('antiphon_') && !names.has(name))
        await session.run(
          `DROP ${what.slice(0, -(what === 'INDEXES' ? 2 : 1))} ${identifier(name)} IF EXISTS`,
        );
    }
  }
  await session.run(
    'CREATE CONSTRAINT antiphon_load_id IF NOT EXISTS FOR (n:AntiphonLoad) REQUIRE n.id IS UNIQUE',
  );
  for (const { text } of wanted) await session.run(text);
  await session.run('CALL db.awaitIndexes(300)');
}

async function writeAtOnce(
  session: Session,
  options: WriteOptions,
  wanted: readonly Batch[],
): Promise<Changes> {
  return session.executeWrite(async (tx) => {
    await lock(tx);
    const changes = planChanges(wanted, await readStored(tx), options.prune ?? false);
    await removeEdges(tx, changes);
    for (const batch of changes.batches) await tx.run(batch.text, { rows: batch.rows });
    await removeNodes(tx, changes);
    await mark(tx, options, 'COMPLETE');
    return changes;
  });
}

/** Each batch is whole; until the last one the graph says that it is loading, and the next run goes on from there. */
async function writeInBatches(
  session: Session,
  options: WriteOptions,
  wanted: readonly Batch[],
): Promise<Changes> {
  const changes = await session.executeWrite(async (tx) => {
    await lock(tx);
    await mark(tx, options, 'LOADING');
    const planned = planChanges(wanted, await readStored(tx), options.prune ?? false);
    await removeEdges(tx, planned);
    return planned;
  });
  const total = changes.batches.reduce((sum, { rows }) => sum + rows.length, 0);
  const started = Date.now();
  let done = 0;
  for (const batch of changes.batches) {
    await session.executeWrite(async (tx) => {
      await lock(tx);
      await tx.run(batch.text, { rows: batch.rows });
    });
    done += batch.rows.length;
    const rate = Math.round(done / Math.max(0.001, (Date.now() - started) / 1000));
    options.report(
      `loaded ${done.toLocaleString('en')} of ${total.toLocaleString('en')} rows, ${rate.toLocaleString('en')} a second, about ${Math.ceil((total - done) / Math.max(1, rate))} s left`,
    );
  }
  await session.executeWrite(async (tx) => {
    await lock(tx);
    await removeNodes(tx, changes);
    await mark(tx, options, 'COMPLETE');
  });
  return changes;
}

/** Two loaders take turns: the second waits here until the first is done with its transaction. */
async function lock(tx: ManagedTransaction): Promise<void> {
  await tx.run("MERGE (load:AntiphonLoad {id: 'load'}) SET load.touched = timestamp()");
}

async function mark(
  tx: ManagedTransaction,
  { ontology, seedDigest }: WriteOptions,
  state: LoadState['state'],
): Promise<void> {
  await tx.run(
    `MATCH (load:AntiphonLoad {id: 'load'})
     SET load.state = $state, load.seedDigest = $seedDigest, load.ontologyDigest = $ontologyDigest, load.ontology = $ontology,
       load.version = toInteger($version), load.completedAt = CASE $state WHEN 'COMPLETE' THEN datetime() ELSE null END`,
    {
      state,
      seedDigest,
      ontologyDigest: ontologyDigest(ontology),
      ontology: JSON.stringify(describeOntology(ontology)),
      version: ontology.version,
    },
  );
}

async function removeEdges(tx: ManagedTransaction, { removedEdges }: Changes): Promise<void> {
  const types = new Set(removedEdges.map(([type]) => type));
  for (const type of types) {
    const rids = removedEdges.filter(([name]) => name === type).map(([, rid]) => rid);
    await tx.run(
      `MATCH ()-[r:${identifier(type)}]->() WHERE r.rid IN $rids AND r.loadedBy = $loader DELETE r`,
      { rids, loader: LOADER },
    );
  }
}

async function removeNodes(tx: ManagedTransaction, { removedNodes }: Changes): Promise<void> {
  await tx.run('UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n.loadedBy = $loader DETACH DELETE n', {
    ids: removedNodes,
    loader: LOADER,
  });
}
