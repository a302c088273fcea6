import { describe, expect, it } from 'vitest';
import { ARTICLE, claimOf, deskOn, fire, words } from './desk-folder.ts';

const PROPOSED = `# Made by a program; nobody has read it.
proposedBy: drafter 1.0
countsAs: INFERRED
document: fire
entities:
  Person:
    ann-lee: { name: Ann Lee, description: A witness. }
claims:
  - { subject: fire-in-the-mill, EFFECT: the mill was destroyed, assertedBy: fire, voice: OWN, modality: ASSERTED,
      basis: REPORTED, passages: { s02: destroyed the mill } }
  # who spoke
  - { subject: ann-lee, DESCRIBED_AS: a witness, assertedBy: antiphon-curators, voice: READING, modality: ASSERTED,
      basis: INFERRED, passages: s04 }
`;

async function proposed() {
  const open = await deskOn();
  await open.desk.edit({ do: 'put', claim: fire() });
  await open.write(PROPOSED, 'draft/fire.yaml');
  return open;
}

describe('what a program proposes', () => {
  it('is shown, and counts for nothing', async () => {
    const { desk } = await proposed();
    const state = await desk.state();
    expect(state.proposals).toMatchObject([
      {
        id: 'fire-001',
        proposedBy: 'drafter 1.0',
        sentence:
          'The article “fire” says that the fire in the mill had this effect: the mill was destroyed.',
        passages: [words(ARTICLE, 'destroyed the mill')],
      },
      { id: 'fire-002', subject: { id: 'ann-lee', name: 'Ann Lee', kind: 'Person' } },
    ]);
    expect(state.claims.map(({ id }) => id)).toEqual(['fire-001']);
    expect(state.wrong).toEqual([]);
    expect((await desk.search('Ann Lee', [])).entities).toEqual([]);
  });

  it('becomes a claim when a person accepts it, with the entities that it needs; that can be undone', async () => {
    const { desk, read } = await proposed();
    const before = [await read(), await read('seed/fire.passages.yaml')];
    const state = await desk.edit({ do: 'accept', proposal: 'fire-002', by: 'antiphon-curators' });
    expect(claimOf(state, 'fire-002')).toMatchObject({
      subject: { id: 'ann-lee', name: 'Ann Lee' },
      fields: { value: 'a witness', basis: 'INFERRED' },
    });
    expect(await read()).toContain('ann-lee: { name: Ann Lee, description: A witness. }');
    expect(state.proposals.map(({ id }) => id)).toEqual(['fire-001']);
    expect(await read('draft/fire.yaml')).toContain(
      '# Made by a program; nobody has read it.\nproposedBy: drafter 1.0',
    );
    const undone = await desk.edit({ do: 'undo' });
    expect([await read(), await read('seed/fire.passages.yaml')]).toEqual(before);
    expect(await read('draft/fire.yaml')).toBe(PROPOSED);
    expect(undone.redo).toBe('accept the proposal fire-002');
  });

  it('can be changed while it is accepted', async () => {
    const { desk } = await proposed();
    const state = await desk.edit({
      do: 'accept',
      proposal: 'fire-001',
      by: 'antiphon-curators',
      claim: {
        subject: 'fire-in-the-mill',
        predicate: 'EFFECT',
        fields: { value: 'the mill is gone' },
        passages: [words(ARTICLE, 'destroyed the mill')],
      },
    });
    expect(claimOf(state, 'fire-002').fields).toMatchObject({ value: 'the mill is gone', basis: 'REPORTED' });
  });

  it('is looked at, and changed, with those of whom it speaks first', async () => {
    const { desk } = await proposed();
    const claim = {
      subject: 'ann-lee',
      predicate: 'DESCRIBED_AS',
      fields: { value: 'a neighbour' },
      passages: [words(ARTICLE, 'said Ann Lee')],
    };
    expect(await desk.preview(claim)).toMatchObject({
      sentence: 'The article “fire” describes Ann Lee as a neighbour.',
      issues: [],
    });
    const edit = { do: 'accept', proposal: 'fire-002', by: 'antiphon-curators', claim } as const;
    expect(claimOf(await desk.edit(edit), 'fire-002').subject.name).toBe('Ann Lee');
  });

  it('can be rejected, and keeps its number meanwhile', async () => {
    const { desk, read } = await proposed();
    const state = await desk.edit({ do: 'reject', proposal: 'fire-001' });
    expect(state.proposals.map(({ id }) => id)).toEqual(['fire-002']);
    expect(await read('draft/fire.yaml')).toContain('id: fire-002');
    expect(await read('draft/fire.yaml')).toContain('rejected:\n  - fire-001\n');
    await expect(desk.edit({ do: 'reject', proposal: 'fire-001' })).rejects.toMatchObject({ status: 409 });
    await desk.edit({
      do: 'put',
      claim: { ...fire(), subject: 'fire-in-the-mill', predicate: 'EFFECT', fields: { value: 'smoke' } },
    });
    const last = await desk.edit({ do: 'accept', proposal: 'fire-002', by: 'antiphon-curators' });
    expect(last.proposals).toEqual([]);
    expect(last.claims.map(({ id }) => id).sort()).toEqual(['fire-001', 'fire-002', 'fire-003']);
  });

  it('is accepted by one while another writes: each takes back their own', async () => {
    const { desk, another, read } = await proposed();
    await desk.edit({ do: 'accept', proposal: 'fire-001', by: 'antiphon-curators' });
    const other = await another('somebody-else');
    await other.edit({ do: 'reject', proposal: 'fire-002' });
    await other.edit({ do: 'note', sentence: 's01', note: 'The headline.' });
    const state = await desk.edit({ do: 'undo' });
    expect(state.proposals.map(({ id }) => id)).toEqual(['fire-001']);
    expect(state.claims.map(({ id }) => id)).toEqual(['fire-001']);
    expect(await read('draft/fire.yaml')).not.toContain('accepted');
    expect((await desk.edit({ do: 'redo' })).claims.map(({ id }) => id)).toEqual(['fire-001', 'fire-002']);
    expect(await read('draft/fire.yaml')).toContain('accepted:');
  });

  it('is told of where it cannot be read, and hides nothing', async () => {
    const { desk, write } = await proposed();
    await write('claims: [', 'draft/fire.yaml');
    const state = await desk.state();
    expect(state.claims).toHaveLength(1);
    expect(state.wrong[0]?.where).toMatch(/^draft\/fire\.yaml:/);
  });
});
