import { expect, it } from 'vitest';
import { acceptedBy, reviewed } from '../../../src/desk/review.ts';
import { again, claimOf, deskOn, fire } from './desk-folder.ts';

it('a claim says who has read it after the one who wrote it, each once', () => {
  const once = reviewed({ id: 'a1' }, 'ann');
  expect(once).toEqual({ id: 'a1', reviewedBy: ['ann'] });
  expect(reviewed(once, 'ben')).toEqual({ id: 'a1', reviewedBy: ['ann', 'ben'] });
  expect(() => reviewed(once, 'ann')).toThrow('ann has read this claim already');
});

it('who accepts a proposal has read it, and nobody is a second reader of what they say themselves', () => {
  expect(acceptedBy('ann', 'fire')).toEqual({ reviewedBy: ['ann'] });
  expect(acceptedBy('ann', 'ann')).toEqual({});
});

it('who has read a claim has not read what it is changed into', async () => {
  const { desk, read } = await deskOn();
  const { id, fingerprint } = claimOf(await desk.edit({ do: 'put', claim: fire() }), 'fire-001');
  const state = await desk.edit({ do: 'review', id, fingerprint, by: 'antiphon-curators' });
  expect(claimOf(state, id).reviewedBy).toMatchObject([{ id: 'antiphon-curators' }]);
  expect(await read()).toContain('reviewedBy: antiphon-curators');
  const after = await desk.edit({ do: 'put', claim: again(claimOf(state, id), { value: 'ONGOING' }) });
  expect(claimOf(after, id).reviewedBy).toEqual([]);
});
