import { createHash } from 'node:crypto';
import type { BookmarkManager, Driver, ManagedTransaction, Session } from 'neo4j-driver';

/** What the graph says about its load. */
export interface LoadState {
  /** LOADING from the first batch to the last: meanwhile the graph is incomplete. */
  readonly state: 'LOADING' | 'COMPLETE';
  /** Of the seeds it is, or is being, loaded from. */
  readonly seedDigest: string;
  /** The files and folders these were read from; null if they come from none. */
  readonly source: string | null;
  /** Imported offline from files that cannot hold empty lists, and still without them. */
  readonly lacksLists: boolean;
  readonly ontologyDigest: string;
  /** Of what is counted in it; empty if an older version loaded it, which counted nothing. */
  readonly countsDigest: string;
  /** The ontology it was loaded with, as JSON of a Descriptor. */
  readonly ontology: string;
  readonly version: number;
  /** In UTC; null while loading. */
  readonly completedAt: string | null;
  /** Whether a change is announced or being committed. */
  readonly change?: 'ANNOUNCED' | 'COMMITTING' | undefined;
}

/** What identifies a complete graph. */
export interface LoadedVersion extends Pick<LoadState, 'change'> {
  /** The same on every server of this graph. */
  readonly tag: string;
  /** The fingerprint of the seeds, the same wherever they are loaded. */
  readonly seed: string;
  /** The fingerprint of the ontology. */
  readonly ontology: string;
}

/** Identifies a complete graph; undefined while it is being loaded. */
export function versionOf(load: LoadState | undefined): LoadedVersion | undefined {
  if (load?.state !== 'COMPLETE') return undefined;
  const { seedDigest, ontologyDigest, version, completedAt, change } = load;
  const all = JSON.stringify([seedDigest, ontologyDigest, version, completedAt]);
  const tag = createHash('sha256').update(all).digest('hex').slice(0, 16);
  return { tag, seed: seedDigest, ontology: ontologyDigest, change };
}

/** The furthest step that a loader has reached with its change. */
const CHANGE = `OPTIONAL MATCH (mark:AntiphonLoad) WHERE mark.until >= timestamp() RETURN [max(mark.step)] AS cells`;

/** Looks for marks before and after: a change that begins or ends in between must not be missed. */
const READ = `${CHANGE}
UNION ALL OPTIONAL MATCH (load:AntiphonLoad {id: 'load'})
RETURN [load.state, load.seedDigest, load.ontologyDigest, load.ontology, load.version, toString(load.completedAt),
  load.source, load.lacksLists, load.countsDigest] AS cells
UNION ALL ${CHANGE}`;

/** How the graph was loaded; undefined if nothing was. */
export async function loadState({
  driver,
  database,
  bookmarkManager,
}: {
  readonly driver: Driver;
  readonly database: string;
  readonly bookmarkManager?: BookmarkManager | undefined;
}): Promise<LoadState | undefined> {
  const session = driver.session({
    database,
    defaultAccessMode: 'READ',
    ...(bookmarkManager && { bookmarkManager }),
  });
  try {
    return await readLoadState(session);
  } finally {
    await session.close();
  }
}

export async function readLoadState(
  runner: Pick<Session | ManagedTransaction, 'run'>,
): Promise<LoadState | undefined> {
  const { records } = await runner.run(READ);
  const [[before] = [], load = [], [after] = []] = records.map((record): readonly unknown[] =>
    record.get('cells'),
  );
  const [state, seedDigest, ontologyDigest, ontology, version, completedAt, source, lacksLists, counts] =
    load;
  if (typeof state !== 'string') return undefined;
  return {
    state: state === 'COMPLETE' ? 'COMPLETE' : 'LOADING',
    seedDigest: String(seedDigest),
    source: typeof source === 'string' ? source : null,
    lacksLists: lacksLists === true,
    ontologyDigest: String(ontologyDigest),
    countsDigest: typeof counts === 'string' ? counts : '',
    ontology: String(ontology),
    version: Number(version),
    completedAt: typeof completedAt === 'string' ? completedAt : null,
    change: STEPS.find((step) => step === before || step === after),
  };
}

const STEPS = ['COMMITTING', 'ANNOUNCED'] as const;
