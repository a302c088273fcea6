import neo4j, { type Driver } from 'neo4j-driver';
import { startTestNeo4j } from './neo4j.ts';
import type { OwnProject } from './own-project.ts';
import { wholeGraph } from './whole-graph.ts';

/** What the managed database of a project holds: rows, constraints and indexes, and what it says of its load. */
export interface ProjectGraph {
  readonly rows: readonly string[];
  readonly rules: readonly unknown[];
  readonly state: unknown;
}

/** Reads it, and ends the database in order or as a crash would. */
export async function projectGraph(
  project: OwnProject,
  end: 'stop' | 'kill9' = 'stop',
): Promise<ProjectGraph> {
  const server = await startTestNeo4j({ dataDir: project.dataDir });
  const { uri, user, password, database } = server;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return {
      rows: await wholeGraph(driver, database),
      rules: await values(
        { driver, database },
        'SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN * ORDER BY name',
      ),
      state: (
        await values({ driver, database }, 'OPTIONAL MATCH (l:AntiphonLoad) RETURN l.state AS state')
      )[0],
    };
  } finally {
    await driver.close();
    await server[end]();
  }
}

async function values(
  { driver, database }: { readonly driver: Driver; readonly database: string },
  text: string,
): Promise<readonly unknown[]> {
  const { records } = await driver.executeQuery(text, {}, { database });
  return records.map((record) => record.toObject());
}
