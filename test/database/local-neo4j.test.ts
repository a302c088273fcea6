import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createRunner } from '../../src/cypher/run.ts';
import { databaseStatus, resetDatabase, startDatabase, stopDatabase } from '../../src/database/commands.ts';
import { type Database, openDatabase } from '../../src/database/connect.ts';
import { checkHealth } from '../../src/database/health.ts';
import { startInBackground } from '../../src/database/local/background.ts';
import { announceOwner, askOwner } from '../../src/database/local/owner.ts';
import { startLocalNeo4j } from '../../src/database/local/server.ts';
import { ConfigurationError, SetupError } from '../../src/errors.ts';
import { projectRoot } from '../../src/project-root.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { startSilentProxy } from '../support/silent-proxy.ts';

const root = projectRoot();
const silent = () => {};
const START = { timeout: 300_000 };
/** Starting Neo4j takes seconds, and on a busy machine a minute. */
const PATIENT = { timeout: 120_000, interval: 200 };
const available = await canRunNeo4j();

const open = (
  neo4j: Pick<TestNeo4j, 'uri' | 'password'>,
  overrides: Record<string, string> = {},
): Promise<Database> =>
  openDatabase({
    env: { NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: neo4j.password, ...overrides },
    root,
    report: silent,
  });

async function count({ driver, database }: Database): Promise<unknown> {
  const { records } = await driver.executeQuery('MATCH (m:Mark) RETURN count(m) AS marks', {}, { database });
  return records[0]?.get('marks');
}

/** Whether a connection to a port is taken, on the address given or 127.0.0.1. */
function connects(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host });
    const end = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** The Java process that runs the Neo4j of a data directory. */
function javaOf(dataDir: string): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const java = processes.find((line) => line.includes('LocalNeo4j.java') && line.includes(dataDir));
  return Number(java?.trim().split(' ')[0]);
}

describe.skipIf(!available)('a local Neo4j', () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await startTestNeo4j();
  }, START.timeout);
  afterAll(() => neo4j?.stop());

  it('answers, and gives its address without the password', async () => {
    const database = await open(neo4j);
    expect(database).toMatchObject({ managed: false, address: neo4j.uri, database: 'neo4j' });
    expect(await checkHealth(database)).toEqual({ ready: true });
    await database.close();
  });

  it('is found again on another port after its process has restarted it', START, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'antiphon-moved-'));
    writeFileSync(join(dataDir, 'password'), neo4j.password);
    const target = Number(new URL(neo4j.uri).port);
    const [before, after] = [await startSilentProxy(target), await startSilentProxy(target)];
    const announce = (port: number) =>
      announceOwner(dataDir, { status: () => ({ pid: 1, port, background: false }), stop: async () => {} });
    const first = await announce(before.port);
    const database = await openDatabase({ env: {}, root, dataDir, report: silent });
    const run = createRunner({
      driver: database.drivers,
      database: database.database,
      onLost: () => database.lookAgain(),
    });
    const one = { text: 'RETURN 1', params: {} };
    expect(await run(one)).toEqual([[1]]);

    before.stop();
    first.withdraw();
    await expect(run(one)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    const second = await announce(after.port);
    await expect.poll(() => run(one).catch(() => undefined), PATIENT).toEqual([[1]]);
    expect(database.address).toBe(`bolt://127.0.0.1:${after.port}`);
    await database.close();
    second.withdraw();
    after.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('refuses a wrong password, and says so after one try', async () => {
    const opened = open(neo4j, { NEO4J_PASSWORD: 'not-the-password' });
    await expect(opened).rejects.toThrow(ConfigurationError);
    await expect(opened).rejects.toThrow(
      `The Neo4j at ${neo4j.uri} refuses the user neo4j with this password.`,
    );
  });

  it('has an unpredictable password', async () => {
    await expect(open(neo4j, { NEO4J_PASSWORD: 'neo4j' })).rejects.toThrow('refuses the user neo4j');
  });

  it('says when there is no such database', async () => {
    await expect(open(neo4j, { NEO4J_DATABASE: 'movies' })).rejects.toThrow('has no database named movies.');
  });

  it.each(['bolt+s', 'neo4j+ssc'])('says when the scheme requires encryption: %s', async (scheme) => {
    const opened = open(neo4j, { NEO4J_URI: neo4j.uri.replace('bolt', scheme) });
    await expect(opened).rejects.toThrow('it is not a Neo4j that speaks this scheme');
  });

  it('listens on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    const port = Number(new URL(neo4j.uri).port);
    for (const { address } of others) expect(await connects(port, address)).toBe(false);
    expect(await connects(port)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('keeps its password from other users', () => {
    expect(statSync(join(neo4j.dataDir, 'password')).mode & 0o777).toBe(0o600);
    const command = execFileSync('ps', ['-o', 'args=', '-p', String(neo4j.javaPid)], { encoding: 'utf8' });
    expect(command).toContain('LocalNeo4j.java');
    expect(command).not.toContain(neo4j.password);
    expect(readFileSync(join(neo4j.dataDir, 'neo4j.conf'), 'utf8')).not.toContain(neo4j.password);
  });

  it('limits what a query may use', async () => {
    const { driver, close } = await open(neo4j);
    const { records } = await driver.executeQuery(
      `SHOW SETTINGS 'db.transaction.timeout', 'db.memory.transaction.max', 'server.bolt.connection_keep_alive'
       YIELD name, value RETURN name, value ORDER BY name`,
    );
    expect(records.map((record) => record.get('value'))).toEqual(['256.00MiB', '30s', '5s']);
    await expect(
      driver.executeQuery("LOAD CSV FROM 'file:///password' AS line RETURN line"),
    ).rejects.toThrow();
    await close();
  });

  it('refuses a second start on its data, and says who has it', async () => {
    const second = startLocalNeo4j({
      root,
      env: process.env,
      report: silent,
      dataDir: neo4j.dataDir,
      port: 0,
    });
    await expect(second).rejects.toThrow(SetupError);
    await expect(second).rejects.toThrow(
      `The database in ${neo4j.dataDir} is in use by process ${process.pid}.`,
    );
  });

  it('keeps its data locked even against a start that does not know of it', START, async () => {
    const state = join(neo4j.dataDir, 'server.json');
    const content = readFileSync(state);
    rmSync(state);
    const second = startLocalNeo4j({
      root,
      env: process.env,
      report: silent,
      dataDir: neo4j.dataDir,
      port: 0,
    });
    await expect(second).rejects.toThrow(`The database in ${neo4j.dataDir} is in use by another process.`);
    writeFileSync(state, content, { mode: 0o600 });
  });

  it.skipIf(process.platform === 'win32')('is unhealthy while frozen, and healthy right after', async () => {
    const { javaPid } = neo4j;
    if (javaPid === undefined) throw new Error('It does not run.');
    const database = await open(neo4j);
    process.kill(javaPid, 'SIGSTOP');
    try {
      // A signal takes a moment to reach every thread of a busy machine: what answered before it is asked again.
      await vi.waitFor(
        async () => {
          const started = Date.now();
          expect(await checkHealth(database)).toEqual({
            ready: false,
            reason: 'The database does not answer.',
          });
          expect(Date.now() - started).toBeLessThan(2_500);
        },
        { timeout: 10_000 },
      );
    } finally {
      process.kill(javaPid, 'SIGCONT');
    }
    expect(await checkHealth(database)).toEqual({ ready: true });
    await database.close();
  });

  it('is reached again over new connections when the old ones have gone silent', async () => {
    const proxy = await startSilentProxy(Number(new URL(neo4j.uri).port));
    const database = await open({ ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}` });
    const { driver: first, drivers } = database;
    const run = createRunner({ driver: drivers, database: database.database, deadlineMs: 1_000 });
    const one = () => run({ text: 'RETURN 1', params: {} });
    await Promise.all([one(), one(), one(), one()]);
    proxy.silence();
    for (let miss = 1; miss <= 3; miss++) await expect(one()).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(await one()).toEqual([[1]]);
    expect(database.driver).not.toBe(first);
    expect(await checkHealth(database)).toEqual({ ready: true });
    await database.close();
    proxy.stop();
  });

  it('runs as many statements at a time as the pool has connections, and waits as long as it is told', async () => {
    const database = await openDatabase({
      env: { NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: neo4j.password },
      root,
      report: silent,
      poolConnections: 1,
      acquisitionMs: 200,
    });
    const holder = database.driver.session({ database: database.database });
    const held = holder.beginTransaction();
    await held.run('RETURN 1');
    const started = Date.now();
    const run = createRunner({ driver: database.drivers, database: database.database });
    await expect(run({ text: 'RETURN 1', params: {} })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    expect(Date.now() - started).toBeLessThan(2_000);
    await held.rollback();
    await holder.close();
    expect(await run({ text: 'RETURN 1', params: {} })).toEqual([[1]]);
    await database.close();
  });

  it('keeps its data when Java is killed, and is unhealthy meanwhile', START, async () => {
    const database = await open(neo4j);
    await database.driver.executeQuery('CREATE (:Mark)');
    await neo4j.kill9();
    const started = Date.now();
    expect(await checkHealth(database)).toEqual({ ready: false, reason: 'The database cannot be reached.' });
    expect(Date.now() - started).toBeLessThan(2_500);
    expect(await askOwner(neo4j.dataDir)).toBeUndefined();
    await neo4j.restart();
    expect(await checkHealth(database)).toEqual({ ready: true });
    expect(await count(database)).toBe(1);
    await database.close();
  });
});

describe.skipIf(!available)('the managed Neo4j in the background', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'antiphon-neo4j-'));
  const place = { root, env: { ...process.env, NEO4J_URI: undefined }, dataDir };
  afterAll(async () => {
    await stopDatabase(place);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const openManaged = () => openDatabase({ ...place, report: silent });

  it('ends when the process that holds it is killed', START, async () => {
    const { pid, port = 0 } = await startInBackground({ ...place, port: 0, report: silent });
    const database = await openManaged();
    expect(database).toMatchObject({ managed: true, address: `bolt://127.0.0.1:${port}` });
    await database.driver.executeQuery('CREATE (:Mark)');
    await database.close();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => connects(port), { timeout: 10_000 }).toBe(false);
    expect(await askOwner(dataDir)).toBeUndefined();
  });

  it(
    'is started by the first process that opens it, has its data, and ends when that process closes it',
    START,
    async () => {
      const database = await openManaged();
      expect(await count(database)).toBe(1);
      expect((await databaseStatus(place))[0]).toContain(`runs for another command (process ${process.pid})`);
      await expect(stopDatabase(place)).rejects.toThrow(`is in use by process ${process.pid}.`);
      await database.close();
      expect(await connects(Number(new URL(database.address).port))).toBe(false);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'is restarted when Java is killed, and answers the next queries',
    START,
    async () => {
      const lines: string[] = [];
      const database = await openDatabase({ ...place, lasting: true, report: (line) => lines.push(line) });
      onTestFinished(() => database.close());
      const { drivers, database: name } = database;
      const run = createRunner({ driver: drivers, database: name });
      const marks = () => run({ text: 'MATCH (m:Mark) RETURN count(m)', params: {} }).catch(() => undefined);
      expect(await marks()).toEqual([[1]]);
      process.kill(javaOf(dataDir), 'SIGKILL');
      await expect.poll(() => checkHealth(database), PATIENT).toMatchObject({ ready: false });
      await expect.poll(marks, PATIENT).toEqual([[1]]);
      expect(await checkHealth(database)).toEqual({ ready: true });
      expect(lines).toContain('Neo4j has died; restarting it.');
      await expect
        .poll(async () => (await databaseStatus(place))[0], PATIENT)
        .toContain(`on ${database.address}`);
      await database.close();
      expect(await askOwner(dataDir)).toBeUndefined();
      expect(await connects(Number(new URL(database.address).port))).toBe(false);
    },
  );

  it('starts in the background, outlives its users, and stops when asked to', START, async () => {
    expect((await startDatabase({ ...place, report: silent }))[0]).toMatch(/^Neo4j is running on bolt:/);
    expect((await startDatabase({ ...place, report: silent }))[0]).toMatch(
      /^Neo4j was already running on bolt:/,
    );
    const database = await openManaged();
    await database.close();
    expect((await databaseStatus(place))[0]).toMatch(/runs in the background \(process \d+\) on bolt:/);
    expect(await stopDatabase(place)).toEqual([expect.stringMatching(/^Neo4j has ended/)]);
    expect(await connects(Number(new URL(database.address).port))).toBe(false);
    expect((await databaseStatus(place))[0]).toMatch(/is not running\.$/);
  });

  it('is emptied only if it is the one in use', async () => {
    const named = { ...place, env: { NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'x' } };
    await expect(resetDatabase(named)).rejects.toThrow(ConfigurationError);
    expect(await resetDatabase(place)).toEqual([expect.stringMatching(/^Deleted .*data \(/)]);
    expect(await resetDatabase(place)).toEqual(['There was no data.']);
  });
});
