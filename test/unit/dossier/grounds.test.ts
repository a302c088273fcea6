import { expect, it } from 'vitest';
import { Status } from '../../../schema/ontology/certainty.ts';
import { Occurrence } from '../../../schema/ontology/event.ts';
import { groundsText, groundsThrough, occurrenceText, statusThrough } from '../../../src/dossier/grounds.ts';
import { wordsOf } from '../../../src/ontology/index.ts';

it('what something rests on is told as one sentence without a code, whatever its status', () => {
  for (const status of wordsOf(Status)) {
    const text = groundsText({ status, basis: 'REPORTED', sources: 2, occurrence: 'HAPPENED' });
    expect(text).toMatch(/^[A-Z][^A-Z_]*\.$/);
  }
  const one = { status: 'SINGLE_SOURCE', sources: 1, occurrence: undefined };
  expect(groundsText({ ...one, basis: 'REPORTED' })).toBe('Reported by one source.');
  expect(groundsText({ ...one, basis: 'STATED' })).toBe('Stated by one source.');
});

it('sources that tell of a call tell that it was called for, whatever the status', () => {
  const of = { basis: 'REPORTED', sources: 3, occurrence: 'CALLED_FOR' };
  expect(groundsText({ ...of, status: 'CORROBORATED' })).toBe(
    'Told by 3 independent sources: that it was called for, not that it took place.',
  );
  for (const occurrence of wordsOf(Occurrence).filter((word) => !Occurrence.words[word].real))
    for (const status of wordsOf(Status)) {
      const text = groundsText({ ...of, status, occurrence });
      expect(text).toContain(Occurrence.words[occurrence].said);
      expect(text).toMatch(/^[A-Z][^_]*\.$/);
    }
  expect(groundsText({ ...of, status: 'DISPUTED' })).toBe(
    'Disputed: another source says otherwise. This is about whether it was called for, not whether it took place.',
  );
  expect(groundsText({ ...of, status: 'CORROBORATED', occurrence: 'OMITTED' })).toBe(
    'Told by 3 independent sources: that it was left undone.',
  );
});

it('of what is not said to have happened nobody reads that it did not', () => {
  expect(occurrenceText('HAPPENED')).toBe('Happened');
  expect(occurrenceText('CALLED_FOR')).toBe('Called for. No source here says that it took place.');
  for (const word of wordsOf(Occurrence)) expect(occurrenceText(word)).not.toContain('did not');
});

it('where a source says that a plan did not come about, that is told, and as of when', () => {
  const undone = {
    predicate: 'OCCURRED',
    value: 'HAPPENED',
    polarity: 'NEGATED',
    modality: 'ASSERTED',
    asOf: '15 July 2016',
    assertedBy: { id: 'article', name: 'Article of KDKA' },
    documents: [
      { id: 'article', name: 'Article of KDKA', publishedBy: { nodes: [{ id: 'kdka', name: 'KDKA' }] } },
    ],
  };
  expect(occurrenceText('PLANNED', [undone])).toBe(
    'Planned. KDKA says that it did not take place (as of 15 July 2016).',
  );
  const unplanned = { ...undone, value: 'PLANNED' };
  const doubtful = { ...undone, modality: 'ALLEGED' };
  for (const other of [unplanned, doubtful])
    expect(occurrenceText('PLANNED', [other])).toBe('Planned. No source here says that it took place.');
});

it('a lens on who says so counts those whom it lets through, and says that the others are hidden', () => {
  expect(groundsThrough({ basis: 'REPORTED', sources: 1, occurrence: null })).toBe(
    'Reported, by one source that the lens lets through. What all other sources say of it is hidden by the lens.',
  );
  expect(groundsThrough({ basis: 'STATED', sources: 2, occurrence: null })).toContain(
    'by 2 independent sources that',
  );
});

it('such a lens hides how many say so in all, and never that something is in doubt', () => {
  expect(['SINGLE_SOURCE', 'CORROBORATED', 'ONE_SIDED'].map(statusThrough)).toEqual([null, null, null]);
  expect(['DISPUTED', 'REFUTED', 'UNVERIFIED'].map(statusThrough)).toEqual([
    'DISPUTED',
    'REFUTED',
    'UNVERIFIED',
  ]);
});
