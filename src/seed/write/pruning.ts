import type { Session } from 'neo4j-driver';
import { SetupError } from '../../errors.ts';
import type { Ontology } from '../../ontology/index.ts';
import { LOADER, recordIn } from './batches.ts';
import { PATIENT } from './transaction.ts';

/** What pruning asks before it removes most of a graph. */
export interface Pruning {
  readonly ontology: Ontology;
  /** Whether the graph is to have a node with this id. */
  readonly isWanted: (id: string) => boolean;
  /** Somebody said already that it is meant. */
  readonly yes?: boolean | undefined;
  /** Asks whoever sits there; undefined where nobody does. */
  readonly agree?: ((question: string) => Promise<boolean>) | undefined;
}

/**
 * Makes sure that it is meant to remove more than half of the records that are stored: a file that was cut short or is gone
 * would else empty the graph.
 * @throws SetupError where nobody says so
 */
export async function requireConsent(
  session: Session,
  { ontology, isWanted, yes, agree }: Pruning,
): Promise<void> {
  if (yes) return;
  let [stored, lost] = [0, 0];
  const records = session.run(
    `MATCH ${recordIn(ontology, 'n')} WHERE n.loadedBy = $loader RETURN n.id`,
    { loader: LOADER },
    PATIENT,
  );
  for await (const record of records) {
    stored += 1;
    if (!isWanted(String(record.get(0)))) lost += 1;
  }
  if (lost * 2 <= stored) return;
  const removes = `remove ${lost.toLocaleString('en')} of the ${stored.toLocaleString('en')} records that are stored`;
  if (await agree?.(`--prune is going to ${removes}. Go on?`)) return;
  throw new SetupError(`--prune would ${removes}, more than half of them; nothing was changed`, {
    hint: 'check that no seed file is missing or cut short: --dry-run says what would be removed; --yes removes it',
  });
}
