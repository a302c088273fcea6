import type { Driver, Session } from 'neo4j-driver';
import { SetupError } from '../../errors.ts';
import { nodeUniqueName, relationUniqueName } from '../../ontology/constraints.ts';
import type { Ontology } from '../../ontology/index.ts';
import { progress } from '../../progress.ts';
import type { Projection } from '../model/seed-view.ts';
import type { Seeds } from '../read/read-seeds.ts';
import { missingRules } from '../write/apply-schema.ts';
import { edgeBatches, nodeBatches } from '../write/batches.ts';
import { type LoadState, readLoadState } from '../write/load-state.ts';
import { rowsOf } from '../write/rows.ts';
import { WantedEdges } from '../write/sweep.ts';
import { compareBatch } from './compare.ts';
import { type Counts, type Difference, Differences } from './difference.ts';
import { extras } from './extras.ts';

export interface VerifyOptions {
  readonly driver: Driver;
  readonly database: string;
  readonly ontology: Ontology;
  readonly projection: Projection;
  /** How many differences are listed one by one. */
  readonly first: number;
  readonly report: (line: string) => void;
}

/** How a graph and seeds differ. */
export interface Verification {
  /** Nothing is missing, extra or different, the graph says that it is complete, and each constraint and index exists. */
  readonly same: boolean;
  /** What the graph says of its load; undefined if nothing was loaded. */
  readonly load: Pick<LoadState, 'state' | 'source' | 'seedDigest' | 'completedAt'> | undefined;
  /** The fingerprint of the seeds it was compared with. */
  readonly seedDigest: string;
  /** Rows of the seeds. */
  readonly rows: number;
  /** Constraints and indexes that do not exist. */
  readonly missingRules: readonly string[];
  /** Kinds and types whose rows could not be looked up, because their constraint is missing. */
  readonly notCompared: readonly string[];
  readonly counts: Readonly<Record<string, Counts>>;
  readonly first: readonly Difference[];
}

/**
 * Compares a graph with seeds, row by row and property by property; changes nothing. Memory holds one part of the rows,
 * and a few bytes for each.
 * @throws SetupError if the graph changes meanwhile
 */
export async function verifyGraph(seeds: Seeds, options: VerifyOptions): Promise<Verification> {
  const { driver, database } = options;
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    const before = await readLoadState(session);
    const found = await compare(session, seeds, options);
    const after = await readLoadState(session);
    if (JSON.stringify(before) !== JSON.stringify(after))
      throw new SetupError('the graph was reloaded while it was compared', {
        hint: 'run the same command again when nothing else is loading it',
      });
    const same =
      before?.state === 'COMPLETE' &&
      found.missingRules.length === 0 &&
      Object.keys(found.counts).length === 0;
    const { state, source, seedDigest, completedAt } = before ?? {};
    const load =
      before && state && seedDigest
        ? { state, source: source ?? null, seedDigest, completedAt: completedAt ?? null }
        : undefined;
    return { same, load, seedDigest: seeds.digest, ...found };
  } finally {
    await session.close();
  }
}

async function compare(
  session: Session,
  seeds: Seeds,
  { ontology, projection, first, report }: VerifyOptions,
): Promise<Omit<Verification, 'same' | 'load' | 'seedDigest'>> {
  const wanted = rowsOf(seeds.store, projection);
  const { total } = wanted;
  const lacking = await missingRules(session, ontology);
  const rules = new Set(lacking);
  const differences = new Differences(first);
  const notCompared = new Set<string>();
  const wantedEdges = new WantedEdges(total);
  const compared = progress({ did: 'compared', what: 'rows', total, report });
  let rows = 0;
  for (const batch of both(nodeBatches(wanted.nodes(), ontology), edgeBatches(wanted.edges(), ontology))) {
    if (batch.what === 'edge') wantedEdges.add(batch);
    // Without it, finding one row means reading all of them.
    const finds =
      batch.what === 'node' ? nodeUniqueName(ontology.evidence.root, 'id') : relationUniqueName(batch.name);
    if (rules.has(finds)) notCompared.add(batch.name);
    else differences.add(await compareBatch(session, batch, ontology));
    rows += batch.rows.length;
    compared.add(batch.rows.length);
  }
  compared.end();
  const known = {
    node: (id: string) => wanted.has(id),
    edge: (type: string, rid: string) => wantedEdges.has(type, rid),
  };
  for await (const extra of extras(session, ontology, known)) differences.add([extra]);
  return {
    rows,
    missingRules: lacking,
    notCompared: [...notCompared].sort(),
    counts: differences.counts,
    first: differences.first,
  };
}

function* both<Item>(first: Iterable<Item>, second: Iterable<Item>): Iterable<Item> {
  yield* first;
  yield* second;
}
