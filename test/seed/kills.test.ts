import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { loadSeeds } from '../../src/commands/seed.ts';
import { PHASES, type Phase } from '../../src/phases.ts';
import { readSeeds } from '../../src/seed/read/read-seeds.ts';
import { verifyGraph } from '../../src/seed/verify/index.ts';
import { loadState } from '../../src/seed/write/load-state.ts';
import { rowsOf } from '../../src/seed/write/rows.ts';
import { writeGraph } from '../../src/seed/write/write.ts';
import { asNdjson, generatedSeed } from '../support/generated-seed.ts';
import { loadApart, WAYS, type Way } from '../support/loader.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { wholeGraph } from '../support/whole-graph.ts';

describe.skipIf(!(await canRunNeo4j()))('a loader that dies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-kills-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const before = file('before.ndjson', asNdjson(generatedSeed(7, 14)));
  const path = file('after.ndjson', asNdjson(generatedSeed(8, 20)));
  const report = () => {};
  let database: TestNeo4j;
  let driver: Driver;
  const place = () => ({ driver, database: database.database });
  const empty = () => driver.executeQuery('MATCH (n) DETACH DELETE n', {}, place());
  const read = (of: string) => readSeeds([of], { ontology, rules, projection, report });
  const load = async (of: string, more: { readonly prune?: boolean } = {}) =>
    loadSeeds(await read(of), { ontology, projection, ...place(), report, ...more });
  const graph = () => wholeGraph(driver, database.database);
  const killed = async (way: Way, dieAt: Phase): Promise<void> => {
    const { signal, said } = await loadApart(path, { way, database, dieAt });
    expect({ signal, said }).toEqual({ signal: 'SIGKILL', said: '' });
  };

  let expected: readonly string[];
  beforeAll(async () => {
    database = await startTestNeo4j();
    driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
    });
    await load(path);
    expected = await graph();
  });
  afterAll(async () => {
    await driver?.close();
    await database?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(empty);

  it('can die in each phase of a load', () => {
    const named = Object.values(WAYS).flat();
    expect(new Set(named)).toEqual(new Set(Object.keys(PHASES.seed)));
  });

  const points = Object.entries(WAYS).flatMap(([way, phases]) => phases.map((phase) => ({ way, phase })));
  it.each(points)('$way, when $phase, leaves what the same load completes', async ({ way, phase }) => {
    if (!isWay(way)) throw new Error(`no way: ${way}`);
    await killed(way, phase);
    const state = await loadState(place());
    // Nothing, half and marked as such, or all.
    if (state?.state === 'COMPLETE') expect(await graph()).toEqual(expected);
    else if (state === undefined) expect(await graph()).toEqual([]);
    expect(await loadApart(path, { way, database })).toMatchObject({ code: 0 });
    expect(await graph()).toEqual(expected);
    expect(await loadState(place())).toMatchObject({ state: 'COMPLETE' });
  });

  it('leaves a graph that no other seeds complete, unless they are all that is left', async () => {
    await load(before);
    const others = await graph();
    await killed('in batches', 'edge batch');
    expect(await loadState(place())).toMatchObject({ state: 'LOADING', source: path });
    await expect(load(before)).rejects.toMatchObject({
      message: expect.stringContaining(`loading ${path}`),
      hint: expect.stringMatching(/finish it with `antiphon seed` .* or give --prune/),
    });
    expect(await loadState(place())).toMatchObject({ state: 'LOADING' });
    await load(before, { prune: true });
    expect(await loadState(place())).toMatchObject({ state: 'COMPLETE', source: before });
    expect(await graph()).toEqual(others);
  });

  it('is told when other seeds have replaced its own, and stops', async () => {
    const { store } = await read(path);
    let taken = false;
    // The others begin between two batches of these.
    const slow = writeGraph({
      ...place(),
      ontology,
      rows: rowsOf(store, projection),
      report,
      seedDigest: 'slow',
      oneTransaction: 1,
      room: async () => {
        if ((await loadState(place()))?.state !== 'LOADING' || taken) return;
        taken = true;
        await load(before, { prune: true });
      },
    });
    await expect(slow).rejects.toThrow(/is now being loaded from other seeds/);
    expect(
      await verifyGraph(await read(before), { ontology, projection, ...place(), report, first: 5 }),
    ).toMatchObject({ same: true });
  });
});

const isWay = (name: string): name is Way => name in WAYS;
