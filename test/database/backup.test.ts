import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { graphDigest } from '../support/graph-digest.ts';
import { loadApart } from '../support/loader.ts';
import { canRunNeo4j, startTestNeo4j } from '../support/neo4j.ts';
import { type OwnProject, ownProject } from '../support/own-project.ts';

/** Several starts of a database: seconds, or minutes on a machine that is busy. */
const PATIENT = { timeout: 600_000 };

describe.skipIf(!(await canRunNeo4j()))('a dump of the managed database', PATIENT, () => {
  let project: OwnProject;
  let dump: string;
  let loaded: string;

  /** The fingerprint of what it holds; `end`: how it is ended then. */
  async function digest(
    end: 'stop' | 'kill9',
    before?: (uri: Parameters<typeof loadApart>[1]['database']) => Promise<unknown>,
  ) {
    const database = await startTestNeo4j({ dataDir: project.dataDir });
    await before?.(database);
    const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
    const found = await graphDigest(driver, database.database);
    await driver.close();
    await database[end]();
    return found;
  }

  beforeAll(async () => {
    project = ownProject();
    dump = join(project.root, 'graph.dump');
    const path = join(project.root, 'seed.ndjson');
    writeFileSync(path, asNdjson(generatedSeed(9, 30)));
    loaded = await digest('kill9', (database) => loadApart(path, { way: 'at once', database }));
  });
  afterAll(() => project?.remove());

  it('of a killed one is made after a repair', async () => {
    expect(await project.antiphon(['db', 'dump', dump])).toMatchObject({ code: 0 });
    expect(await project.antiphon(['db', 'dump', dump])).toMatchObject({
      code: 1,
      said: expect.stringContaining('already exists'),
    });
  });

  it('gets its name only when it is complete', async () => {
    const other = join(project.root, 'other.dump');
    for (const dieAt of ['dumping', 'dumped'] as const) {
      expect(await project.antiphon(['db', 'dump', other], { dieAt })).toMatchObject({ signal: 'SIGKILL' });
      expect(existsSync(other)).toBe(false);
    }
    expect(await project.antiphon(['db', 'dump', other])).toMatchObject({ code: 0 });
    expect(existsSync(`${other}.partial`)).toBe(false);
  });

  it('if truncated changes nothing; if complete it restores everything, however the database ended before', async () => {
    const cut = join(project.root, 'cut.dump');
    const whole = readFileSync(dump);
    writeFileSync(cut, whole.subarray(0, whole.length / 2));
    expect(await project.antiphon(['db', 'load', dump])).toMatchObject({
      code: 2,
      said: expect.stringContaining('add --yes'),
    });
    expect(await project.antiphon(['db', 'load', cut, '--yes'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('The database is unchanged.'),
    });
    for (const dieAt of ['restoring', 'replacing'] as const)
      expect(await project.antiphon(['db', 'load', dump, '--yes'], { dieAt })).toMatchObject({
        signal: 'SIGKILL',
      });
    expect(await project.antiphon(['seed'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Run `antiphon db load` with the dump again'),
    });
    expect(await project.antiphon(['db', 'load', dump, '--yes'])).toMatchObject({ code: 0 });
    expect(await digest('stop')).toBe(loaded);
  });
});
