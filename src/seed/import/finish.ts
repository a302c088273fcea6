import type { Driver } from 'neo4j-driver';
import { reach } from '../../phases.ts';
import { applySchema } from '../write/apply-schema.ts';
import { fillEmptyLists } from '../write/empty-lists.ts';
import { complete, goOn, type Load } from '../write/load-marks.ts';
import { firstLoad } from '../write/observer.ts';
import { inTransaction } from '../write/transaction.ts';

interface FinishOptions extends Load {
  readonly driver: Driver;
  readonly database: string;
}

/** Gives a graph imported offline what a loaded one has: empty lists, constraints, and its state. */
export async function finishImport(options: FinishOptions): Promise<void> {
  const { driver, database, ontology } = options;
  const session = driver.session({ database });
  try {
    await fillEmptyLists(session, ontology);
    reach('bulk listed');
    await applySchema(session, ontology);
    reach('bulk indexed');
    await inTransaction(session, async (tx) => {
      await goOn(tx, options, { alone: true });
      await complete(tx, options, firstLoad());
    });
    reach('bulk complete');
  } finally {
    await session.close();
  }
}
