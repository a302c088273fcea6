import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import { FIXTURE } from '../support/fixture.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { schema } from '../support/schema.ts';

const CLI = join(projectRoot(), 'dist', 'src', 'cli.js');
const CLIENTS = process.env.HARD === 'true' ? 50 : 12;
const FOR_MS = process.env.HARD === 'true' ? 30_000 : 6_000;
const questions = [...readOperations(join(projectRoot(), 'queries'), schema).values()];

describe.skipIf(!(await canRunNeo4j()))('a server on a database that has just started', () => {
  let database: TestNeo4j;
  let env: Record<string, string | undefined>;
  let server: ReturnType<typeof spawn>;
  let url: string;

  beforeAll(async () => {
    database = await startTestNeo4j();
    env = { ...process.env, NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password, PORT: '0' };
    const seed = spawn(process.execPath, [CLI, 'seed', FIXTURE.seed], { env });
    expect(await once(seed, 'exit')).toEqual([0, null]);
    await database.restart();
    server = spawn(process.execPath, [CLI, 'serve'], { env: { ...env, LOG_LEVEL: 'warn' } });
    url = await addressOf(server);
  });
  afterAll(async () => {
    server?.kill('SIGTERM');
    if (server !== undefined) await once(server, 'exit');
    await database?.stop();
  });

  it('is ready once it has warmed up, answers meanwhile, and then serves everybody at once', {
    timeout: 600_000,
  }, async () => {
    const before = await written();
    const reasons = new Set<string>();
    for (;;) {
      const response = await fetch(`${url}/ready`);
      if (response.status === 200) break;
      expect(response.status).toBe(503);
      const { reason } = await response.json();
      reasons.add(reason.replaceAll(/\d+/g, '0'));
      // Cold as it is, it may be too late, but it says so.
      expect([200, 503, 504]).toContain((await fetch(`${url}/q/hashtags.json`)).status);
      await sleep(1_000);
    }
    expect([...reasons]).toEqual(['warming up: 0 of 0']);

    const statuses = new Map<number | 'later', number>();
    const end = performance.now() + FOR_MS;
    const client = async (number: number): Promise<void> => {
      for (let turn = number; performance.now() < end; turn++) {
        const name = questions[(turn * 7) % questions.length]?.name;
        const { status, body, headers } = await fetch(`${url}/q/${name}.json`);
        await body?.cancel();
        const kind = status === 503 && headers.has('retry-after') ? 'later' : status;
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    expect([...statuses.keys()].filter((status) => status !== 'later' && status >= 500)).toEqual([]);
    const answered = statuses.get(200) ?? 0;
    expect(answered).toBeGreaterThan(CLIENTS);
    // A large answer waits for its turn; where all want one at once, a few are told when to come again.
    expect(statuses.get('later') ?? 0).toBeLessThan(answered / 100);
    // Whoever serves only reads: a user who may do no more is enough.
    expect(await written()).toBe(before);
  });

  /** The number of the last transaction that wrote anything. */
  async function written(): Promise<unknown> {
    const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
    const { records } = await driver.executeQuery(
      "SHOW DATABASES YIELD name, lastCommittedTxn WHERE name = 'neo4j' RETURN lastCommittedTxn",
      {},
      { database: 'system' },
    );
    await driver.close();
    return Number(records[0]?.get('lastCommittedTxn'));
  }
});

/** Where it listens, from what it says. */
async function addressOf(server: ReturnType<typeof spawn>): Promise<string> {
  let text = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data: Buffer) => (text += data));
  while (!/start page +http.*\n/.test(text) && server.exitCode === null) await sleep(100);
  return /start page +(http:\/\/[^/]+)\//.exec(text)?.[1] ?? '';
}
