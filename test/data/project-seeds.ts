import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readSeeds, type Seeds } from '../../src/seed/read/read-seeds.ts';

export const SEEDS = join(projectRoot(), 'seed');

/** Whether the project's own sources are there; a fork with other data has none of them. */
export const hasOwnSources = existsSync(join(SEEDS, 'usatoday-cleveland-websites.yaml'));

/** The seeds of the project as the loader reads them; whoever reads them closes their store. */
export const projectSeeds = (): Promise<Seeds> =>
  readSeeds([SEEDS], { ontology, rules, projection, report: () => {} });
