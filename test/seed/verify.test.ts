import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { verifyCommand } from '../../src/commands/verify.ts';
import { fixedDriver } from '../../src/cypher/drivers.ts';
import { SEED_LIMITS } from '../../src/seed/model/limits.ts';
import { readSeeds, type Seeds } from '../../src/seed/read/read-seeds.ts';
import { verifyGraph } from '../../src/seed/verify/index.ts';
import { rowsOf } from '../../src/seed/write/rows.ts';
import { writeGraph } from '../../src/seed/write/write.ts';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { wholeGraph } from '../support/whole-graph.ts';

describe.skipIf(!(await canRunNeo4j()))('verify', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-verify-'));
  const path = join(folder, 'seed.ndjson');
  writeFileSync(path, asNdjson(generatedSeed(11, 20)));
  const report = () => {};
  let database: TestNeo4j;
  let driver: Driver;
  let large: Seeds;
  let small: Seeds;
  const place = () => ({ driver, database: database.database });
  const run = (text: string) => driver.executeQuery(text, {}, place());
  const writing = () => ({
    ...place(),
    ontology,
    report,
    rows: rowsOf(small.store, projection),
    seedDigest: small.digest,
  });
  const found = (seeds: Seeds, first = 5) =>
    verifyGraph(seeds, { ...place(), ontology, projection, first, report });

  beforeAll(async () => {
    database = await startTestNeo4j();
    driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
    });
    const options = { ontology, rules, projection, report };
    small = await readSeeds([path], options);
    large = await readSeeds([path], { ...options, limits: { ...SEED_LIMITS, inMemory: 0 } });
  });
  afterAll(async () => {
    large?.store.close();
    await driver?.close();
    await database?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await run('MATCH (n) DETACH DELETE n');
    await writeGraph({ ...writing(), source: path });
  });

  it('finds no difference in a newly loaded graph, and changes nothing', async () => {
    const before = await wholeGraph(driver, database.database);
    for (const seeds of [small, large])
      expect(await found(seeds)).toMatchObject({ same: true, counts: {}, first: [] });
    expect(await wholeGraph(driver, database.database)).toEqual(before);
  });

  /** Made behind the loader's back: the fingerprints that it stored tell nothing of them. */
  const changes: readonly { readonly change: string; readonly by: string; readonly found: object }[] = [
    {
      change: 'another value of a node',
      by: "MATCH (n:Event {id: 'event-3'}) SET n.name = 'Something else'",
      found: { key: 'event-3', properties: [{ property: 'name', stored: 'Something else' }] },
    },
    {
      change: 'a value that is no more',
      by: "MATCH (n:Event {id: 'event-4'}) REMOVE n.orderKey",
      found: { key: 'event-4', properties: [{ property: 'orderKey', stored: null }] },
    },
    {
      change: 'an empty list that is no more',
      by: "MATCH (n:Event {id: 'event-5'}) SET n.aliases = null",
      found: { key: 'event-5', properties: [{ property: 'aliases', stored: null, wanted: [] }] },
    },
    {
      change: 'a property that no ontology has',
      by: "MATCH (n:Event {id: 'event-6'}) SET n.secret = 1",
      found: { key: 'event-6', properties: [{ property: 'secret', stored: 1, wanted: null }] },
    },
    {
      change: 'a value of another type',
      by: "MATCH (n:Event {id: 'event-7'}) SET n.aliases = ''",
      found: { key: 'event-7', properties: [{ property: 'aliases', stored: '', wanted: [] }] },
    },
    {
      change: 'a whole number that has become a fraction',
      by: 'MATCH ()-[r]->() WHERE r.basisRank IS NOT NULL WITH r LIMIT 1 SET r.basisRank = toFloat(r.basisRank)',
      found: { what: 'different', sort: 'edge', properties: [{ property: 'basisRank' }] },
    },
    {
      change: 'a label that is no more',
      by: "MATCH (n:Entity {id: 'ann'}) REMOVE n:Actor",
      found: { key: 'ann', properties: [{ property: 'labels' }] },
    },
    {
      change: 'the mark of its loader that is no more',
      by: "MATCH (n:Entity {id: 'ben'}) REMOVE n.loadedBy",
      found: { key: 'ben', properties: [{ property: 'loadedBy', stored: null, wanted: 'antiphon' }] },
    },
    {
      change: 'another fingerprint',
      by: "MATCH (n:Entity {id: 'cy'}) SET n.digest = 'x'",
      found: { key: 'cy', properties: [{ property: 'digest', stored: 'x' }] },
    },
    {
      change: 'a node that is no more',
      by: 'MATCH (n:Passage) WITH n ORDER BY n.id LIMIT 1 DETACH DELETE n',
      found: { what: 'missing', sort: 'node', name: 'Passage' },
    },
    {
      change: 'a relationship that is no more',
      by: 'MATCH ()-[r:ASSERTED_BY]->() WITH r ORDER BY r.rid LIMIT 1 DELETE r',
      found: { what: 'missing', sort: 'edge', name: 'ASSERTED_BY' },
    },
    {
      change: 'a relationship that leads elsewhere',
      by: `MATCH (a)-[r:ASSERTED_BY]->() WITH a, r ORDER BY r.rid DESC LIMIT 1
        MATCH (c:Event {id: 'event-0'}) WITH a, r, c, properties(r) AS p DELETE r
        CREATE (a)-[s:ASSERTED_BY]->(c) SET s = p`,
      found: { sort: 'edge', name: 'ASSERTED_BY', properties: [{ property: 'to', stored: 'event-0' }] },
    },
    {
      change: 'a node besides',
      by: "CREATE (:Entity:Named:Actor:Person {id: 'zed', label: 'Person', loadedBy: 'antiphon'})",
      found: { what: 'extra', sort: 'node', name: 'Person', key: 'zed' },
    },
    {
      change: 'a relationship besides, by whomever',
      by: "MATCH (a:Entity {id: 'ann'}), (b:Event {id: 'event-0'}) CREATE (a)-[:PERFORMED]->(b)",
      found: { what: 'extra', sort: 'edge', name: 'PERFORMED', key: null },
    },
  ];

  it('finds every change, with both values', async () => {
    for (const { by } of changes) await run(by);
    for (const seeds of [small, large]) {
      const { same, first } = await found(seeds, 100);
      expect(same).toBe(false);
      for (const { change, found } of changes)
        expect({ change, first }).toMatchObject({
          change,
          first: expect.arrayContaining([expect.objectContaining(matching(found))]),
        });
    }
  });

  it('what it finds is undone by writing every row again', async () => {
    const before = await wholeGraph(driver, database.database);
    const change = async () => {
      await run("MATCH (n:Event) SET n.name = 'Something else'");
      await run('MATCH ()-[r:ASSERTED_BY]->() WITH r LIMIT 3 SET r.basis = 1');
      await run("CREATE (:Entity:Named:Actor:Person {id: 'zed', label: 'Person', loadedBy: 'antiphon'})");
    };
    for (const oneTransaction of [20_000, 100]) {
      await change();
      await writeGraph({ ...writing(), prune: true, rewrite: true, oneTransaction });
      expect(await wholeGraph(driver, database.database)).toEqual(before);
    }
  });

  it('finds a missing constraint or index, and says what could not be compared', async () => {
    await run('DROP CONSTRAINT antiphon_asserted_by_rid_unique');
    expect(await found(small)).toMatchObject({
      same: false,
      counts: {},
      missingRules: ['antiphon_asserted_by_rid_unique'],
      notCompared: ['ASSERTED_BY'],
    });
  });

  it('ignores foreign data, and counts differences by kind when there are too many to list', async () => {
    await run("CREATE (:Customer {id: 'c1'})-[:BOUGHT]->(:Product)");
    expect(await found(small)).toMatchObject({ same: true });
    await run('MATCH (n:Claim) SET n.name = "?"');
    const { counts, first } = await found(large);
    const claims = await run('MATCH (n:Claim) RETURN count(n)');
    expect(counts).toEqual({
      Claim: { missing: 0, extra: 0, different: claims.records[0]?.get(0) },
    });
    expect(first).toHaveLength(5);
  });

  it('reports as a command, in lines or as JSON, and by its exit code', async () => {
    const say = async (...args: string[]): Promise<string> => {
      const said: string[] = [];
      process.exitCode = undefined;
      await verifyCommand({
        root: folder,
        ontology,
        projection,
        readSeeds: async () => small,
        openDatabase: async () => ({
          ...place(),
          drivers: fixedDriver(driver),
          managed: false,
          bookmarkManager: undefined,
          address: database.uri,
          generation: undefined,
          lookAgain: () => {},
          close: async () => {},
        }),
        print: (line: string) => said.push(line),
        printError: report,
      }).parseAsync(args, { from: 'user' });
      return said.join('\n');
    };
    expect(await say()).toMatch(/^the graph is what the seeds say, in all [\d,]+ rows$/);
    expect(process.exitCode).toBeUndefined();
    await run("MATCH (n:Entity {id: 'ann'}) SET n.name = 'Anna'");
    expect(await say()).toMatch(
      /1 different\n {2}Person: 1 different\n {2}different Person ann\n {4}name: "Anna", and the seeds say "Ann"/i,
    );
    expect(process.exitCode).toBe(1);
    expect(JSON.parse(await say('--format', 'json', '--first', '1'))).toMatchObject({
      same: false,
      counts: { Person: { different: 1 } },
    });
    process.exitCode = undefined;
  });
});

/** The same, with what lists hold to be matched in part. */
function matching(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      Array.isArray(one) ? expect.arrayContaining(one.map((item) => expect.objectContaining(item))) : one,
    ]),
  );
}
