import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { project } from '../../schema/projection/index.ts';
import { changesStatement, entryIn } from '../../src/changes/read.ts';
import { titleOf } from '../../src/changes/told.ts';
import { rowsIn } from '../../src/seed/write/rows.ts';
import { writeGraph } from '../../src/seed/write/write.ts';
import type { WriteOptions } from '../../src/seed/write/write-options.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { type Said, smallGraph } from '../support/small-graph.ts';

type Claim = readonly [id: string, subject: string, predicate: string, said: string, more?: Said];

const RECORDS = [
  ['paper', 'Document', { name: 'The Paper' }],
  ['herald', 'Document', { name: 'The Herald' }],
  ['ann', 'Person', { name: 'Ann' }],
  ['march', 'Demonstration', { name: 'March', mention: 'the march' }],
] as const;
const MARCH: Claim = ['c1', 'march', 'OCCURRED', 'HAPPENED'];
const BY_ANN: Claim = ['c2', 'ann', 'PERFORMED', 'march'];
const HERALD = { in: ['herald'], assertedBy: 'herald' } as const;
const DENIED: Claim = ['c3', 'ann', 'PERFORMED', 'march', { ...HERALD, values: { polarity: 'NEGATED' } }];
const AGE: Claim = ['c4', 'ann', 'AGE', '12', { values: { value: 12 } }];

const seedOf = (...claims: readonly Claim[]) => smallGraph(RECORDS, claims);

describe.skipIf(!(await canRunNeo4j()))('what the graph notes of a load', () => {
  let database: TestNeo4j;
  let driver: Driver;
  const run = async (text: string, params = {}) =>
    (await driver.executeQuery(text, params, { database: database.database })).records.map((record) => [
      ...record.values(),
    ]);
  const load = (seed: ReturnType<typeof seedOf>, more: Partial<WriteOptions> = {}) =>
    writeGraph({
      driver,
      database: database.database,
      ontology,
      rows: rowsIn(project(seed)),
      seedDigest: seed.digest,
      prune: true,
      report: () => {},
      ...more,
    });
  const noted = async () => {
    const { text, params } = changesStatement();
    return (await run(text, params)).map(entryIn);
  };
  const told = async () => {
    const [newest] = await noted();
    return newest?.changes.map((change) => [titleOf(change), ...change.claims.map(({ id }) => id)]);
  };

  beforeAll(async () => {
    database = await startTestNeo4j();
    driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
    });
  });
  afterAll(async () => {
    await driver?.close();
    await database?.stop();
  });
  beforeEach(async () => {
    await run('MATCH (n) DETACH DELETE n');
  });

  const WAYS = [
    ['at once', {}],
    ['in batches', { oneTransaction: 1 }],
  ] as const;

  for (const [way, options] of WAYS)
    it(`is the same ${way}`, async () => {
      await load(seedOf(MARCH, BY_ANN), options);
      expect(await noted()).toMatchObject([{ isFirst: true, total: 2, changes: [] }]);
      await load(seedOf(MARCH, BY_ANN, DENIED, AGE), options);
      expect(await told()).toEqual([
        ['Now disputed: The Paper says that Ann held the march; the Herald says otherwise.', 'c3'],
        [expect.stringMatching(/^New, contradicted by nobody here: /), 'c4'],
      ]);
      await load(seedOf(MARCH, BY_ANN), options);
      expect(await told()).toEqual([
        [expect.stringMatching(/^Now told by one source: Ann held the march/), 'c3'],
        [expect.stringMatching(/^No longer in the data/), 'c4'],
      ]);
      expect(await run('MATCH (p:AntiphonPending) RETURN count(p)')).toEqual([[0]]);
    });

  it('is nothing where rows are written again and say the same', async () => {
    for (const [, options] of WAYS) {
      await load(seedOf(MARCH, BY_ANN), options);
      await load(seedOf(MARCH, BY_ANN), { ...options, rewrite: true });
      expect(await noted()).toHaveLength(1);
    }
  });

  it('is whole after a load in batches that was interrupted, whatever was written before', async () => {
    const interrupted = new Error('out of room');
    await load(seedOf(MARCH, BY_ANN));
    // Before the relations: all claims are new and stored by then.
    let transactions = 0;
    const room = async () => {
      transactions += 1;
      if (transactions > 5) throw interrupted;
    };
    const after = seedOf(MARCH, BY_ANN, DENIED);
    await expect(load(after, { oneTransaction: 1, room })).rejects.toThrow(interrupted);
    await load(after, { oneTransaction: 1 });
    expect(await told()).toEqual([[expect.stringMatching(/^Now disputed: /), 'c3']]);
  });

  it('is forgotten for the oldest loads, and cut for a load that changes much', async () => {
    const remembered = { loadsKept: 2, changesListed: 1 };
    await load(seedOf(MARCH), { remembered });
    await load(seedOf(MARCH, BY_ANN), { remembered });
    await load(seedOf(MARCH, BY_ANN, DENIED, AGE), { remembered });
    const entries = await noted();
    expect(entries.map(({ isFirst }) => isFirst)).toEqual([false, false]);
    expect(entries[0]).toMatchObject({ total: 2, changes: [{ what: 'changed' }] });
  });
});
