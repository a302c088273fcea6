import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/index.ts';
import { project, projection, projectView } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import type { Extent } from '../../src/pothos-neo4j/index.ts';
import type { GraphRows } from '../../src/seed/model/seed.ts';
import { readSeeds } from '../../src/seed/read/read-seeds.ts';
import { readHeld } from '../../src/seed/write/extent.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { fixtureSeed } from '../support/fixture.ts';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { schema } from '../support/schema.ts';
import { codesOf, post, startTestServer } from './test-server.ts';

/** What rows hold, counted by hand. */
function extentOf({ nodes, edges }: GraphRows): Extent {
  const labels = nodes.flatMap(({ kind }) => ontology.kind(kind).lineage);
  const count = (words: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const most = (type: string, end: 'from' | 'to') =>
    Math.max(0, ...count(edges.filter((edge) => edge.type === type).map((edge) => edge[end])).values());
  const perLabel = count(labels);
  return {
    nodes: Object.fromEntries(ontology.nodes.map(({ name }) => [name, perLabel.get(name) ?? 0])),
    degrees: Object.fromEntries(
      ontology.relations.map(({ name }) => [name, { out: most(name, 'from'), in: most(name, 'to') }]),
    ),
  };
}

const seeds = project(await fixtureSeed());

/** What people ask, with pages as they come. */
const HONEST: readonly string[] = [
  '{ events { nodes { name performers { nodes { name performed { nodes { name places { nodes { name } } } } } } } } }',
  '{ incidents { nodes { name responses { nodes { name performers { nodes { name memberOf { nodes { name } } } } } } } } }',
  '{ actors { nodes { name performed { nodes { name respondsTo { nodes { name victims { nodes { name } } } } } } } } }',
  '{ statements { nodes { name speakers { nodes { name } } about { nodes { name } } callsFor { nodes { ... on Event { name realizedBy { nodes { name performers { nodes { name } } } } } } } } } }',
  '{ documents { nodes { name passages { nodes { start bears { nodes { predicate assertedBy { ... on Actor { name memberOf { nodes { name } } } } } } } } } } }',
];

const inside = (levels: number, first: number): string =>
  levels === 0
    ? 'id'
    : `performers(first: ${first}) { nodes { performed(first: ${first}) { nodes { ${inside(levels - 1, first)} } } } }`;

/** What nobody asks who wants an answer. */
const HOSTILE: readonly string[] = [
  `{ events(first: 500) { nodes { ${inside(1, 500)} } } }`,
  `{ events { nodes { ${inside(3, 10)} } } }`,
  '{ claims(first: 500) { nodes { subject { claims(first: 500) { nodes { id } } } } } }',
  '{ graph(limit: 2000) { nodes { entity { claims(first: 500) { nodes { id } } } } } }',
];

/** The codes of the errors of a question, where the graph holds so much and nothing is found. */
async function codesUnder(extent: Extent | undefined, query: string): Promise<readonly unknown[]> {
  const server = await startTestServer({
    schema,
    run: async () => [],
    readVersion: async () => ({ tag: 'one', seed: 'one' }),
    readExtent: async () => extent,
  });
  try {
    return codesOf(await post(server.url, { query })).filter((code) => code === 'QUERY_TOO_COMPLEX');
  } finally {
    await server.close();
  }
}

describe('what a question may cost', () => {
  it.each(HONEST)('allows what people ask of the three articles: %s', async (query) => {
    expect(await codesUnder(extentOf(seeds), query)).toEqual([]);
  });

  it('was too strict while nothing was known of the graph', async () => {
    const codes = await Promise.all(HONEST.map((query) => codesUnder(undefined, query)));
    expect(codes.filter(([code]) => code === 'QUERY_TOO_COMPLEX').length).toBeGreaterThan(2);
  });

  describe('in a graph of many relations', () => {
    const folder = mkdtempSync(join(tmpdir(), 'antiphon-cost-'));
    let large: Extent;
    beforeAll(async () => {
      const path = join(folder, 'large.ndjson');
      writeFileSync(path, asNdjson(generatedSeed(5, 700)));
      const { store } = await readSeeds([path], { ontology, rules, projection, report: () => {} });
      large = extentOf(projectView(store));
      store.close();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(HOSTILE)('refuses what nobody needs: %s', async (query) => {
      expect(await codesUnder(large, query)).toEqual(['QUERY_TOO_COMPLEX']);
    });
  });

  it('depends on what the graph holds now, even for a repeated question', async () => {
    const none: Extent = { nodes: { Event: 3 }, degrees: { PERFORMED: { out: 3, in: 2 } } };
    let [version, extent]: [string, Extent] = ['small', none];
    let read = 0;
    const server = await startTestServer({
      schema,
      run: async () => [],
      readVersion: async () => ({ tag: version, seed: version }),
      readExtent: async () => {
        read += 1;
        return extent;
      },
    });
    const ask = async () =>
      codesOf(await post(server.url, { query: `{ events { nodes { ${inside(3, 10)} } } }` }));
    expect([await ask(), await ask(), read]).toEqual([[], [], 1]);
    [version, extent] = ['large', { nodes: { Event: 3_000 }, degrees: { PERFORMED: { out: 900, in: 90 } } }];
    await expect.poll(ask, { interval: 200, timeout: 20_000 }).toEqual(['QUERY_TOO_COMPLEX']);
    expect(read).toBe(2);
    await server.close();
  });
});

describe.skipIf(!(await canRunNeo4j()))('what a graph holds', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  it('is counted by the database, and measured by the loader', async () => {
    const { uri, user, password, database } = antiphon.neo4j;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    expect(await readHeld({ driver, database }, ontology)).toEqual(extentOf(seeds));
    await driver.close();
  });

  it('limits the questions to its server', async () => {
    const { data, errors } = await antiphon.ask(HONEST[0] ?? '');
    expect([errors, JSON.stringify(data).includes('"places":{"nodes":[{')]).toEqual([undefined, true]);
  });
});
