import { describe, expect, it } from 'vitest';
import { ARTICLE, again, claimOf, deskOn, fire, words } from './desk-folder.ts';

describe('a claim that is written at the desk', () => {
  it('stands in the file as a person would have written it, with what is new and the words that it quotes', async () => {
    const { desk, read } = await deskOn();
    const state = await desk.edit({ do: 'put', claim: fire() });
    expect(claimOf(state, 'fire-001')).toMatchObject({
      subject: { id: 'fire-in-the-mill', name: 'Fire in the mill', kind: 'Incident' },
      passages: [words(ARTICLE, 'A fire destroyed the mill')],
      fields: {
        assertedBy: 'fire',
        voice: 'OWN',
        modality: 'ASSERTED',
        basis: 'REPORTED',
        value: 'HAPPENED',
      },
      standing: 'told by one source; reported',
    });
    expect(await read()).toContain(`# What most claims of this file have in common.
defaults:
  assertedBy: fire
  voice: OWN
  modality: ASSERTED
  basis: REPORTED

entities:
  Incident:
    fire-in-the-mill: { name: Fire in the mill, type: OTHER }

# antiphon read --help shows how a claim is written.
claims:
  - { id: fire-001, subject: fire-in-the-mill, OCCURRED: HAPPENED, passages: s02a }
`);
    expect(await read('seed/fire.passages.yaml')).toMatch(/s02a: 19-44 [0-9a-f]{64}\n/);
    expect(state.wrong).toEqual([]);
  });

  it('stands in the order of the text, and leaves comments and all else where they are', async () => {
    const { desk, read, write } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    await desk.edit({
      do: 'put',
      claim: {
        subject: { kind: 'Person', name: 'Ann Lee' },
        predicate: 'DESCRIBED_AS',
        fields: { value: 'a witness' },
        passages: [words(ARTICLE, 'said Ann Lee')],
      },
    });
    const commented = (await read())
      .replace('claims:\n', '# All that is said.\nclaims:\n')
      .replace(/( {2}- \{ id: fire-002)/, '  # The last sentence.\n$1');
    await write(commented);
    await desk.edit({
      do: 'put',
      claim: {
        subject: 'fire-in-the-mill',
        predicate: 'EFFECT',
        fields: { value: 'the mill was destroyed' },
        passages: [words(ARTICLE, 'The fire brigade of Rivertown put it out.')],
      },
    });
    const file = await read();
    expect(file).toContain('# All that is said.\nclaims:');
    expect(file).toMatch(/# The last sentence\.\n {2}- \{ id: fire-002/);
    expect([...file.matchAll(/id: (fire-\d+)/g)].map(([, id]) => id)).toEqual([
      'fire-001',
      'fire-003',
      'fire-002',
    ]);
    expect(file).toContain('# title: the headline');
  });

  it('can be changed, and keeps its place; words that nobody quotes any more are no passage', async () => {
    const { desk, read } = await deskOn();
    const state = await desk.edit({ do: 'put', claim: fire() });
    const after = await desk.edit({
      do: 'put',
      claim: again(claimOf(state, 'fire-001'), { passages: [words(ARTICLE, 'on Monday')] }),
    });
    expect(claimOf(after, 'fire-001').passages).toEqual([{ key: 's02b', ...words(ARTICLE, 'on Monday') }]);
    const passages = await read('seed/fire.passages.yaml');
    expect(passages).toContain('s02b: ');
    expect(passages).not.toContain('s02a: ');
  });

  it('can be removed', async () => {
    const { desk, read } = await deskOn();
    const before = await read('seed/fire.passages.yaml');
    const { claims } = await desk.edit({ do: 'put', claim: fire() });
    const [claim] = claims;
    const state = await desk.edit({ do: 'remove', id: 'fire-001', fingerprint: claim?.fingerprint ?? '' });
    expect(state.claims).toEqual([]);
    expect(await read('seed/fire.passages.yaml')).toBe(before);
  });

  it('is refused in words where it is wrong, and nothing is written', async () => {
    const { desk, read } = await deskOn();
    const before = await read();
    const put = desk.edit({ do: 'put', claim: fire({ fields: { value: 'MAYBE' } }) });
    await expect(put).rejects.toMatchObject({
      status: 422,
      issues: [
        {
          claim: 'fire-001',
          field: 'value',
          message: expect.stringContaining('the value of OCCURRED must be'),
        },
      ],
    });
    await expect(desk.edit({ do: 'put', claim: fire({ passages: [] }) })).rejects.toMatchObject({
      message: 'this claim names no passage',
    });
    await expect(
      desk.edit({ do: 'put', claim: fire({ passages: [{ start: 0, end: 9_999 }] }) }),
    ).rejects.toMatchObject({ message: 'there are no words at 0 to 9999' });
    const taken = { kind: 'Group', id: 'anonymous', name: 'Anonymous' };
    await expect(desk.edit({ do: 'put', claim: fire({ subject: taken }) })).rejects.toMatchObject({
      message: 'the id anonymous is taken',
    });
    expect(await read()).toBe(before);
  });

  it('may speak of an event of which another claim has to say yet that it took place', async () => {
    const { desk } = await deskOn();
    const state = await desk.edit({
      do: 'put',
      claim: {
        subject: { kind: 'Group', name: 'Fire brigade of Rivertown', fields: { type: 'ORGANIZED' } },
        predicate: 'PERFORMED',
        object: { kind: 'Act', name: 'Putting out of the fire' },
        fields: { role: 'RESPONDER' },
        passages: [words(ARTICLE, 'The fire brigade of Rivertown put it out.')],
      },
    });
    expect(state.wrong.map(({ message }) => message)).toEqual([
      'no claim says whether “Putting out of the fire” occurred',
    ]);
    expect(claimOf(state, 'fire-001').sentence).toContain('ire brigade of Rivertown');
  });
});

it('whom only a claim named goes when it speaks of somebody else, and undo brings them back', async () => {
  const { desk, read } = await deskOn();
  const by = (name: string) =>
    fire({ subject: { kind: 'Person', name }, predicate: 'DESCRIBED_AS', fields: { value: 'a witness' } });
  const first = claimOf(await desk.edit({ do: 'put', claim: by('Deck Log') }), 'fire-001');
  const before = await read();
  const { id, fingerprint, fields } = first;
  await desk.edit({ do: 'put', claim: { ...by('Ann Lee'), fields, replaces: { id, fingerprint } } });
  expect(await read()).not.toContain('deck-log');
  await desk.edit({ do: 'undo' });
  expect(await read()).toBe(before);
  await desk.edit({ do: 'redo' });
  expect(await read()).not.toContain('deck-log');
});

it('a sentence from which nothing is claimed can say why', async () => {
  const { desk, read } = await deskOn();
  expect((await desk.state()).undone.map(({ message }) => message)).toContain(
    'no claim names the passage fire-s01',
  );
  const state = await desk.edit({
    do: 'note',
    sentence: 's01',
    note: 'The headline: it says "no more" than the text.',
  });
  expect(state.sentences[0]?.note).toBe('The headline: it says "no more" than the text.');
  expect(state.undone.map(({ message }) => message)).not.toContain('no claim names the passage fire-s01');
  expect(state.undo).toBe('write a note on s01');
  await desk.edit({ do: 'note', sentence: 's01', note: null });
  expect(await read('seed/fire.passages.yaml')).toMatch(/s01: \d+-\d+ [0-9a-f]{64}\n/);
});

describe('undo', () => {
  it('puts the files back to the letter, again and again, also after the desk was closed', async () => {
    const { desk, another, read } = await deskOn();
    const files = async () => [await read(), await read('seed/fire.passages.yaml')];
    const texts = [await files()];
    let state = await desk.edit({ do: 'put', claim: fire() });
    texts.push(await files());
    state = await desk.edit({
      do: 'put',
      claim: again(claimOf(state, 'fire-001'), { value: 'ONGOING' }),
    });
    texts.push(await files());
    const { fingerprint } = claimOf(state, 'fire-001');
    state = await desk.edit({ do: 'remove', id: 'fire-001', fingerprint });
    expect(state.undo).toBe('remove fire-001 and Fire in the mill');
    const later = await another();
    expect((await later.edit({ do: 'undo' })).undo).toBe('change fire-001');
    expect(await files()).toEqual(texts[2]);
    await later.edit({ do: 'undo' });
    expect(await files()).toEqual(texts[1]);
    state = await later.edit({ do: 'undo' });
    expect(await files()).toEqual(texts[0]);
    expect([state.undo, state.redo]).toEqual([null, 'add fire-001']);
    await later.edit({ do: 'redo' });
    expect(await files()).toEqual(texts[1]);
    await later.edit({ do: 'redo' });
    expect(await files()).toEqual(texts[2]);
    await expect(desk.edit({ do: 'redo' })).resolves.toMatchObject({ claims: [] });
    await expect(desk.edit({ do: 'redo' })).rejects.toMatchObject({
      message: 'there is nothing to do again',
    });
  });

  it('takes back its own edit alone where somebody wrote something else since', async () => {
    const { desk, another, read } = await deskOn(ARTICLE, { by: 'antiphon-curators' });
    const other = await another('somebody-else');
    await desk.edit({ do: 'put', claim: fire() });
    await other.edit({
      do: 'put',
      claim: {
        subject: { kind: 'Person', name: 'Ann Lee' },
        predicate: 'DESCRIBED_AS',
        fields: { value: 'a witness' },
        passages: [words(ARTICLE, 'said Ann Lee')],
      },
    });
    const state = await desk.edit({ do: 'undo' });
    expect(state.claims.map(({ id }) => id)).toEqual(['fire-002']);
    expect(await read()).not.toContain('fire-in-the-mill');
    expect((await desk.edit({ do: 'redo' })).claims.map(({ id }) => id)).toEqual(['fire-001', 'fire-002']);
  });

  it('does not take back what somebody else changed since, and says so', async () => {
    const { desk, another, read } = await deskOn(ARTICLE, { by: 'antiphon-curators' });
    const state = await desk.edit({ do: 'put', claim: fire() });
    const other = await another('somebody-else');
    await other.edit({
      do: 'put',
      claim: again(claimOf(state, 'fire-001'), { value: 'ONGOING' }),
    });
    const file = await read();
    await expect(desk.edit({ do: 'undo' })).rejects.toMatchObject({
      status: 409,
      message: 'this cannot be undone (add fire-001): fire-001 was changed since',
    });
    expect(await read()).toBe(file);
    expect((await other.state()).undo).toBe('change fire-001');
  });
});

describe('two who edit one file', () => {
  it('do not overwrite each other: a claim that was changed meanwhile is refused, any other is merged', async () => {
    const { desk, another } = await deskOn();
    const other = await another('somebody-else');
    const seen = claimOf(await desk.edit({ do: 'put', claim: fire() }), 'fire-001');
    await other.edit({ do: 'put', claim: again(seen, { value: 'ONGOING' }) });
    await expect(desk.edit({ do: 'put', claim: again(seen, { value: 'PLANNED' }) })).rejects.toMatchObject({
      status: 409,
      message: 'somebody else changed the claim fire-001 meanwhile',
    });
    const state = await desk.state();
    expect(claimOf(state, 'fire-001').fields.value).toBe('ONGOING');
    await other.edit({ do: 'remove', id: 'fire-001', fingerprint: claimOf(state, 'fire-001').fingerprint });
    await expect(desk.edit({ do: 'put', claim: again(seen) })).rejects.toMatchObject({
      status: 409,
      message: 'the claim fire-001 is not there any more: somebody removed it',
    });
  });

  it('lose nothing when they write at the same moment', async () => {
    const { desk, another } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    const others = [desk, await another('one'), await another('two')];
    const said = Array.from({ length: 9 }, (_, number) => `effect ${number}`);
    await Promise.all(
      said.map((value, number) =>
        others[number % 3]?.edit({
          do: 'put',
          claim: { ...fire(), subject: 'fire-in-the-mill', predicate: 'EFFECT', fields: { value } },
        }),
      ),
    );
    const { claims } = await desk.state();
    expect(claims.map(({ fields }) => fields.value).sort()).toEqual(['HAPPENED', ...said].sort());
    expect(new Set(claims.map(({ id }) => id)).size).toBe(10);
  });

  it('may be a person with a text editor: what was typed is numbered, and stays', async () => {
    const { desk, read, write } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    await write(
      `${(await read()).trimEnd()}\n  # typed by hand\n  - { subject: fire-in-the-mill, EFFECT: smoke, passages: { s03: put it out } }\n`,
    );
    const state = await desk.state();
    expect(claimOf(state, 'fire-002')).toMatchObject({
      fields: { value: 'smoke' },
      passages: [words(ARTICLE, 'put it out')],
    });
    await desk.edit({
      do: 'put',
      claim: again(claimOf(state, 'fire-001'), { value: 'ONGOING' }),
    });
    expect(await read()).toMatch(/# typed by hand\n {2}- \{ id: fire-002,/);
    await write('claims: [');
    const broken = await desk.state();
    expect(broken.claims).toEqual([]);
    expect(broken.wrong[0]?.where).toMatch(/^fire\.yaml:1/);
    await expect(desk.edit({ do: 'put', claim: fire() })).rejects.toMatchObject({
      status: 422,
      message: 'the file of this source cannot be read now, so nothing can be written to it',
    });
    expect(await read()).toBe('claims: [');
  });
});

it('a form that is not finished comes back, and can be forgotten', async () => {
  const { desk, another } = await deskOn();
  await desk.keep({ predicate: 'OCCURRED', text: 'half a th' });
  expect((await (await another()).state()).unfinished).toEqual({ predicate: 'OCCURRED', text: 'half a th' });
  await desk.keep(null);
  expect((await desk.state()).unfinished).toBeNull();
});
