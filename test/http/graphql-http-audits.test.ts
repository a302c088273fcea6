import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

/** Audits of what a server MAY do that this one does otherwise, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${server.url}/graphql` });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ id, name, fn }) => {
    const result = await fn();
    if (id in LEFT_OUT) {
      expect(name, 'only what a server MAY do can be left out').toMatch(/^MAY/);
      expect(result.status, 'passes, so it is not left out').not.toBe('ok');
    } else {
      expect(result).toMatchObject({ status: 'ok' });
    }
  });

  it('skips only audits that exist', () => {
    const ids = new Set(audits.map(({ id }) => id));
    expect(Object.keys(LEFT_OUT).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('knows as many audits as before', () => {
    const count = (level: RegExp) => audits.filter(({ name }) => level.test(name)).length;
    expect({ must: count(/^MUST/), should: count(/^SHOULD/), may: count(/^MAY/) }).toEqual({
      must: 13,
      should: 23,
      may: 25,
    });
  });
});
