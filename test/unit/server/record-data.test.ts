import { describe, expect, it } from 'vitest';
import type { EvidenceClaim } from '../../../src/export/evidence.ts';
import { type Described, recordOf } from '../../../src/server/pages/record-data.ts';

const paper = { id: 'paper', name: 'The paper', title: 'A march', edtf: '2020-05-31' };
const FIRM = { polarity: 'AFFIRMED', modality: 'ASSERTED', basis: 'REPORTED', contested: false };

const claim = (id: string, predicate: string, own: Partial<EvidenceClaim>): EvidenceClaim => ({
  ...{
    id,
    name: id,
    subject: { id: 'march', name: 'March' },
    object: null,
    assertedBy: paper,
    relayedBy: [],
  },
  ...{ reviewedBy: [], madeIn: [], passages: [], contradicts: [], contradictedBy: [] },
  ...own,
  details: { ...FIRM, ...own.details, predicate },
});
const dated = (details: EvidenceClaim['details'] = {}) =>
  claim('when', 'DATED', { details: { value: '2020-05-30', ...details } });
const placed = (details: EvidenceClaim['details'] = {}) =>
  claim('where', 'OCCURRED_AT', { object: { id: 'town', name: 'Town' }, details });

const march: Described = {
  ...{ id: 'march', name: 'March', kind: 'Demonstration', names: ['March'], description: null },
  details: { occurrence: 'HAPPENED', basis: 'REPORTED', status: 'SINGLE_SOURCE', edtf: '2020-05-30' },
  documents: [paper],
  claims: [dated(), placed()],
};

const graphOf = (record: Described): readonly Record<string, unknown>[] =>
  JSON.parse(JSON.stringify(recordOf(record, (id) => `https://example.org/e/${id}`)))['@graph'];
const itself = (record: Described) => graphOf(record)[0];

describe('a record for search engines', () => {
  it('is an event with its day and place, if sources report all that', () => {
    expect(itself(march)).toMatchObject({
      '@type': 'Event',
      '@id': 'https://example.org/e/march',
      startDate: '2020-05-30',
      location: [{ '@type': 'Place', name: 'Town' }],
      subjectOf: [{ '@id': 'https://example.org/e/paper' }],
    });
  });

  it.each([
    ['planned', { occurrence: 'PLANNED' }],
    ['claimed by whoever did it', { basis: 'CLAIMED', status: 'SELF_CLAIMED' }],
    ['disputed', { status: 'DISPUTED' }],
  ])('is no event where it is only %s', (_, details) => {
    const told = itself({ ...march, details: { ...march.details, ...details } });
    expect(told).toMatchObject({ '@type': 'Thing', name: 'March' });
    expect(told).not.toHaveProperty('startDate');
    expect(told).not.toHaveProperty('location');
  });

  it.each([
    ['our reading', { basis: 'INFERRED' }],
    ['alleged', { modality: 'ALLEGED' }],
    ['denied', { polarity: 'NEGATED' }],
    ['contested', { contested: true }],
  ])('has no day and no place that is %s', (_, details) => {
    const told = itself({ ...march, claims: [dated(details), placed(details)] });
    expect(told).not.toHaveProperty('startDate');
    expect(told).not.toHaveProperty('location');
  });

  it('has no day that is only rough or a stretch of time', () => {
    for (const edtf of ['2020-05-30~', '2020-05-30/2020-06-02', '[..2020-05-30]']) {
      const details = { ...march.details, edtf };
      expect(itself({ ...march, details, claims: [dated({ value: edtf })] })).not.toHaveProperty('startDate');
    }
  });

  it('comes with what is claimed of it in words that name whoever claims it, and with the sources', () => {
    const sentence = 'A user assumes that Ann led the march.';
    const passage = {
      id: 'p',
      start: 0,
      end: 1,
      sentenceNumber: 1,
      isPartOfSentence: false,
      document: paper,
    };
    const guess = claim('guess', 'PERFORMED', {
      details: { sentence, basis: 'ASSUMED' },
      passages: [passage],
    });
    expect(graphOf({ ...march, claims: [guess] })).toEqual([
      expect.anything(),
      expect.objectContaining({
        '@type': 'Claim',
        text: sentence,
        about: { '@id': 'https://example.org/e/march' },
        appearance: [{ '@id': 'https://example.org/e/paper' }],
      }),
      expect.objectContaining({ '@type': 'Article', headline: 'A march', datePublished: '2020-05-31' }),
    ]);
    // What no source says outright does not stand in one.
    const read = { ...guess, details: { ...guess.details, voice: 'READING' } };
    const [, reading] = graphOf({ ...march, claims: [read] });
    expect(reading).toMatchObject({ isBasedOn: [{ '@id': 'https://example.org/e/paper' }] });
    expect(reading).not.toHaveProperty('appearance');
  });
});
