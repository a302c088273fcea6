import { describe, expect, it } from 'vitest';
import { originsOf, type VoicedClaim, voicesIn } from '../../../src/dossier/origins.ts';

const said = (by: string, more: Partial<VoicedClaim> = {}): VoicedClaim => ({
  assertedBy: { id: by, name: by },
  polarity: 'AFFIRMED',
  root: by,
  standing: 'COUNTS',
  reason: null,
  sureness: 0,
  documents: [by],
  ...more,
});

const copied = {
  root: 'paper',
  standing: 'DERIVED_FROM',
  reason: 'The copy copies the paper without saying so (our reading).',
};

describe('how many roots there are, and why', () => {
  it.each<[name: string, claims: VoicedClaim[], told: ReturnType<typeof originsOf>]>([
    ['one document that speaks for itself needs no word', [said('paper')], undefined],
    [
      'two documents that have nothing to do with each other are two roots',
      [said('paper'), said('other')],
      { summary: '2 documents say so, 2 roots', because: [] },
    ],
    [
      'a copy adds a document and no root, and says why',
      [said('paper'), said('copy', copied)],
      { summary: '2 documents say so, 1 root', because: [copied.reason] },
    ],
    ['who is alone with it needs no word on whom it copied', [said('copy', copied)], undefined],
    [
      'who puts it less surely is no further root',
      [said('paper'), said('other', { sureness: 2 })],
      {
        summary: '2 documents say so, 1 root',
        because: ['other: another says so more surely.'],
      },
    ],
    [
      'who took it back is none',
      [said('paper'), said('other', { root: null, standing: 'RETRACTED' })],
      { summary: '2 documents say so, 1 root', because: ['other: taken back.'] },
    ],
    [
      'curators are none, and need no word',
      [said('paper'), said('curators', { root: null, standing: 'CURATOR', documents: [] })],
      undefined,
    ],
    ['who denies it does not say so', [said('paper'), said('other', { polarity: 'NEGATED' })], undefined],
    [
      'one person in two documents is one root',
      [said('mayor', { documents: ['paper', 'other'] })],
      { summary: '2 documents say so, 1 root', because: [] },
    ],
  ])('%s', (_name, claims, told) => {
    expect(originsOf(voicesIn(claims))).toEqual(told);
  });
});
