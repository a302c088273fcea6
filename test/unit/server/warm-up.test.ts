import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { readOperations } from '../../../src/operations/read-operations.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { limitsFrom } from '../../../src/server/limits.ts';
import { createLog } from '../../../src/server/log.ts';
import { warmUp } from '../../../src/server/warm-up.ts';

const operations = readOperations(join(projectRoot(), 'queries'), schema);
const options = { schema, operations, limits: limitsFrom(), log: createLog('silent') };

it('the database is asked every saved operation once, and with a lens where it takes one', async () => {
  let asked = 0;
  let most = 0;
  let running = 0;
  await warmUp({
    ...options,
    signal: new AbortController().signal,
    run: async () => {
      asked++;
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return [];
    },
  });
  const lensed = [...operations.values()].filter(({ variables }) =>
    variables.some(({ name }) => name === 'lens'),
  );
  // Where nothing is found, some ask a second time whether the id that was given is one.
  expect(asked).toBeGreaterThanOrEqual(operations.size + lensed.length);
  expect(most).toBe(1);
});

it('the warm-up ends with the server', async () => {
  const stop = new AbortController();
  let asked = 0;
  await warmUp({
    ...options,
    signal: stop.signal,
    run: async () => {
      asked++;
      stop.abort();
      return [];
    },
  });
  expect(asked).toBeLessThan(3);
});
