import { describe, expect, it } from 'vitest';
import { doubtOf, sureBy } from '../../../src/dossier/doubt.ts';
import { inSayingOrder } from '../../../src/dossier/saying-order.ts';
import { gradedIn } from '../../../src/dossier/standing.ts';

describe('those who say something', () => {
  const by = (...all: readonly (readonly [string, number])[]) =>
    all.map(([id, sureness]) => ({ id, name: id, sureness }));

  it('stand in the order in which they say it: as a fact, as a party, without certainty, as an assumption', () => {
    const all = by(['users', 3], ['paper', 2], ['anonymous', 1], ['agency', 0]);
    expect(inSayingOrder(all).map(({ id }) => id)).toEqual(['agency', 'anonymous', 'paper', 'users']);
    expect(sureBy({ basis: 'CLAIMED', status: 'UNVERIFIED', assertedBy: all })).toBe(
      'claimed by agency and anonymous and 2 more',
    );
  });

  it('a document that only wonders comes behind those who claim it, and before others who wonder', () => {
    const paper = { ...by(['paper', 2])[0], id: 'paper', name: 'paper', entity: { title: 'A headline' } };
    const all = [...by(['ann', 2]), paper, ...by(['anonymous', 1])];
    expect(inSayingOrder(all).map(({ id }) => id)).toEqual(['anonymous', 'paper', 'ann']);
  });
});

it('what the actor states of a reported event is told as stated, and what is only claimed of one as no more', () => {
  const sure = (basis: string, of: string) =>
    gradedIn({ basis, status: 'SINGLE_SOURCE' }, { basis: of, status: 'SINGLE_SOURCE' })?.sure;
  expect(sure('STATED', 'REPORTED')).toBe('stated by the actor');
  expect(sure('REPORTED', 'STATED')).toBe('reported');
  expect(sure('STATED', 'CLAIMED')).toBe('claimed');
  expect(sure('CLAIMED', 'REPORTED')).toBe('claimed');
  const refuted = { basis: 'REPORTED', status: 'REFUTED' };
  expect(gradedIn({ basis: 'STATED', status: 'SINGLE_SOURCE' }, refuted)?.sure).toBe(
    'reported, shown to be wrong',
  );
});

describe('what stands with the bare words of a fact in a picture', () => {
  it.each([
    ['REPORTED', 'SINGLE_SOURCE', ''],
    ['CLAIMED', 'SELF_CLAIMED', 'claimed'],
    ['REPORTED', 'UNVERIFIED', 'unverified'],
    ['ASSUMED', 'DISPUTED', 'disputed'],
    ['REPORTED', 'REFUTED', 'shown to be wrong'],
  ])('%s, %s: "%s"', (basis, status, brief) => expect(doubtOf({ basis, status })?.brief ?? '').toBe(brief));
});
