import { startAntiphon } from '../support/antiphon.ts';
import { answersOf } from '../support/questions.ts';

const KINDS = [
  'look-up',
  'relationship',
  'chain',
  'aggregate',
  'timeline',
  'provenance',
  'negative',
  'path',
  'across documents',
];

await answersOf('what the three articles answer', {
  file: 'test/competency/questions.yaml',
  kinds: KINDS,
  start: () => startAntiphon(),
});
