import type { Session } from 'neo4j-driver';
import { SetupError } from '../../errors.ts';
import { type Descriptor, describeOntology, differences, ontologyDigest } from '../../ontology/descriptor.ts';
import type { Ontology } from '../../ontology/index.ts';
import { LOADER, recordIn } from './batches.ts';
import { refuseUnfinished } from './load-marks.ts';
import { type LoadState, readLoadState } from './load-state.ts';
import { readForeign } from './stored.ts';

export interface Guarded {
  readonly ontology: Ontology;
  readonly seedDigest: string;
  readonly prune?: boolean;
  /** Proceeds in a database that holds foreign data, which is left alone. */
  readonly allowShared?: boolean;
  readonly report: (line: string) => void;
  /** Whether the graph will have a node with this id. */
  readonly isWanted: (id: string) => boolean;
}

/**
 * Makes sure that this database may be loaded, reports what changed in the ontology since the last load, and returns
 * the state of that load.
 * @throws SetupError if it must not be touched
 */
export async function guard(session: Session, options: Guarded): Promise<LoadState | undefined> {
  const { ontology, report, isWanted } = options;
  const before = await readLoadState(session);
  if (before !== undefined && before.version > ontology.version) {
    throw new SetupError(
      `this graph was loaded by a newer Antiphon (ontology ${before.version}, here ${ontology.version})`,
      { hint: 'update Antiphon, or use another database' },
    );
  }
  refuseUnfinished(before, options);
  const foreign = await readForeign(session, ontology, isWanted);
  if (foreign.taken.length > 0)
    throw new SetupError(`records of another program have ids of these seeds: ${foreign.taken.join(', ')}`, {
      hint: 'use another database, or rename the ids',
    });
  if (foreign.count > 0 && options.allowShared !== true) {
    throw new SetupError(`this database holds ${foreign.count} nodes that Antiphon did not load`, {
      hint: 'use another database, or --allow-shared to add to this one; its nodes are left alone',
    });
  }
  if (before === undefined || before.ontologyDigest === ontologyDigest(ontology)) return before;
  // Written by this program as JSON of a Descriptor.
  const old = JSON.parse(before.ontology) as Descriptor;
  report('the ontology has changed since this graph was loaded; reloading it:');
  for (const line of differences(old, describeOntology(ontology))) report(`  ${line}`);
  await refuseStranded(session, options, old);
  return before;
}

/** Records of a dropped kind that the seeds do not give another kind: no query would find them. */
async function refuseStranded(
  session: Session,
  { ontology, prune = false, isWanted }: Guarded,
  old: Descriptor,
): Promise<void> {
  const dropped = Object.keys(old.kinds).filter((name) => !ontology.nodes.some((kind) => kind.name === name));
  if (dropped.length === 0 || prune) return;
  const { records } = await session.run(
    `MATCH ${recordIn(ontology, 'n')} WHERE n.loadedBy = $loader AND n.label IN $dropped RETURN n.id`,
    { loader: LOADER, dropped },
  );
  const stranded = records.map((record) => String(record.get(0))).filter((id) => !isWanted(id));
  if (stranded.length > 0) {
    throw new SetupError(
      `${stranded.slice(0, 10).join(', ')}: of a kind that the ontology no longer has (${dropped.join(', ')})`,
      {
        hint: 'give them another kind in the seeds, or remove them with --prune',
      },
    );
  }
}
