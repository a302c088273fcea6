import type { ManagedTransaction } from 'neo4j-driver';
import { SetupError } from '../../errors.ts';
import { limitsFrom } from '../../limits/limits.ts';
import { describeOntology, ontologyDigest } from '../../ontology/descriptor.ts';
import type { Ontology } from '../../ontology/index.ts';
import { countsDigest, storeCounts } from './counts.ts';
import { type Remembered, writeEntry } from './entry.ts';
import { measureDegrees } from './extent.ts';
import { type LoadState, readLoadState } from './load-state.ts';
import type { Observer } from './observer.ts';
import type { Rows } from './rows.ts';

/** What is being loaded. */
export interface Load {
  readonly ontology: Ontology;
  readonly seedDigest: string;
  /** The files and folders that the seeds were read from. */
  readonly source?: string;
  readonly rows: Pick<Rows, 'counts'>;
  readonly remembered?: Remembered | undefined;
}

/** What the graph says of a load, as properties of its one node. */
export function loadProperties({ ontology, seedDigest, source, rows }: Load) {
  return {
    seedDigest,
    source: source ?? null,
    ontologyDigest: ontologyDigest(ontology),
    ontology: JSON.stringify(describeOntology(ontology)),
    countsDigest: countsDigest(rows.counts),
    version: ontology.version,
  };
}

/**
 * A graph that holds half of some seeds stays incomplete under any others, unless pruning keeps only these.
 * @throws SetupError if the load of other seeds was not finished
 */
export function refuseUnfinished(
  before: LoadState | undefined,
  { seedDigest, prune = false }: Pick<Load, 'seedDigest'> & { readonly prune?: boolean | undefined },
): void {
  if (before?.state !== 'LOADING' || before.seedDigest === seedDigest || prune) return;
  const source = before.source ?? 'other seeds';
  throw new SetupError(
    `this graph is incomplete: loading ${source} (fingerprint ${before.seedDigest.slice(0, 12)}) has begun and not ended`,
    {
      hint: `if nothing is loading it now, finish it with \`antiphon seed\` and the same, unchanged files${before.source === null ? '' : `: ${before.source}`}; or give --prune to keep only what these seeds name`,
    },
  );
}

/** Two loaders take turns: the second waits here until the first ends its transaction. */
async function lock(tx: ManagedTransaction): Promise<void> {
  await tx.run("MERGE (load:AntiphonLoad {id: 'load'}) SET load.touched = timestamp()");
}

/**
 * Waits for its turn, and makes sure that no other load is unfinished.
 * @throws SetupError if one is
 */
export async function takeTurn(
  tx: ManagedTransaction,
  load: Load & { readonly prune?: boolean | undefined },
): Promise<void> {
  await lock(tx);
  refuseUnfinished(await readLoadState(tx), load);
}

/**
 * Records in the graph whose load has begun.
 * @throws SetupError if another has not ended
 */
export async function begin(
  tx: ManagedTransaction,
  load: Load & { readonly prune?: boolean | undefined },
): Promise<void> {
  await takeTurn(tx, load);
  await mark(tx, load, 'LOADING');
}

/**
 * Makes sure that the graph is still being loaded from these seeds; `alone`: nobody else writes during this
 * transaction.
 * @throws SetupError if another load has begun since
 */
export async function goOn(
  tx: ManagedTransaction,
  { seedDigest }: Pick<Load, 'seedDigest'>,
  { alone }: { readonly alone: boolean },
): Promise<void> {
  if (alone) await lock(tx);
  const { records } = await tx.run("MATCH (load:AntiphonLoad {id: 'load'}) RETURN load.seedDigest");
  if (records[0]?.get(0) === seedDigest) return;
  throw new SetupError('the graph has been emptied meanwhile, or is now being loaded from other seeds', {
    hint: 'wait until nothing else is loading it, then run the same command again',
  });
}

/** Marks the graph as complete: call it in the transaction that completes it, which holds the turn. */
export async function complete(tx: ManagedTransaction, load: Load, observer: Observer): Promise<void> {
  await storeCounts(tx, load.rows.counts);
  await writeEntry(tx, observer, { ontology: load.ontology, remembered: load.remembered ?? limitsFrom() });
  await mark(tx, load, 'COMPLETE');
}

/** Clears `lacksLists`: missing lists are filled in before a load begins. */
async function mark(tx: ManagedTransaction, load: Load, state: LoadState['state']): Promise<void> {
  const { ontology } = load;
  await tx.run(
    `MATCH (load:AntiphonLoad {id: 'load'})
     SET load += $properties, load.state = $state, load.version = toInteger($properties.version), load.lacksLists = null,
       load.degrees = $degrees, load.completedAt = CASE $state WHEN 'COMPLETE' THEN datetime() ELSE null END`,
    {
      state,
      properties: loadProperties(load),
      degrees: state === 'COMPLETE' ? JSON.stringify(await measureDegrees(tx, ontology)) : null,
    },
  );
}
