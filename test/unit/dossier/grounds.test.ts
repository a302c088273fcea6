import { expect, it } from 'vitest';
import { Status } from '../../../schema/ontology/certainty.ts';
import { Occurrence } from '../../../schema/ontology/event.ts';
import { groundsText, occurrenceText } from '../../../src/dossier/grounds.ts';
import { wordsOf } from '../../../src/ontology/index.ts';

it('what something rests on is told as one sentence without a code, whatever its status', () => {
  for (const status of wordsOf(Status)) {
    const text = groundsText({ status, basis: 'REPORTED', sources: 2 });
    expect(text).toMatch(/^[A-Z][^A-Z_]*\.$/);
  }
  expect(groundsText({ status: 'SINGLE_SOURCE', basis: 'REPORTED', sources: 1 })).toBe(
    'Reported by one source.',
  );
  expect(groundsText({ status: 'SINGLE_SOURCE', basis: 'STATED', sources: 1 })).toBe('Stated by one source.');
});

it('of what is not said to have happened nobody reads that it did not', () => {
  expect(occurrenceText('HAPPENED')).toBe('Happened');
  expect(occurrenceText('CALLED_FOR')).toBe('Called for. No source here says that it took place.');
  for (const word of wordsOf(Occurrence)) expect(occurrenceText(word)).not.toContain('did not');
});
