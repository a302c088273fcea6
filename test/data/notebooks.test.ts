import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { executedAgain } from '../notebooks/executed-again.ts';
import { OF_ALL_DATA } from '../notebooks/notebook.ts';
import { startAntiphon } from '../support/antiphon.ts';
import { readSeed } from '../support/read-seed.ts';

const seed = join(projectRoot(), 'seed');

await executedAgain(
  [OF_ALL_DATA],
  async () => startAntiphon({ seed: await readSeed(seed, { ontology, rules }) }),
  // It tells of the project's own seeds; a fork with other data has none of them.
  existsSync(join(seed, 'axios-police-press-release.yaml')),
);
