import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../../src/desk/protocol.ts';
import { ARTICLE, claimOf, deskOn, fire, words } from './desk-folder.ts';

const MILL = { kind: 'Incident', name: 'Fire in the mill', fields: { type: 'OTHER' } };

/** The first claim about an event says who was harmed, not that it took place. */
const harmed = (more: Partial<ClaimDraft> = {}): ClaimDraft => ({
  subject: { kind: 'Person', name: 'Ann Lee' },
  predicate: 'HARMED_IN',
  object: MILL,
  fields: {},
  passages: [words(ARTICLE, 'A fire destroyed the mill')],
  ...more,
});

describe('that an event took place is a claim of its own', () => {
  it('a claim about a new event is told all the same, and the other is still to do', async () => {
    const { desk } = await deskOn();
    const { sentence, issues, facts, unsaid } = await desk.preview(harmed());
    expect(sentence).toBe('The article “fire” says that Ann Lee was harmed in the fire in the mill.');
    expect([issues, facts.length]).toEqual([[], 1]);
    expect(unsaid).toEqual([{ id: 'fire-in-the-mill', name: 'Fire in the mill', kind: 'Incident' }]);
    const state = await desk.edit({ do: 'put', claim: harmed() });
    expect(state.wrong.map(({ message }) => message)).toEqual([
      'no claim says whether “Fire in the mill” occurred',
    ]);
    // What comes after it is told as well.
    const next = await desk.preview(fire({ subject: 'fire-in-the-mill' }));
    expect(next).toMatchObject({ sentence: expect.stringContaining('took place'), issues: [], unsaid: [] });
  });

  it('both are said at once, on the same words and by the same source, and undone at once', async () => {
    const { desk, read } = await deskOn();
    const before = await read();
    const both = harmed({ occurred: 'HAPPENED', fields: { assertedBy: 'fire', basis: 'CLAIMED' } });
    expect((await desk.preview(both)).facts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('took place'), expect.stringContaining('harmed')]),
    );
    const state = await desk.edit({ do: 'put', claim: both });
    expect(state.wrong).toEqual([]);
    expect(state.undo).toBe('add fire-001 and fire-002');
    const [first, second] = [claimOf(state, 'fire-001'), claimOf(state, 'fire-002')];
    expect(first).toMatchObject({ predicate: 'OCCURRED', fields: { value: 'HAPPENED', basis: 'CLAIMED' } });
    expect(second.predicate).toBe('HARMED_IN');
    expect(first.passages).toEqual(second.passages);
    await desk.edit({ do: 'undo' });
    expect(await read()).toBe(before);
  });

  it('nothing is added where somebody says already whether it took place, or denies it', async () => {
    const { desk } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    const state = await desk.edit({
      do: 'put',
      claim: harmed({ object: 'fire-in-the-mill', occurred: 'HAPPENED' }),
    });
    expect(state.claims.map(({ predicate }) => predicate).toSorted()).toEqual(['HARMED_IN', 'OCCURRED']);
    const denied = fire({ subject: { ...MILL, name: 'Another fire' }, fields: { polarity: 'NEGATED' } });
    expect((await desk.preview(denied)).unsaid).toEqual([]);
  });

  it('what is called for, promised or threatened did not happen by that: the form offers so', async () => {
    const { predicates, occurrences } = await (await deskOn()).desk.form();
    const by = (name: string) => predicates.find((one) => one.name === name)?.occurrence;
    expect([by('CALLS_FOR'), by('THREATENS'), by('HARMED_IN')]).toEqual(['CALLED_FOR', 'THREATENED', null]);
    expect(occurrences[0]?.value).toBe('HAPPENED');
  });
});

describe('a claim that goes', () => {
  it('takes along whom nothing else names; undo brings both back to the letter', async () => {
    const { desk, read } = await deskOn();
    const added = await desk.edit({ do: 'put', claim: fire() });
    const before = await read();
    const { fingerprint } = claimOf(added, 'fire-001');
    const gone = await desk.edit({ do: 'remove', id: 'fire-001', fingerprint });
    expect(gone.undo).toBe('remove fire-001 and Fire in the mill');
    expect(await read()).not.toContain('fire-in-the-mill');
    await desk.edit({ do: 'undo' });
    expect(await read()).toBe(before);
  });

  it('leaves whom another claim names', async () => {
    const { desk, read } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    const both = await desk.edit({ do: 'put', claim: harmed({ object: 'fire-in-the-mill' }) });
    const harm = both.claims.find(({ predicate }) => predicate === 'HARMED_IN');
    const { id = '', fingerprint = '' } = harm ?? {};
    const gone = await desk.edit({ do: 'remove', id, fingerprint });
    expect(gone.undo).toBe(`remove ${id} and Ann Lee`);
    expect(await read()).toContain('fire-in-the-mill');
    expect(await read()).not.toContain('ann-lee');
  });
});

it('what is only denied is told with the way to say that it did not take place, which the form takes', async () => {
  const { desk } = await deskOn();
  const denied = fire({ fields: { value: 'HAPPENED', polarity: 'NEGATED' } });
  const { issues } = await desk.preview(denied);
  expect(issues).toMatchObject([
    {
      message: '“Fire in the mill” is only denied: nobody says that it took place',
      fits: { value: 'OMITTED', polarity: 'AFFIRMED' },
    },
  ]);
  const { sentence, issues: none } = await desk.preview(fire({ fields: { ...issues[0]?.fits } }));
  expect([sentence, none]).toEqual([
    'The article “fire” says that the fire in the mill did not take place.',
    [],
  ]);
});
