import type { Session } from 'neo4j-driver';
import { SetupError } from '../../errors.ts';
import type { Ontology } from '../../ontology/index.ts';
import { LOADER, recordIn } from './batches.ts';
import { PATIENT } from './transaction.ts';

/** What pruning asks before it removes most of a graph. */
export interface Pruning {
  readonly ontology: Ontology;
  /** Whether the graph will have a node with this id. */
  readonly isWanted: (id: string) => boolean;
  /** Somebody has confirmed it already. */
  readonly yes?: boolean | undefined;
  /** Asks the person at the terminal; undefined if there is none. */
  readonly agree?: ((question: string) => Promise<boolean>) | undefined;
}

/**
 * Asks for consent to remove more than half of the stored records: a truncated or missing file would otherwise empty
 * the graph.
 * @throws SetupError if nobody agrees
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
