import { afterAll, describe, expect, it } from 'vitest';
import { fullDiskTrial } from '../support/full-disk.ts';
import { phasesOf, TIMES } from '../support/hard.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const LARGE = { megabytes: 600, events: 1_500 };

describe.skipIf(!(await canRunNeo4j()))('a full disk', () => {
  const trial = fullDiskTrial(LARGE.megabytes, LARGE.events);
  afterAll(() => trial?.end());

  describe.skipIf(trial === undefined).each(phasesOf('seed').filter((phase) => phase !== 'at once'))(
    'when a load is at: %s',
    (phase) => {
      // From nothing at all to about what the next log takes.
      it.each([0, 1_000_000, 5_000_000, 20_000_000])(
        'with %d bytes left, leaves a database that starts, and the same load completes it',
        async (left) => {
          if (trial === undefined) return;
          for (let time = 0; time < Math.ceil(TIMES / 4); time += 1) {
            await trial.begin();
            trial.fillAt(phase, left);
            // A little may be enough for the rest.
            const failure: unknown = await trial.load({ watched: false }).then(
              () => undefined,
              (error: unknown) => error,
            );
            if (failure !== undefined)
              expect(failure).toMatchObject({
                message: expect.stringMatching(/is full|has stopped|has ended/),
              });
            const full = await trial.startFull();
            if (full !== undefined) expect(full).toMatch(/Only [\d.]+ MB are free on its disk/);
            expect(await trial.repair()).toEqual(trial.expected);
          }
        },
      );
    },
  );
});
