import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/index.ts';
import { project } from '../../schema/projection/index.ts';
import { seedDatabase } from '../../src/commands/seed.ts';
import { createRunner } from '../../src/cypher/run.ts';
import { latestBookmark } from '../../src/database/bookmark.ts';
import { type Database, openDatabase } from '../../src/database/connect.ts';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import { loadState, versionOf } from '../../src/seed/write/load-state.ts';
import { rowsIn } from '../../src/seed/write/rows.ts';
import { createApp } from '../../src/server/app.ts';
import { readServerConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { type Serving, serve } from '../../src/server/serve.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { type Listening, type Member, startMember, startRouter } from '../support/routing-stub.ts';
import { schema } from '../support/schema.ts';
import { smallGraph } from '../support/small-graph.ts';

/** A bookmark of the same database, as of a transaction that never was: its number stands at the end. */
function laterThan(bookmark: string): string {
  const [prefix = '', packed = ''] = bookmark.split(':');
  const database = Buffer.from(packed, 'base64').subarray(0, 19);
  return `${prefix}:${Buffer.concat([database, Buffer.from([0xca, 0x7f, 0xff, 0xff, 0xff])]).toString('base64')}`;
}

const person = (name: string) => smallGraph([['ann', 'Person', { name }]], []);

/** A server as `antiphon serve` starts one. */
async function startServer({ drivers, driver, database, bookmarkManager }: Database): Promise<Serving> {
  const config = readServerConfig({ port: '0', logLevel: 'silent' }, {});
  const log = createLog('silent');
  const app = createApp({
    schema,
    config,
    run: createRunner({
      driver: drivers,
      database,
      bookmarkManager,
      transactionTimeoutMs: 20_000,
      deadlineMs: 20_000,
    }),
    ready: async () => ({ ready: true }),
    readVersion: async () => versionOf(await loadState({ driver, database, bookmarkManager })),
    operations: readOperations(join(projectRoot(), 'queries'), schema),
  });
  return serve(app, { config, log });
}

describe.skipIf(!(await canRunNeo4j()))('beyond one machine', () => {
  let running: TestNeo4j;
  const ends: (() => unknown)[] = [];

  beforeAll(async () => {
    running = await startTestNeo4j();
    ends.push(() => running.stop());
  }, 120_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  }, 60_000);

  async function open(uri = running.uri): Promise<Database> {
    const { user, password } = running;
    const database = await openDatabase({
      env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
      root: projectRoot(),
      report: () => {},
    });
    ends.push(() => database.close());
    return database;
  }

  async function seed(
    { driver, database }: { driver: Driver; database: string },
    name: string,
  ): Promise<void> {
    const given = person(name);
    await seedDatabase({
      rows: rowsIn(project(given)),
      size: name,
      digest: given.digest,
      ontology,
      driver,
      database,
      report: () => {},
    });
  }

  describe('two servers on one database', () => {
    let writer: Database;
    const urls: string[] = [];
    beforeAll(async () => {
      writer = await open();
      await seed(writer, 'Ann');
      for (let count = 0; count < 2; count++) {
        const serving = await startServer(await open());
        ends.push(() => serving.close());
        urls.push(serving.url);
      }
    }, 120_000);

    const look = (url: string, etag?: string) =>
      fetch(`${url}/e/ann.json`, { headers: etag === undefined ? {} : { 'if-none-match': etag } });

    it("give the same answer the same ETag, so that each recognises the other's", async () => {
      const [first, second] = await Promise.all(urls.map((url) => look(url)));
      const etag = first?.headers.get('etag') ?? '';
      expect(second?.headers.get('etag')).toBe(etag);
      for (const url of urls) expect((await look(url, etag)).status).toBe(304);
    });

    it('both serve what was loaded since, and no longer recognise the earlier answer', async () => {
      const etag = (await look(urls[0] ?? '')).headers.get('etag') ?? '';
      await seed(writer, 'Anna');
      for (const url of urls) {
        await expect.poll(async () => (await look(url, etag)).status, { timeout: 10_000 }).toBe(200);
        expect(await (await look(url)).text()).toContain('"Anna"');
      }
    });
  });

  describe('a cluster', () => {
    let reader: Member;
    let leader: Member;
    let router: Listening;
    let database: Database;
    beforeAll(async () => {
      const port = Number(new URL(running.uri.replace('bolt', 'http')).port);
      reader = await startMember(port);
      leader = await startMember(port);
      router = await startRouter({ readers: [reader.address], writers: [leader.address] });
      ends.push(() => {
        for (const part of [reader, leader, router]) part.stop();
      });
      database = await open(`neo4j://${router.address}`);
    }, 60_000);

    it('gets reads on its readers, and writes on its leader', async () => {
      await seed(database, 'Ann of the cluster');
      const run = createRunner({ driver: database.drivers, database: database.database });
      expect(
        await run({ text: "MATCH (n:Entity {id: 'ann'}) RETURN n.name AS readByAnyone", params: {} }),
      ).toEqual([['Ann of the cluster']]);
      expect(reader.sent()).toContain('readByAnyone');
      expect(leader.sent()).not.toContain('readByAnyone');
      expect(leader.sent()).toContain('Ann of the cluster');
      expect(reader.sent()).not.toContain('Ann of the cluster');
    });

    it('carries what one answer has seen over to the next', async () => {
      const { drivers, bookmarkManager } = database;
      const run = createRunner({ driver: drivers, database: database.database, bookmarkManager });
      await run({ text: 'RETURN 1 AS first', params: {} });
      const [seen] = (await bookmarkManager?.getBookmarks()) ?? [];
      expect(seen).toMatch(/^FB:/);
      await run({ text: 'RETURN 1 AS second', params: {} });
      expect(reader.sent().split('AS second')[1]).toContain(seen);
    });

    it('a client that sends the bookmark of a load sees what it wrote, or is told to wait', async () => {
      const bookmark = await latestBookmark(database.driver, database.database);
      expect(leader.sent()).toContain('RETURN 1');
      const serving = await startServer(database);
      ends.push(() => serving.close());
      const ask = (header: string) =>
        fetch(`${serving.url}/q/record.json?id=ann`, { headers: { 'antiphon-bookmark': header } });
      expect((await ask(bookmark)).status).toBe(200);
      expect(reader.sent().split('Antiphon').join('')).toContain(bookmark);
      // The database gives up by itself, or its time is up.
      expect([503, 504]).toContain((await ask(laterThan(bookmark))).status);
      expect((await ask('no bookmark')).status).toBe(400);
      // Nothing of that stays behind.
      expect((await fetch(`${serving.url}/q/record.json?id=ann`)).status).toBe(200);
    });
  });
});
