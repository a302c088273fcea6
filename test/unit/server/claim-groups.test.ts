import { expect, it } from 'vitest';
import type { EvidenceClaim } from '../../../src/export/evidence.ts';
import { claimGroups } from '../../../src/server/pages/claim-groups.ts';

const ref = (id: string) => ({ id, name: id });
const claim = (
  id: string,
  [subject, predicate, object]: readonly [string, string, string | null],
  details: EvidenceClaim['details'] = {},
): EvidenceClaim => ({
  ...ref(id),
  subject: ref(subject),
  object: object === null ? null : ref(object),
  assertedBy: ref('paper'),
  ...{ relayedBy: [], reviewedBy: [], madeIn: [], passages: [], contradicts: [], contradictedBy: [] },
  details: { predicate, polarity: 'AFFIRMED', ...details },
});
const groups = (...claims: EvidenceClaim[]) => claimGroups(claims).map((group) => group.map(({ id }) => id));

const occurred = claim('c1', ['death', 'OCCURRED', null], {
  value: 'HAPPENED',
  sentence: 'The death of Ann took place.',
});
const died = claim('c2', ['ann', 'HARMED_IN', 'death'], { sentence: 'Ann died.' });
const killed = claim('c3', ['ann', 'HARMED_IN', 'death'], { sentence: 'Ann was killed.' });

it('a death is told once, with every claim that says so', () => {
  expect(groups(occurred, died, killed)).toEqual([['c2', 'c3', 'c1']]);
});

it('an event in which somebody else is said to have died is told for itself', () => {
  const inFire = { sentence: 'Ann was killed in the fire.' };
  expect(
    groups(claim('c1', ['fire', 'OCCURRED', null]), claim('c2', ['ann', 'HARMED_IN', 'fire'], inFire)),
  ).toEqual([['c1'], ['c2']]);
});

it('those who deny it are never among those who say so', () => {
  const denied = claim('c4', ['ann', 'HARMED_IN', 'death'], {
    polarity: 'NEGATED',
    sentence: 'Ann did not die.',
  });
  expect(groups(died, denied)).toEqual([['c2'], ['c4']]);
});

it('the same words about a record are one entry', () => {
  const named = { sentence: 'Ann is called “Annie”.' };
  expect(
    groups(claim('c5', ['ann', 'NAMED', null], named), claim('c6', ['ann', 'NAMED', null], named)),
  ).toEqual([['c5', 'c6']]);
});
