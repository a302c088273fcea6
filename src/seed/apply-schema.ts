import { int, type Session } from 'neo4j-driver';
import { identifier } from '../cypher/identifier.ts';
import { schemaRules } from '../ontology/constraints.ts';
import type { Ontology } from '../ontology/index.ts';
import { PATIENT } from './transaction.ts';

/** A large graph takes its time; an empty one none. */
const INDEXING_S = 3_600;

/** Makes the constraints and indexes those of the ontology, and waits until all can be used. */
export async function applySchema(session: Session, ontology: Ontology): Promise<void> {
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
  for (const { text } of wanted) await session.run(text, {}, PATIENT);
  await session.run('CALL db.awaitIndexes($seconds)', { seconds: int(INDEXING_S) }, PATIENT);
}
