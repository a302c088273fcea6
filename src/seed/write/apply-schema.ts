import { int, Neo4jError, type Session } from 'neo4j-driver';
import { identifier } from '../../cypher/identifier.ts';
import { schemaRules } from '../../ontology/constraints.ts';
import type { Ontology } from '../../ontology/index.ts';
import { PATIENT } from './transaction.ts';

const LOAD_RULE = 'antiphon_load_id';

/** In seconds, for a large graph; an empty one takes no time. */
const INDEXING_S = 3_600;

/** Makes the constraints and indexes match the ontology, and waits until all are online. */
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

/** Another loader may create the same rule at the same time: both then see that it does not exist yet. */
function ignoreExisting(error: unknown): void {
  if (
    error instanceof Neo4jError &&
    /\.(EquivalentSchemaRule|Index|Constraint)AlreadyExists$/.test(error.code)
  )
    return;
  throw error;
}

/** Names of the constraints and indexes of this ontology that the graph lacks or cannot use. */
export async function missingRules(
  session: Pick<Session, 'run'>,
  ontology: Ontology,
): Promise<readonly string[]> {
  const { records } = await session.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");
  const there = new Set(records.map((record) => String(record.get(0))));
  return [LOAD_RULE, ...schemaRules(ontology).map(({ name }) => name)].filter((name) => !there.has(name));
}
