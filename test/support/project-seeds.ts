import { join } from 'node:path';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readSeeds, type Seeds } from '../../src/seed/read/read-seeds.ts';

/** The seeds of the project as the loader reads them; whoever reads them closes their store. */
export const projectSeeds = (): Promise<Seeds> =>
  readSeeds([join(projectRoot(), 'seed')], { ontology, rules, projection, report: () => {} });
