import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { type SeedDatabaseOptions, seedDatabase } from '../../src/commands/seed.ts';
import { defineOntology } from '../../src/ontology/index.ts';
import type { GraphRows } from '../../src/seed/model/seed.ts';
import { loadState } from '../../src/seed/write/load-state.ts';
import { rowsIn } from '../../src/seed/write/rows.ts';
import type { Totals } from '../../src/seed/write/totals.ts';
import { writeGraph } from '../../src/seed/write/write.ts';
import type { WriteOptions } from '../../src/seed/write/write-options.ts';
import { graphDigest } from '../support/graph-digest.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';

const counts = ({ created, changed, removed, leftOver }: Totals) =>
  [created, changed, removed, leftOver].map(({ count }) => count);

const small: GraphRows = {
  nodes: [
    { id: 'ann', kind: 'Person', values: { name: 'Ann', names: ['Ann'], aliases: [] } },
    { id: 'paris', kind: 'Place', values: { name: 'Paris', names: ['Paris'], aliases: [], kind: 'CITY' } },
    { id: 'europe', kind: 'Place', values: { name: 'Europe', names: ['Europe'], aliases: [] } },
  ],
  edges: [
    {
      rid: 'r1',
      type: 'WITHIN',
      from: 'paris',
      to: 'europe',
      values: { status: 'SINGLE_SOURCE', modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, sources: 1 },
    },
  ],
  counts: [],
};

describe.skipIf(!(await canRunNeo4j()))('loading a graph', () => {
  let database: TestNeo4j;
  let driver: Driver;
  const run = async (text: string, params = {}) =>
    (await driver.executeQuery(text, params, { database: database.database })).records.map((record) => [
      ...record.values(),
    ]);
  const write = (graph: GraphRows, more: Partial<WriteOptions> = {}) =>
    writeGraph({
      driver,
      database: database.database,
      ontology,
      rows: rowsIn(graph),
      seedDigest: 'test',
      report: () => {},
      ...more,
    });
  const digest = () => graphDigest(driver, database.database);

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

  it('the same rows again create and change nothing', async () => {
    expect(counts(await write(small))).toEqual([4, 0, 0, 0]);
    expect(counts(await write(small))).toEqual([0, 0, 0, 0]);
  });

  it('a node has all its labels, and its values in their stored form', async () => {
    await write(small);
    expect(await run("MATCH (n {id: 'ann'}) RETURN labels(n), n.label")).toEqual([
      [['Entity', 'Named', 'Actor', 'Person'], 'Person'],
    ]);
  });

  it('only differences are written', async () => {
    await write(small);
    const [ann, ...others] = small.nodes;
    expect(ann).toBeDefined();
    const renamed = {
      ...small,
      nodes: [
        { id: 'ann', kind: 'Person', values: { name: 'Anna', names: ['Anna'], aliases: [] } },
        ...others,
      ],
    };
    expect(counts(await write(renamed))).toEqual([0, 1, 0, 0]);
    expect(await run("MATCH (n:Person {id: 'ann'}) RETURN n.name")).toEqual([['Anna']]);
  });

  it('a record that becomes another kind loses its old labels', async () => {
    await write(small);
    await write({
      ...small,
      nodes: small.nodes.map((node) => (node.id === 'ann' ? { ...node, kind: 'Group' } : node)),
    });
    expect(await run("MATCH (n:Entity {id: 'ann'}) RETURN labels(n)")).toEqual([
      [['Entity', 'Named', 'Actor', 'Group']],
    ]);
  });

  it('a relation no longer projected is removed; a record no longer named stays until pruned', async () => {
    await write(small);
    expect(counts(await write({ ...small, edges: [] }))).toEqual([0, 0, 1, 0]);
    const fewer = { ...small, nodes: small.nodes.filter(({ id }) => id !== 'ann'), edges: [] };
    expect(counts(await write(fewer))).toEqual([0, 0, 0, 1]);
    expect(counts(await write(fewer, { prune: true }))).toEqual([0, 0, 1, 0]);
    expect(await run('MATCH (n:Entity) RETURN count(n)')).toEqual([[2]]);
  });

  describe('pruning more than half of what is stored', () => {
    const fewer = { ...small, nodes: small.nodes.slice(0, 1), edges: [] };
    const prune = (graph: GraphRows, more: Partial<SeedDatabaseOptions> = {}) =>
      seedDatabase({
        driver,
        database: database.database,
        ontology,
        rows: rowsIn(graph),
        report: () => {},
        size: 'fewer',
        digest: 'fewer',
        prune: true,
        ...more,
      });
    const stored = async () => (await run('MATCH (n:Entity) RETURN count(n)')).flat();

    it('is refused if nobody confirms it', async () => {
      await write(small);
      const before = await digest();
      await expect(prune(fewer)).rejects.toMatchObject({
        message:
          '--prune would remove 2 of the 3 records that are stored, more than half of them; nothing was changed',
        hint: expect.stringContaining('--yes'),
      });
      await expect(prune(fewer, { agree: async () => false })).rejects.toThrow(/nothing was changed/);
      expect(await digest()).toBe(before);
    });

    it('is done if confirmed, in advance or when asked', async () => {
      const questions: string[] = [];
      const agree = async (question: string) => questions.push(question) > 0;
      await write(small);
      await prune(fewer, { agree });
      expect(questions).toEqual(['--prune is going to remove 2 of the 3 records that are stored. Go on?']);
      expect(await stored()).toEqual([1]);
      await write(small);
      await prune(fewer, { yes: true });
      expect(await stored()).toEqual([1]);
    });

    it('needs no confirmation in a dry run, or if half or more stays', async () => {
      await write(small);
      const { totals } = await prune(fewer, { dryRun: true });
      expect(totals?.removed.count).toBe(3);
      await prune({ ...small, nodes: small.nodes.slice(0, 2), edges: [] });
      expect(await stored()).toEqual([2]);
      await prune(fewer);
      expect(await stored()).toEqual([1]);
    });
  });

  it.each(['at once', 'in batches'])('a dry run %s tells by name what would change', async (way) => {
    const told = async (graph: GraphRows, more: Partial<SeedDatabaseOptions> = {}) => {
      const rows = { ...rowsIn(graph), ...(way === 'in batches' && { total: 100_000 }) };
      const { lines } = await seedDatabase({
        driver,
        database: database.database,
        ontology,
        rows,
        report: () => {},
        size: 'small',
        digest: 'small',
        dryRun: true,
        ...more,
      });
      return lines.slice(1);
    };
    expect(await told(small)).toEqual([
      'would be: 4 created, 0 changed, 0 removed, 0 left over',
      '  create person: Ann',
      '  create place: Paris',
      '  create place: Europe',
      '  create fact: Paris lies in Europe',
      'nothing was written',
    ]);
    await write(small);
    const [, paris, europe] = small.nodes;
    const [within] = small.edges;
    const renamed = { id: 'europe', kind: 'Place', values: { ...europe?.values, name: 'The Continent' } };
    const other = { ...small, nodes: [renamed, ...(paris === undefined ? [] : [paris])], edges: [] };
    expect(within?.type).toBe('WITHIN');
    expect(await told(other, { prune: true })).toEqual([
      'would be: 0 created, 1 changed, 2 removed, 0 left over',
      '  change place: The Continent',
      '  remove person: Ann',
      '  remove fact: Paris lies in Europe',
      'nothing was written',
    ]);
  });

  it('a dry run reports the same, and writes nothing', async () => {
    expect(counts(await write(small, { dryRun: true }))).toEqual([4, 0, 0, 0]);
    expect(await run('MATCH (n) RETURN count(n)')).toEqual([[0]]);
  });

  it('foreign data is not touched: the load is refused, or leaves it alone if told to', async () => {
    await run("CREATE (:Customer {id: 'c1'})-[:BOUGHT]->(:Product {id: 'p1'})");
    await expect(write(small)).rejects.toThrow(/2 nodes that Antiphon did not load/);
    await write(small, { allowShared: true });
    await write({ ...small, nodes: [], edges: [] }, { allowShared: true, prune: true });
    expect(await run('MATCH (:Customer)-[r:BOUGHT]->(:Product) RETURN count(r)')).toEqual([[1]]);
    await run("CREATE (:Entity {id: 'ann'})");
    await expect(write(small, { allowShared: true })).rejects.toThrow(
      /another program have ids of these seeds: ann/,
    );
  });

  it('many rows are written in batches, and the graph says that it is loading until the last', async () => {
    const lines: string[] = [];
    await write(small, { oneTransaction: 1, report: (line) => lines.push(line) });
    expect(lines.at(-1)).toMatch(/loaded 4 of 4 rows/);
    expect(await loadState({ driver, database: database.database })).toMatchObject({ state: 'COMPLETE' });
    const batched = await digest();
    await run('MATCH (n) DETACH DELETE n');
    await write(small);
    expect(await digest()).toBe(batched);
  });

  it('two loaders at once leave one graph', async () => {
    const loads = await Promise.all([write(small), write(small)]);
    expect(loads.map(counts).sort()).toEqual([
      [0, 0, 0, 0],
      [4, 0, 0, 0],
    ]);
  });

  it('a newer graph is refused; a changed ontology is reported', async () => {
    const newer = defineOntology({ ...ontology.spec, version: 2 });
    await write(small, { ontology: newer });
    await expect(write(small)).rejects.toThrow(/newer Antiphon/);
    await run('MATCH (n) DETACH DELETE n');
    const older = defineOntology({
      ...ontology.spec,
      nodes: ontology.spec.nodes.filter(({ name }) => name !== 'Weapon'),
      relations: ontology.spec.relations,
      version: 1,
    });
    await write(small, { ontology: older });
    const lines: string[] = [];
    await write(small, { report: (line) => lines.push(line) });
    expect(lines.some((line) => line.startsWith('  + Weapon'))).toBe(true);
  });
});
