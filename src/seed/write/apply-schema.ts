import { int, Neo4jError, type Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import { schemaRules } from '../../ontology/constraints.ts';
import type { Ontology } from '../../ontology/index.ts';
import { PATIENT } from './transaction.ts';

const LOAD_RULE = 'antiphon_load_id';

/** A large graph takes its time; an empty one none. */
const INDEXING_S = 3_600;

/** Makes the constraints and indexes those of the ontology, and waits until all can be used. */
export async function applySchema(session: Session, ontology: Ontology): Promise<void> {
  const wanted = schemaRules(ontology);
  const names = new Set(wanted.map(({ name }) => name).concat(LOAD_RULE));
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
    `CREATE CONSTRAINT ${LOAD_RULE} IF NOT EXISTS FOR (n:AntiphonLoad) REQUIRE n.id IS UNIQUE`,
  );
  for (const { text } of wanted) await session.run(text, {}, PATIENT).catch(ignoreExisting);
  await session.run('CALL db.awaitIndexes($seconds)', { seconds: int(INDEXING_S) }, PATIENT);
}

/** Another loader may make the same at the same time: then the two meet behind the look at whether it exists. */
function ignoreExisting(error: unknown): void {
  if (
    error instanceof Neo4jError &&
    /\.(EquivalentSchemaRule|Index|Constraint)AlreadyExists$/.test(error.code)
  )
    return;
  throw error;
}

/** Names of the constraints and indexes that a graph of this ontology should have, and has not, or cannot use. */
export async function missingRules(
  session: Pick<Session, 'run'>,
  ontology: Ontology,
): Promise<readonly string[]> {
  const { records } = await session.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");
  const there = new Set(records.map((record) => String(record.get(0))));
  return [LOAD_RULE, ...schemaRules(ontology).map(({ name }) => name)].filter((name) => !there.has(name));
}
