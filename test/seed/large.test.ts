import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { project, projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { SEED_LIMITS } from '../../src/seed/model/limits.ts';
import { readSeeds } from '../../src/seed/read/read-seeds.ts';
import { loadState } from '../../src/seed/write/load-state.ts';
import { rowsIn, rowsOf } from '../../src/seed/write/rows.ts';
import type { Totals } from '../../src/seed/write/totals.ts';
import { writeGraph } from '../../src/seed/write/write.ts';
import type { WriteOptions } from '../../src/seed/write/write-options.ts';
import { FIXTURE, fixtureSeed } from '../support/fixture.ts';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { ndjsonOf } from '../support/ndjson.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { wholeGraph } from '../support/whole-graph.ts';

const _root = projectRoot();
const counts = ({ created, changed, removed, leftOver }: Totals) =>
  [created, changed, removed, leftOver].map(({ count }) => count);

describe.skipIf(!(await canRunNeo4j()))('a seed of any size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-large-'));
  let database: TestNeo4j;
  let driver: Driver;
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const load = async (path: string, more: Partial<WriteOptions> = {}): Promise<readonly number[]> => {
    const report = () => {};
    const { store, digest: seedDigest } = await readSeeds([path], {
      ontology,
      rules,
      projection,
      report,
      // On disk from the first entry on.
      limits: { ...SEED_LIMITS, inMemory: 0 },
    });
    try {
      return counts(
        await writeGraph({
          driver,
          database: database.database,
          ontology,
          report,
          rows: rowsOf(store, projection),
          seedDigest,
          oneTransaction: 0,
          ...more,
        }),
      );
    } finally {
      store.close();
    }
  };
  const graph = () => wholeGraph(driver, database.database);
  const run = (text: string) => driver.executeQuery(text, {}, { database: database.database });

  beforeAll(async () => {
    database = await startTestNeo4j();
    driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
    });
  });
  afterAll(async () => {
    await driver?.close();
    await database?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await run('MATCH (n) DETACH DELETE n');
  });

  it('makes the same graph from lines as from YAML, and changes nothing the second time', async () => {
    const seed = await fixtureSeed();
    const rows = rowsIn(project(seed));
    await writeGraph({
      driver,
      database: database.database,
      ontology,
      rows,
      seedDigest: seed.digest,
      report: () => {},
    });
    const expected = await graph();
    await run('MATCH (n) DETACH DELETE n');
    const path = file('seed.ndjson', `${ndjsonOf(FIXTURE.seed).join('\n')}\n`);
    const size = rows.total;
    expect(await load(path, { dryRun: true })).toEqual([size, 0, 0, 0]);
    expect(await load(path)).toEqual([size, 0, 0, 0]);
    expect(await graph()).toEqual(expected);
    expect(await load(path)).toEqual([0, 0, 0, 0]);
    expect(await loadState({ driver, database: database.database })).toMatchObject({ state: 'COMPLETE' });
  }, 300_000);

  it('changes what differs, removes what is no longer said, and prunes what is no longer named', async () => {
    const before = file('before.ndjson', asNdjson(generatedSeed(7, 12)));
    const after = file('after.ndjson', asNdjson(generatedSeed(8, 10)));
    await load(after);
    const expected = await graph();
    await run('MATCH (n) DETACH DELETE n');
    await load(before);
    const [, changed, , leftOver] = await load(after);
    expect(changed).toBeGreaterThan(0);
    expect(leftOver).toBeGreaterThan(0);
    expect(await load(after, { prune: true })).toEqual([0, 0, leftOver, 0]);
    expect(await graph()).toEqual(expected);
  });

  it('leaves foreign data alone', async () => {
    await run("CREATE (:Customer {id: 'c1'})");
    const path = file('small.ndjson', asNdjson(generatedSeed(3)));
    await expect(load(path)).rejects.toThrow(/1 nodes that Antiphon did not load/);
    await load(path, { allowShared: true });
    await run("MATCH (n:Entity {id: 'ann'}) SET n.loadedBy = null");
    await expect(load(path, { allowShared: true })).rejects.toThrow(
      /another program have ids of these seeds: ann/,
    );
  });
});
