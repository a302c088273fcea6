import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byClock } from '../../schema/types/clock.ts';
import { replaceableDriver } from '../../src/cypher/drivers.ts';
import { cypher, render } from '../../src/cypher/fragment.ts';
import { createRunner } from '../../src/cypher/run.ts';
import type { RunStatement } from '../../src/cypher/statement.ts';
import { DatabaseError } from '../../src/errors.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { startSilentProxy } from '../support/silent-proxy.ts';

/** Busy for minutes, with next to no memory. */
const HEAVY = {
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*)',
  params: {},
};
/** Others like it: what is asked for the first time waits for the same that is being asked already. */
const heavy = (number: number) => ({ ...HEAVY, text: `${HEAVY.text} + ${number}` });

describe.skipIf(!(await canRunNeo4j()))('createRunner', () => {
  let database: TestNeo4j;
  let source: ReturnType<typeof replaceableDriver>;
  let run: RunStatement;

  const connectDriver = (pool = { maxConnectionPoolSize: 25, connectionAcquisitionTimeout: 3000 }): Driver =>
    neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
      ...pool,
      connectionTimeout: 3000,
      telemetryDisabled: true,
    });

  beforeAll(async () => {
    database = await startTestNeo4j({ settings: { 'db.memory.transaction.max': '64m' } });
    source = replaceableDriver(() => connectDriver());
    run = createRunner({ driver: source, database: database.database });
  }, 120_000);
  afterAll(async () => {
    await source?.close();
    await database?.stop();
  }, 60_000);

  it('returns the columns of each row in the order of RETURN', async () => {
    const rows = await run({
      text: 'UNWIND $names AS name RETURN name AS c1, $n AS c0, [name, null] AS c2',
      params: { names: ['a', 'b'], n: 2n },
    });
    expect(rows).toEqual([
      ['a', 2, ['a', null]],
      ['b', 2, ['b', null]],
    ]);
  });

  it('tells of no moment what no clock shows, in whichever order the database asks', async () => {
    const shown = byClock(cypher`moment`, cypher`null`);
    const text = cypher`UNWIND [null, datetime('2014-11-22T15:30Z')] AS moment RETURN toString(${shown})`;
    expect(await run(render(text))).toEqual([[null], ['2014-11-22T15:30:00Z']]);
  });

  it('accepts a plain driver too', async () => {
    const plain = createRunner({ driver: source.current(), database: database.database });
    expect(await plain({ text: 'RETURN 1', params: {} })).toEqual([[1]]);
  });

  it('returns more rows than one fetch holds', async () => {
    const rows = await run({ text: 'UNWIND range(1, 2500) AS n RETURN n', params: {} });
    expect(rows).toHaveLength(2500);
    expect(rows.at(-1)).toEqual([2500]);
  });

  it.each([
    'CREATE (:Entity {id: "x"})',
    'MERGE (n:Entity {id: "x"}) SET n.name = "y"',
    'MATCH (n) DETACH DELETE n',
    'CREATE INDEX planted FOR (n:Entity) ON (n.name)',
  ])('refuses to write: %s', async (text) => {
    const error = await failureOf(run({ text, params: {} }));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', retriable: false });
    expect(await run({ text: 'MATCH (n) RETURN count(n)', params: {} })).toEqual([[0]]);
  });

  it('reports a faulty statement without naming Cypher or the database', async () => {
    const error = await failureOf(run({ text: 'MATCH (n:Secret RETURN n', params: {} }));
    expect(error.message).toBe('The database refused the statement of this query.');
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('makes the database stop a statement at the transaction timeout', async () => {
    const impatient = createRunner({
      driver: source,
      database: database.database,
      transactionTimeoutMs: 300,
    });
    const start = performance.now();
    // Twice, for it might have been the plan that took so long, which is then made apart.
    expect(await failureOf(impatient(HEAVY))).toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(10_000);
    await expectNothingRuns();
  });

  it('stops waiting at its own deadline, and the statement ends too', async () => {
    const impatient = createRunner({ driver: source, database: database.database, deadlineMs: 200 });
    const start = performance.now();
    const error = await failureOf(impatient(HEAVY));
    expect(error).toMatchObject({ code: 'TIMEOUT', message: 'The database did not answer within 200 ms.' });
    expect(performance.now() - start).toBeLessThan(1500);
    await expectNothingRuns();
  });

  it('ends the statements of 20 clients that left', async () => {
    const left = new AbortController();
    const failures = Array.from({ length: 20 }, (_, number) =>
      failureOf(run(heavy(number), { signal: left.signal })),
    );
    await sleep(500);
    expect(await running()).toBeGreaterThan(15);
    left.abort();
    for (const error of await Promise.all(failures)) expect(error.code).toBe('TIMEOUT');
    await expectNothingRuns();
  });

  it('does not start for a client that has left', async () => {
    const error = await failureOf(run(HEAVY, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'TIMEOUT' });
    expect(await running()).toBe(0);
  });

  it('says that a query needs too much memory, without trying again', async () => {
    const start = performance.now();
    const hungry =
      'UNWIND range(1, 5000000) AS n WITH collect(toString(n) + "padding") AS texts RETURN size(texts)';
    const error = await failureOf(run({ text: hungry, params: {} }));
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', retriable: false });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('says that the database is busy when no connection becomes free', async () => {
    const small = connectDriver({ maxConnectionPoolSize: 2, connectionAcquisitionTimeout: 300 });
    const ask = createRunner({ driver: small, database: database.database });
    const left = new AbortController();
    const busy = [1, 2].map((number) => failureOf(ask(heavy(number), { signal: left.signal })));
    await sleep(300);
    const error = await failureOf(ask({ text: 'RETURN 1', params: {} }));
    expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', retriable: true });
    expect(error.message).toMatch(/busy/);
    left.abort();
    await Promise.all(busy);
    await small.close();
    await expectNothingRuns();
  });

  it('replaces the driver after three missed deadlines without an answer in between', async () => {
    let replaced = 0;
    const watched = { current: () => source.current(), replace: () => replaced++, received: () => 0 };
    const impatient = createRunner({ driver: watched, database: database.database, deadlineMs: 50 });
    for (let miss = 1; miss <= 3; miss++) {
      expect(replaced).toBe(0);
      await failureOf(impatient(HEAVY));
    }
    expect(replaced).toBe(1);
    await expectNothingRuns();
  });

  it('keeps the driver while the database answers anything in between', async () => {
    let replaced = 0;
    const watched = { current: () => source.current(), replace: () => replaced++, received: () => 0 };
    const impatient = createRunner({ driver: watched, database: database.database, deadlineMs: 400 });
    for (const answer of ['RETURN 1', 'RETURN nobody']) {
      await failureOf(impatient(HEAVY));
      await failureOf(impatient(HEAVY));
      await impatient({ text: answer, params: {} }).catch(() => undefined);
    }
    await failureOf(impatient(HEAVY));
    expect(replaced).toBe(0);
    await expectNothingRuns();
  });

  it('continues with the new driver after a replacement', async () => {
    source.replace();
    expect(await run({ text: 'RETURN 1', params: {} })).toEqual([[1]]);
  });

  it('recovers from silent connections, with a new driver after three deadlines', async () => {
    const proxy = await startSilentProxy(Number(new URL(database.uri).port));
    const behind = replaceableDriver(() =>
      neo4j.driver(`bolt://127.0.0.1:${proxy.port}`, neo4j.auth.basic(database.user, database.password)),
    );
    const ask = createRunner({
      driver: behind,
      database: database.database,
      transactionTimeoutMs: 100,
      deadlineMs: 300,
    });
    const one = () => ask({ text: 'RETURN 1', params: {} });
    await Promise.all([one(), one(), one(), one()]);

    proxy.silence();
    for (let miss = 1; miss <= 3; miss++) expect(await failureOf(one())).toMatchObject({ code: 'TIMEOUT' });
    // Connections of before stay silent for ever; new ones get through.
    expect(await one()).toHaveLength(1);
    proxy.stop();
    await behind.close();
  });

  it('fails at once while the database is down, and recovers by itself when it is back', async () => {
    await database.kill9();
    const start = performance.now();
    expect(await failureOf(run({ text: 'RETURN 1', params: {} }))).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      retriable: true,
    });
    expect(performance.now() - start).toBeLessThan(5500);

    await database.restart();
    const back = performance.now();
    let rows: unknown;
    while (rows === undefined && performance.now() - back < 2000) {
      rows = await run({ text: 'RETURN 1', params: {} }).catch(() => undefined);
    }
    expect(rows).toEqual([[1]]);
  }, 60_000);

  it('survives a restart that it did not notice, because the first try finds its connection closed', async () => {
    await Promise.all(Array.from({ length: 5 }, () => run({ text: 'RETURN 1', params: {} })));
    await database.restart();
    expect(await run({ text: 'RETURN 1', params: {} })).toEqual([[1]]);
  }, 60_000);

  /** How many statements run beside the one that asks. */
  async function running(): Promise<number> {
    const rows = await run({
      text: 'SHOW TRANSACTIONS YIELD currentQuery AS q WHERE NOT q STARTS WITH "SHOW" RETURN count(*)',
      params: {},
    });
    return Number(rows[0]?.[0]);
  }

  async function expectNothingRuns(): Promise<void> {
    await sleep(1000);
    expect(await running()).toBe(0);
  }
});

async function failureOf(result: Promise<unknown>): Promise<DatabaseError> {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseError);
  if (!(error instanceof DatabaseError)) throw error;
  expect(`${error.message} ${error.hint}`).not.toMatch(
    /Neo\.|neo4j|bolt|java|lucene|MATCH|localhost|127\.0/i,
  );
  return error;
}
