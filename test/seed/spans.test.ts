import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { checkSources, type SourceCheck } from '../../src/seed/check/sources.ts';
import type { Seed } from '../../src/seed/model/seed.ts';
import { readSeed } from '../support/read-seed.ts';

/** The articles are not part of the project: whoever has them says where. */
const usual = join(projectRoot(), '../shared/seeds');
const sources = process.env.ANTIPHON_SOURCES ?? (existsSync(usual) ? usual : undefined);

const reading = readSeed(join(projectRoot(), 'seed'), { ontology, rules });
// It fails in the tests below, where it can be seen what failed.
reading.catch(() => undefined);

it('the seeds of the project are valid', async () => {
  await expect(reading).resolves.toHaveProperty('digest');
});

if (sources === undefined)
  console.warn(
    'The passages are not checked: set ANTIPHON_SOURCES to the folder with the texts of the articles.',
  );

describe.skipIf(sources === undefined)('every passage of the seeds', () => {
  let seed: Seed;
  let check: SourceCheck;
  beforeAll(async () => {
    seed = await reading;
    check = await checkSources(ontology, seed, sources ?? '');
  });

  it('has its text in the folder', () => {
    expect(check.summary.filter(({ path }) => path === undefined)).toEqual([]);
  });

  it('is at its offsets, and together they cover every letter', () => {
    expect(check.issues).toEqual([]);
    for (const { letters, covered } of check.summary) expect(covered).toBe(letters);
  });
});
