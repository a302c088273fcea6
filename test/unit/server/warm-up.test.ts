import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunStatement } from '../../../src/cypher/statement.ts';
import { DatabaseError } from '../../../src/errors.ts';
import { limitsFrom } from '../../../src/limits/limits.ts';
import { readOperations } from '../../../src/operations/read-operations.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { createLog } from '../../../src/server/log.ts';
import { keepWarm } from '../../../src/server/warm-up.ts';
import { schema } from '../../support/schema.ts';

const operations = readOperations(join(projectRoot(), 'queries'), schema);
const lensed = [...operations.values()].filter(({ variables }) =>
  variables.some(({ name }) => name === 'lens'),
);
const questions = operations.size + lensed.length;

function warmthOf(run: RunStatement, signal = new AbortController().signal) {
  const [limits, log] = [limitsFrom(), createLog('silent')];
  return keepWarm({
    schema,
    operations,
    limits,
    log,
    run,
    signal,
    extent: async () => undefined,
    quiet: async () => {},
  });
}

it('the database is asked every saved operation once, and with a lens if it has one', async () => {
  let asked = 0;
  let most = 0;
  let running = 0;
  const warmth = warmthOf(async () => {
    asked++;
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    return [];
  });
  expect(warmth.progress()).toBe(`warming up: 0 of ${questions}`);
  warmth.look('a');
  await expect.poll(warmth.progress).toBe(undefined);
  // Where nothing is found, some ask a second time whether the id that was given is one.
  expect(asked).toBeGreaterThanOrEqual(questions);
  expect(most).toBeLessThanOrEqual(2 * MOST_ROOTS);
});

/** Two questions at a time, each with so many root fields at most. */
const MOST_ROOTS = 8;

it('reports its progress', async () => {
  let goOn = () => {};
  const warmth = warmthOf(async () => new Promise((resolve) => (goOn = () => resolve([]))));
  warmth.look('a');
  await expect
    .poll(() => {
      goOn();
      return warmth.progress();
    })
    .toMatch(/^warming up: [1-9]\d* of /);
});

it('a version is warmed up for once, another one again, and so is one after the database was lost', async () => {
  let asked = 0;
  const warmth = warmthOf(async () => {
    asked++;
    return [];
  });
  const warm = async (version: string) => {
    const before = asked;
    warmth.look(version);
    await expect.poll(warmth.progress).toBe(undefined);
    return asked - before;
  };
  const first = await warm('a');
  expect(await warm('a')).toBe(0);
  expect(await warm('b')).toBe(first);
  warmth.forget();
  expect(warmth.progress()).toMatch(/^warming up: 0/);
  expect(await warm('b')).toBe(first);
});

it('a question that the database could not be asked is repeated', async () => {
  let refusals = 2;
  const warmth = warmthOf(async () => {
    if (refusals-- > 0) throw new DatabaseError('DATABASE_UNAVAILABLE', 'away', { retriable: true });
    return [];
  });
  warmth.look('a');
  await expect.poll(warmth.progress, { timeout: 20_000 }).toBe(undefined);
});

it('the warm-up ends with the server', async () => {
  const stop = new AbortController();
  let asked = 0;
  const warmth = warmthOf(async () => {
    asked++;
    stop.abort();
    return [];
  }, stop.signal);
  warmth.look('a');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThan(2 * MOST_ROOTS);
});
