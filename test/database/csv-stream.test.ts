import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/index.ts';
import { createRunner } from '../../src/cypher/run.ts';
import { schemaRules } from '../../src/ontology/constraints.ts';
import { parseOperation } from '../../src/operations/saved-operation.ts';
import { createApp } from '../../src/server/app.ts';
import { readServerConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { type Serving, serve } from '../../src/server/serve.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { schema } from '../support/schema.ts';

const ROWS = 100_000;
const BATCH = 5_000;

const events = parseOperation(
  '01-all-events.graphql',
  '# All events.\nquery ($first: Int = 50) { events(first: $first) { nodes { id name occurrence when { edtf } } } }',
  schema,
);

describe.skipIf(!(await canRunNeo4j()))('a CSV of 100,000 rows', () => {
  let database: TestNeo4j;
  let driver: ReturnType<typeof neo4j.driver>;
  beforeAll(async () => {
    database = await startTestNeo4j({ brief: false });
    driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
    });
    for (const rule of schemaRules(ontology)) await driver.executeQuery(rule.text);
    // A transaction for each few: the database ends what takes it longer than 30 seconds, on a busy machine too.
    for (let from = 1; from <= ROWS; from += BATCH) {
      await driver.executeQuery(
        `UNWIND range($from, $to) AS i
CREATE (:Entity:Named:Event:Act {id: 'act-' + i, name: '=Act ' + i, names: [], aliases: [], label: 'Act',
  occurrence: 'HAPPENED', status: 'SINGLE_SOURCE', modality: 'ASSERTED', basis: 'REPORTED', basisRank: 2, sources: 1,
  rid: toString(i), placedBy: 'NONE', timelineKey: '9999|' + i, orderKey: '9999 act-' + i})`,
        { from: neo4j.int(from), to: neo4j.int(from + BATCH - 1) },
      );
    }
    await driver.executeQuery('CALL db.awaitIndexes(60)');
  }, 600_000);
  afterAll(async () => {
    await driver?.close();
    await database?.stop();
  });

  async function serving(environment: Readonly<Record<string, string>> = {}): Promise<Serving> {
    const config = readServerConfig({ port: 0 }, environment);
    const log = createLog('silent');
    const run = createRunner({ driver, database: database.database });
    const app = createApp({
      schema,
      run,
      config,
      ready: async () => ({ ready: true }),
      operations: new Map([[events.name, events]]),
    });
    return serve(app, { config, log });
  }

  it('arrives complete, each row once, and is never held whole', { timeout: 300_000 }, async () => {
    const server = await serving();
    try {
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      const response = await fetch(`${server.url}/q/all-events.csv`);
      const seen = new Set<string>();
      let rest = '';
      let peak = 0;
      for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) seen.add(line);
        peak = Math.max(peak, process.memoryUsage().rss);
      }
      expect(rest).toBe('');
      expect(seen.size).toBe(ROWS + 1);
      expect(seen.has("act-7,'=Act 7,HAPPENED,")).toBe(true);
      // The set of all lines is the test's own; what the server adds to it stays far below the 400 MB of a whole answer.
      expect((peak - before) / 1e6).toBeLessThan(250);
    } finally {
      await server.close();
    }
  });

  it('stops reading from the database when the client leaves', async () => {
    const server = await serving();
    try {
      const leave = new AbortController();
      const response = await fetch(`${server.url}/q/all-events.csv`, { signal: leave.signal });
      await response.body?.getReader().read();
      leave.abort();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'Event' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS running",
      );
      expect(records[0]?.get('running')).toBe(0);
    } finally {
      await server.close();
    }
  });

  it('breaks off beyond the limit, so that a part is not taken for the whole', async () => {
    const server = await serving({ LIMIT_EXPORT_ROWS: '2000' });
    try {
      const response = await fetch(`${server.url}/q/all-events.csv`);
      await expect(response.text()).rejects.toThrow();
    } finally {
      await server.close();
    }
  });
});
