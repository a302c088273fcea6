import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { RunStatement } from '../../../src/cypher/statement.ts';
import { slowStart } from '../../../src/server/slow-start.ts';

const statement = { text: 'RETURN 1', params: {} };

/** A database that takes so many milliseconds for each statement, and counts how many it was given at once. */
function database(ms: number) {
  let running = 0;
  let most = 0;
  const run: RunStatement = async () => {
    most = Math.max(most, ++running);
    await sleep(ms);
    running--;
    return [[1]];
  };
  return { run, most: () => most, forget: () => (most = 0) };
}

it('a slow database gets four statements at once, and all are answered', async () => {
  const cold = database(300);
  const { run } = slowStart(cold.run, { most: 50, waitMs: 60_000 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => run(statement)));
  expect(answers).toHaveLength(12);
  expect(cold.most()).toBe(4);
});

it('each quick answer lets one more through, up to the number of connections', async () => {
  const warm = database(1);
  const { run, reset } = slowStart(warm.run, { most: 20, waitMs: 60_000 });
  await Promise.all(Array.from({ length: 200 }, () => run(statement)));
  expect(warm.most()).toBe(20);
  reset();
  warm.forget();
  await Promise.all(Array.from({ length: 5 }, () => run(statement)));
  expect(warm.most()).toBeLessThan(7);
});

it('who waits too long is told to try again, and who leaves is not waited for', async () => {
  const cold = database(400);
  const { run } = slowStart(cold.run, { most: 50, waitMs: 50 });
  const first = Array.from({ length: 4 }, () => run(statement));
  const left = AbortSignal.timeout(10);
  const told = await run(statement, { signal: left }).catch((reason: unknown) => reason);
  expect(told).toBeInstanceOf(DOMException);
  expect(told).toBe(left.reason);
  await expect(run(statement)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', retriable: true });
  expect(await Promise.all(first)).toHaveLength(4);
  expect(await run(statement)).toEqual([[1]]);
});

it('a failure frees its place for the next', async () => {
  const { run } = slowStart(async () => Promise.reject(new Error('no')), { most: 50, waitMs: 60_000 });
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => run(statement)));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
});

it('it is quiet when nothing runs, or after a while', async () => {
  const slow = database(100);
  const { run, quiet } = slowStart(slow.run, { most: 50, waitMs: 60_000 });
  await quiet(60_000);
  const answer = run(statement);
  await quiet(60_000);
  await answer;
  const endless = slowStart(() => new Promise(() => {}), { most: 50, waitMs: 60_000 });
  void endless.run(statement);
  await endless.quiet(20);
});
