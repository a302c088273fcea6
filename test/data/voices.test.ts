import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon } from '../support/antiphon.ts';
import { answersOf } from '../support/questions.ts';
import { readSeed } from '../support/read-seed.ts';

const KINDS = [
  'corroborated',
  'copied',
  'disputed',
  'denied',
  'found',
  'corrected',
  'planned',
  'silent',
  'attributed',
  'over time',
  'names',
  'across documents',
  'kept apart',
];

await answersOf('what many sources on one event answer', {
  file: 'test/data/voices.yaml',
  kinds: KINDS,
  start: async () =>
    startAntiphon({ seed: await readSeed(join(projectRoot(), 'seed'), { ontology, rules }) }),
  // They are asked of the project's own seeds; a fork with other data has none of them.
  isThere: existsSync(join(projectRoot(), 'seed/usatoday-cleveland-websites.yaml')),
});
