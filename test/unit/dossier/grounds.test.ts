import { expect, it } from 'vitest';
import { Status } from '../../../schema/ontology/certainty.ts';
import { Occurrence } from '../../../schema/ontology/event.ts';
import { groundsText, groundsThrough, occurrenceText, statusThrough } from '../../../src/dossier/grounds.ts';
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

it('a lens on who says so counts those whom it lets through, and says that the others are hidden', () => {
  expect(groundsThrough({ basis: 'REPORTED', sources: 1 })).toBe(
    'Reported, by one source that the lens lets through. What all other sources say of it is hidden by the lens.',
  );
  expect(groundsThrough({ basis: 'STATED', sources: 2 })).toContain('by 2 independent sources that');
});

it('such a lens hides how many say so in all, and never that something is in doubt', () => {
  expect(['SINGLE_SOURCE', 'CORROBORATED', 'ONE_SIDED'].map(statusThrough)).toEqual([null, null, null]);
  expect(['DISPUTED', 'REFUTED', 'UNVERIFIED'].map(statusThrough)).toEqual([
    'DISPUTED',
    'REFUTED',
    'UNVERIFIED',
  ]);
});
