import { afterAll, describe, expect, it } from 'vitest';
import { fullDiskTrial } from '../support/full-disk.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

/** Several starts of a database: seconds, or minutes on a machine that is busy. */
const PATIENT = { timeout: 600_000 };

describe.skipIf(!(await canRunNeo4j()))('a load on a full disk', () => {
  const trial = fullDiskTrial();
  afterAll(() => trial?.end());

  it.skipIf(trial === undefined)('stops before the database notices', PATIENT, async () => {
    if (trial === undefined) return;
    await trial.begin();
    trial.fillAt('guarded', 30_000_000);
    await expect(trial.load({ watched: true })).rejects.toMatchObject({
      message: expect.stringMatching(/nearly full: [\d.]+ MB are free, and continuing needs 64\.0 MB/),
      hint: expect.stringContaining('run the same command again'),
    });
  });

  it.skipIf(trial === undefined)(
    'without that check leaves a database that starts, and the same load completes it',
    PATIENT,
    async () => {
      if (trial === undefined) return;
      await trial.begin();
      trial.fillAt('indexed');
      // So few rows may still go into a log whose space was taken before.
      const failure: unknown = await trial.load({ watched: false }).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure !== undefined)
        expect(failure).toMatchObject({ message: expect.stringMatching(/is full|has stopped|has ended/) });
      expect(await trial.repair()).toEqual(trial.expected);
    },
  );
});
