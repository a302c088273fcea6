import { join } from 'node:path';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Seed } from '../../src/seed/model/seed.ts';
import { readSeeds, type Seeds } from '../../src/seed/read/read-seeds.ts';
import { readSeed } from './read-seed.ts';

const at = (folder: string) => join(projectRoot(), 'test', 'fixture', folder);

/**
 * The data that every test with exact answers asks: seeds and stories that stay as they are, so that those of the project can
 * grow or be others.
 */
export const FIXTURE = { seed: at('seed'), stories: at('stories') } as const;

/** Data as somebody else may have them, in place of the project's. */
export const OTHER = {
  seed: at('other/seed'),
  stories: at('other/stories'),
  texts: at('other/texts'),
} as const;

/** The seeds of the fixture, in memory. */
export const fixtureSeed = (): Promise<Seed> => readSeed(FIXTURE.seed, { ontology, rules });

/** The same as the loader reads them; whoever reads them closes their store. */
export const fixtureSeeds = (): Promise<Seeds> =>
  readSeeds([FIXTURE.seed], { ontology, rules, projection, report: () => {} });
