import { expect, it } from 'vitest';
import { acceptedBy, isReviewed, reviewed } from '../../../src/desk/review.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { again, claimOf, deskOn, domain, fire } from './desk-folder.ts';

const vocabulary = vocabularyOf(domain.ontology, domain.rules);
const { note = { refused: '', hint: '' } } = vocabulary.claim;

it('a claim says who has read it after the one who wrote it, each once', () => {
  const words = { ...vocabulary, claim: { ...vocabulary.claim, reviewedBy: note } };
  const once = reviewed({ id: 'a1' }, 'ann', words);
  expect(once).toEqual({ id: 'a1', reviewedBy: ['ann'] });
  expect(reviewed(once, 'ben', words)).toEqual({ id: 'a1', reviewedBy: ['ann', 'ben'] });
  expect(() => reviewed(once, 'ann', words)).toThrow('ann has read this claim already');
});

it('who accepts a proposal has read it, and nobody is a second reader of what they say themselves', () => {
  const words = { ...vocabulary, claim: { ...vocabulary.claim, reviewedBy: note } };
  expect(acceptedBy('ann', 'fire', words)).toEqual({ reviewedBy: ['ann'] });
  expect(acceptedBy('ann', 'ann', words)).toEqual({});
});

it('where seeds cannot say that, it is refused in words', () => {
  const { reviewedBy: _, ...claim } = vocabulary.claim;
  expect(() => reviewed({}, 'ann', { ...vocabulary, claim })).toThrow(
    'seeds cannot say yet who has read a claim',
  );
});

it.runIf(isReviewed(vocabulary))('who has read a claim has not read what it is changed into', async () => {
  const { desk, read } = await deskOn();
  const { id, fingerprint } = claimOf(await desk.edit({ do: 'put', claim: fire() }), 'fire-001');
  const state = await desk.edit({ do: 'review', id, fingerprint, by: 'antiphon-curators' });
  expect(claimOf(state, id).reviewedBy).toMatchObject([{ id: 'antiphon-curators' }]);
  expect(await read()).toContain('reviewedBy: antiphon-curators');
  const after = await desk.edit({ do: 'put', claim: again(claimOf(state, id), { value: 'ONGOING' }) });
  expect(claimOf(after, id).reviewedBy).toEqual([]);
});
