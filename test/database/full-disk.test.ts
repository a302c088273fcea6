import { afterAll, describe, expect, it } from 'vitest';
import { fullDiskTrial } from '../support/full-disk.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

describe.skipIf(!(await canRunNeo4j()))('a load on a disk that is full', () => {
  const trial = fullDiskTrial();
  afterAll(() => trial?.end());

  it.skipIf(trial === undefined)('is stopped before the database notices', async () => {
    if (trial === undefined) return;
    await trial.begin();
    trial.fillAt('guarded', 30_000_000);
    await expect(trial.load({ watched: true })).rejects.toMatchObject({
      message: expect.stringMatching(/nearly full: [\d.]+ MB are free, and going on needs 64\.0 MB/),
      hint: expect.stringContaining('give the same command again'),
    });
    expect(await trial.repair()).toEqual(trial.expected);
  });

  it.skipIf(trial === undefined)(
    'that nobody watches leaves a database that starts, and the same load makes whole',
    async () => {
      if (trial === undefined) return;
      await trial.begin();
      trial.fillAt('node batch');
      await expect(trial.load({ watched: false })).rejects.toMatchObject({
        message: expect.stringMatching(/disk is full|has stopped|cannot be reached/i),
      });
      expect(await trial.repair()).toEqual(trial.expected);
    },
  );
});
