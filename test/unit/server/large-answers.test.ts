import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { codesOf, post, startTestServer } from '../../http/test-server.ts';
import { schema } from '../../support/schema.ts';

const LARGE = '{ graph(limit: 2000) { nodes { id } edges { id } } }';
const SMALL = '{ actors(first: 1) { nodes { id } } }';

it('large answers wait for each other, and small ones for none of them', async () => {
  let [running, most, beside] = [0, 0, 0];
  const server = await startTestServer({
    schema,
    limits: { largeRows: 1_000, largeAnswers: 2, acquisitionMs: 400 },
    run: async (_, { possibleRows = 0 } = {}) => {
      if (possibleRows <= 1_000) return [];
      running += 1;
      most = Math.max(most, running);
      await sleep(300);
      running -= 1;
      return [];
    },
  });
  // Prepared before, so that neither waits for its plan.
  for (const query of [SMALL, LARGE]) await post(server.url, { query });
  const large = Array.from({ length: 8 }, () => post(server.url, { query: LARGE }));
  for (let time = 0; time < 20; time += 1) {
    const small = await post(server.url, { query: SMALL });
    expect(small.status).toBe(200);
    if (running === 2) beside += 1;
  }
  expect(beside).toBeGreaterThan(0);
  const answers = await Promise.all(large);
  expect(most).toBe(2);
  // Two at once in 400 ms are four; who waits longer is told when to come again.
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThanOrEqual(2);
  for (const answer of refused)
    expect([codesOf(answer), answer.headers.get('retry-after')]).toEqual([['DATABASE_UNAVAILABLE'], '2']);
  await server.close();
});
