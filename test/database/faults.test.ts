import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceableDriver } from '../../src/cypher/drivers.ts';
import { createRunner } from '../../src/cypher/run.ts';
import type { RunStatement, Statement } from '../../src/cypher/statement.ts';
import { DatabaseError } from '../../src/errors.ts';
import { type Fault, type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';

/** Numbers of bytes that end within the handshake, the greeting, the login, the columns, some record, and after all. */
const AFTER = [0, 1, 3, 4, 5, 6, 20, 64, 100, 150, 180, 200, 230, 260, 300, 400, 600, 1_000, 5_000, 20_000];
const EVERY = process.env.HARD === 'true' ? [1, 2, 7, 50, 333] : [1, 50];

const faults: readonly Fault[] = [
  ...(['reset', 'close', 'half-close'] as const).flatMap((kind) => AFTER.map((after) => ({ kind, after }))),
  ...AFTER.flatMap((after) => EVERY.map((every) => ({ kind: 'garbage' as const, after, every }))),
  ...[0, 4, 150, 1_000].map((after) => ({ kind: 'stall' as const, after })),
  { kind: 'answer', text: '' },
  { kind: 'answer', text: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
  { kind: 'answer', text: '\x15\x03\x03\x00\x02\x02\x28' },
  { kind: 'answer', text: '\x00\x00\x00\x00' },
  { kind: 'delay', ms: 30 },
  { kind: 'delay', ms: 2_000 },
];

describe.skipIf(!(await canRunNeo4j()))('a network that fails', () => {
  let database: TestNeo4j;
  let proxy: FaultyProxy;
  let source: ReturnType<typeof replaceableDriver>;
  let run: RunStatement;

  beforeAll(async () => {
    database = await startTestNeo4j();
    proxy = await startFaultyProxy(Number(new URL(database.uri).port));
    source = replaceableDriver(
      () =>
        neo4j.driver(`bolt://127.0.0.1:${proxy.port}`, neo4j.auth.basic(database.user, database.password), {
          disableLosslessIntegers: true,
          connectionTimeout: 500,
          connectionAcquisitionTimeout: 600,
        }),
      { drainMs: 1_000 },
    );
    run = createRunner({ driver: source, database: database.database, deadlineMs: 700 });
  });
  afterAll(async () => {
    proxy?.stop();
    await source?.close();
    await database?.stop();
  });

  it('is never a server fault: each statement is answered, or the client told to try again', async () => {
    const rows = {
      text: 'UNWIND range(1, 200) AS n RETURN n, toString(n) AS text, [n, n] AS list',
      params: {},
    };
    const empty = { text: 'UNWIND [] AS n RETURN n', params: {} };
    const answered = (statement: Statement) =>
      expect.poll(() => run(statement).then(() => 'answered', String), { timeout: 20_000 }).toBe('answered');
    const told = new Map<string, number>();
    const wrong: unknown[] = [];
    await answered(empty);
    for (const fault of faults) {
      proxy.fail(fault);
      for (const outcome of await Promise.allSettled([run(rows), run(empty), run(rows), run(empty)])) {
        const error = outcome.status === 'rejected' ? outcome.reason : undefined;
        const code =
          error === undefined ? 'answered' : error instanceof DatabaseError ? error.code : 'uncoded';
        told.set(code, (told.get(code) ?? 0) + 1);
        if (!['answered', 'DATABASE_UNAVAILABLE', 'TIMEOUT'].includes(code)) wrong.push([fault, error]);
      }
    }
    expect(wrong).toEqual([]);
    // The faults are felt, and some let everything through.
    expect(told.get('DATABASE_UNAVAILABLE')).toBeGreaterThan(faults.length);
    expect(told.get('answered')).toBeGreaterThan(10);

    proxy.fail({ kind: 'none' });
    await answered(rows);
  });
});
