import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DatabaseError } from '../../src/errors.ts';
import { canRunPython, pythonVenv } from '../python/venv.ts';
import { post, send, startTestServer, type TestServer } from './test-server.ts';

const Families = z.record(
  z.string(),
  z.object({
    type: z.string(),
    samples: z.array(
      z.object({ name: z.string(), labels: z.record(z.string(), z.string()), value: z.number() }),
    ),
  }),
);

describe.skipIf(!(await canRunPython()))('/metrics, read by the parser of the Prometheus project', () => {
  let server: TestServer;
  let isAway = false;
  const read = async () => {
    const { headers, text } = await send(`${server.url}/metrics`);
    expect(headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    const script = fileURLToPath(new URL('../python/read_metrics.py', import.meta.url));
    return Families.parse(JSON.parse(execFileSync(await pythonVenv(), [script], { input: text }).toString()));
  };
  beforeAll(async () => {
    server = await startTestServer({
      run: async () => {
        if (isAway) throw new DatabaseError('DATABASE_UNAVAILABLE', 'It is away.');
        return [[7]];
      },
      readVersion: async () => ({ tag: 'abc', seed: 'def', ontology: 'ghi' }),
    });
  });
  afterAll(() => server.close());

  it('counts requests by address and status, statements, and failures', async () => {
    const counted = async () => {
      const families = await read();
      const of = (name: string, labels: Readonly<Record<string, string>> = {}) =>
        Object.values(families)
          .flatMap(({ samples }) => samples)
          .filter((one) => one.name === name)
          .filter((one) => Object.entries(labels).every(([key, value]) => one.labels[key] === value))
          .reduce((sum, { value }) => sum + value, 0);
      return {
        asked: of('antiphon_requests_total', { route: '/graphql', status: '200' }),
        unavailable: of('antiphon_requests_total', { route: '/graphql', status: '503' }),
        unknown: of('antiphon_requests_total', { route: 'other', status: '404' }),
        timed: of('antiphon_request_duration_seconds_count', { route: '/graphql' }),
        statements: of('antiphon_statement_duration_seconds_count'),
        failures: of('antiphon_statement_failures_total', { code: 'DATABASE_UNAVAILABLE' }),
        running: of('antiphon_statements_running'),
        memory: of('process_resident_memory_bytes') > 1_000_000,
        graph: of('antiphon_graph_info', { version: 'abc', seeds: 'def', ontology: 'ghi' }),
      };
    };
    for (let time = 0; time < 3; time += 1) await post(server.url, { query: '{ number }' });
    isAway = true;
    await post(server.url, { query: '{ number }' });
    isAway = false;
    await send(`${server.url}/nothing`);
    await expect.poll(counted, { timeout: 120_000 }).toEqual({
      asked: 3,
      unavailable: 1,
      unknown: 1,
      timed: 4,
      statements: 4,
      failures: 1,
      running: 0,
      memory: true,
      graph: 1,
    });
  });

  /** Has a series for each way of collecting garbage, three at most, once it happened. */
  const GARBAGE_COLLECTION = /^nodejs_gc_/;

  it("has no more series however much is requested, and none of the requests' contents", async () => {
    const series = async () => {
      const families = await read();
      return Object.values(families)
        .flatMap(({ samples }) => samples.map(({ name, labels }) => `${name} ${JSON.stringify(labels)}`))
        .filter((one) => !GARBAGE_COLLECTION.test(one));
    };
    await send(`${server.url}/e/one`);
    await send(`${server.url}/q/one`);
    await send(`${server.url}/nothing`);
    const before = await series();
    for (let index = 0; index < 100; index += 1) {
      await send(`${server.url}/e/secret-${index}`);
      await send(`${server.url}/q/secret-${index}`);
      await send(`${server.url}/secret-${index}`, { headers: { 'x-request-id': `secret-${index}` } });
    }
    const after = await series();
    expect(after.length).toBe(before.length);
    expect(after.join('\n')).not.toContain('secret');
  });
});
