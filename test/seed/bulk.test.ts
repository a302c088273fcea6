import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { type BulkOptions, importSeeds, requireGround } from '../../src/commands/bulk.ts';
import { type Database, openDatabase } from '../../src/database/connect.ts';
import { beginReplacing } from '../../src/database/local/interrupted.ts';
import { startLocalNeo4j } from '../../src/database/local/server.ts';
import { projectRoot } from '../../src/project-root.ts';
import { loadState } from '../../src/seed/write/load-state.ts';
import { rowsOf } from '../../src/seed/write/rows.ts';
import { writeGraph } from '../../src/seed/write/write.ts';
import { fixtureSeeds } from '../support/fixture.ts';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { type OwnProject, ownProject } from '../support/own-project.ts';
import { type ProjectGraph, projectGraph } from '../support/project-graph.ts';
import { wholeGraph } from '../support/whole-graph.ts';

const root = projectRoot();

/** Several starts of a database: seconds, or minutes on a machine that is busy. */
const PATIENT = { timeout: 600_000 };

describe.skipIf(!(await canRunNeo4j()))('an offline import', PATIENT, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'antiphon-bulk-'));
  const report = () => {};
  /** The databases that were opened; the tests go on with them, since starting one takes seconds. */
  const opened: Database[] = [];
  const options: BulkOptions = {
    root,
    env: { ...process.env, NEO4J_URI: undefined },
    dataDir,
    ontology,
    projection,
    report,
    openDatabase: async (more) => {
      const database = await openDatabase({ ...options, ...more, report });
      opened.push(database);
      return { ...database, driver: database.driver, close: async () => {} };
    },
  };
  const closeAll = async (): Promise<void> => {
    for (const database of opened.splice(0)) await database.close();
  };

  let database: Database;
  beforeAll(async () => {
    await importSeeds(await fixtureSeeds(), await requireGround(options), options);
    const [first] = opened;
    if (first === undefined) throw new Error('the import opened no database');
    database = first;
  });
  afterAll(async () => {
    await closeAll();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('makes the same graph as loading, constraints and indexes included', async () => {
    const { driver } = database;
    const imported = await wholeGraph(driver, database.database);
    const schema = await rulesOf(database);
    expect(await loadState({ driver, database: database.database })).toMatchObject({ state: 'COMPLETE' });
    expect(existsSync(join(dataDir, 'data', 'import'))).toBe(false);
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: database.database });
    const { store, digest } = await fixtureSeeds();
    await writeGraph({
      driver,
      database: database.database,
      ontology,
      rows: rowsOf(store, projection),
      report,
      seedDigest: digest,
    });
    expect(imported).toEqual(await wholeGraph(driver, database.database));
    expect(schema).toEqual(await rulesOf(database));
  });

  it('is refused while the database runs, if another one is configured, and if it is not empty', async () => {
    await expect(requireGround(options)).rejects.toThrow(/is in use by process/);
    await closeAll();
    await expect(
      requireGround({ ...options, env: { NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'x' } }),
    ).rejects.toThrow(/NEO4J_URI is set/);
    await expect(requireGround(options)).rejects.toThrow(/not empty: it holds \d+ that Antiphon loaded/);
    await closeAll();
  });

  it('keeps the database from starting if interrupted, and may be repeated', async () => {
    beginReplacing(dataDir, 'import');
    await expect(startLocalNeo4j({ ...options, report })).rejects.toThrow(/was interrupted/);
    await expect(requireGround(options)).resolves.toBe('empty');
  });
});

describe.skipIf(!(await canRunNeo4j()))('an offline import that dies', PATIENT, () => {
  let project: OwnProject;
  let path: string;
  beforeAll(() => {
    project = ownProject();
    path = join(project.root, 'seed.ndjson');
    writeFileSync(path, asNdjson(generatedSeed(4, 20)));
  });
  afterAll(() => project?.remove());

  it('is completed by loading if the rows are there, and starts again otherwise', async () => {
    const bulk = ['seed', '--bulk', path];
    const graphs: ProjectGraph[] = [];
    for (const [dieAt, next] of [
      ['bulk importing', bulk],
      ['bulk unmarked', ['seed', path]],
    ] as const) {
      expect(await project.antiphon(bulk, { dieAt })).toMatchObject({ signal: 'SIGKILL' });
      if (dieAt === 'bulk importing')
        expect(await project.antiphon(['seed', path])).toMatchObject({
          code: 1,
          said: expect.stringContaining('Run `antiphon seed --bulk` with the same files again'),
        });
      expect(await project.antiphon(next)).toMatchObject({ code: 0 });
      graphs.push(await projectGraph(project));
      rmSync(project.dataDir, { recursive: true });
    }
    expect(graphs).toHaveLength(2);
    for (const graph of graphs) expect(graph).toEqual({ ...graphs[0], state: { state: 'COMPLETE' } });
  });
});

async function rulesOf({ driver, database }: Database): Promise<readonly unknown[]> {
  const { records } = await driver.executeQuery(
    'SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, owningConstraint RETURN * ORDER BY name',
    {},
    { database },
  );
  return records.map((record) => record.toObject());
}
