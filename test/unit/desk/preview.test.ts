import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../../src/desk/protocol.ts';
import { FIXTURE } from '../../support/fixture.ts';
import { ARTICLE, again, claimOf, deskOn, fire, words } from './desk-folder.ts';

describe('before a claim is written, the desk shows', () => {
  it('how it will read, and which fact appears by it; nothing is written', async () => {
    const { desk, read } = await deskOn();
    const before = await read();
    expect(await desk.preview(fire())).toEqual({
      sentence: 'The article “fire” says that the fire in the mill took place.',
      issues: [],
      alike: [],
      facts: [
        {
          what: 'appears',
          text: expect.stringMatching(/took place/),
          standing: 'told by one source; reported',
          notes: ['independent sources: Article “fire”'],
        },
      ],
      unsaid: [],
    });
    expect(await read()).toBe(before);
    expect((await desk.state()).undo).toBeNull();
  });

  it('that a fact becomes disputed, and which vanishes', async () => {
    const { desk } = await deskOn();
    const state = await desk.edit({ do: 'put', claim: fire() });
    const denied: ClaimDraft = {
      subject: 'fire-in-the-mill',
      predicate: 'OCCURRED',
      fields: {
        value: 'HAPPENED',
        polarity: 'NEGATED',
        assertedBy: 'ann-lee',
        relayedBy: ['fire'],
        voice: 'QUOTED',
        basis: 'CLAIMED',
      },
      passages: [words(ARTICLE, 'said Ann Lee')],
      entities: [{ kind: 'Person', id: 'ann-lee', name: 'Ann Lee' }],
    };
    const { sentence, issues, facts } = await desk.preview(denied);
    expect(issues).toEqual([]);
    expect(sentence).toContain('Ann Lee');
    expect(facts).toMatchObject([
      { what: 'changed', standing: expect.stringMatching(/^told by one source; reported → disputed/) },
    ]);
    const other = again(claimOf(state, 'fire-001'), { value: 'PLANNED' });
    expect((await desk.preview(other)).facts.map(({ what }) => what)).toContain('changed');
  });

  it('who says so, and not whom she leans on: a sister of a dead man speaks, and he does not', async () => {
    const { desk } = await deskOn();
    const passages = [words(ARTICLE, 'said Ann Lee')];
    await desk.edit({
      do: 'put',
      claim: {
        subject: { kind: 'Person', id: 'ann-lee', name: 'Ann Lee' },
        predicate: 'AFFILIATED_WITH',
        object: { kind: 'Person', id: 'marek-dunn', name: 'Marek Dunn' },
        fields: { role: 'SIBLING' },
        passages,
      },
    });
    await desk.edit({ do: 'put', claim: fire() });
    const { sentence, facts } = await desk.preview({
      subject: 'fire-in-the-mill',
      predicate: 'EFFECT',
      fields: {
        value: 'nobody was hurt',
        assertedBy: 'ann-lee',
        relayedBy: ['fire'],
        voice: 'QUOTED',
        basis: 'CLAIMED',
      },
      passages,
    });
    expect(sentence).toContain('Ann Lee');
    const told = facts.flatMap(({ notes }) => notes).find((note) => note.startsWith('independent sources'));
    expect(told).toMatch(/^independent sources: 1, from Ann Lee \(.*Marek Dunn, who did not say so/);
    const kin = (await desk.state()).claims.find(({ predicate }) => predicate === 'AFFILIATED_WITH');
    expect(kin?.sentence).toContain('Ann Lee is a brother or sister of Marek Dunn');
  });

  it('nothing of a saved claim that stands in the file before the new one’s place or behind it', async () => {
    const { desk } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    // Of the last words, so that the next claim stands before it.
    await desk.edit({
      do: 'put',
      claim: {
        subject: { kind: 'Person', name: 'Ann Lee' },
        predicate: 'DESCRIBED_AS',
        fields: { value: 'a woman' },
        passages: [words(ARTICLE, 'Ann Lee')],
      },
    });
    const unfinished: ClaimDraft = {
      subject: 'fire-in-the-mill',
      predicate: 'DATED',
      fields: { value: '2018-03-12', dateBasis: 'STATED', asOf: '2' },
      passages: [words(ARTICLE, 'on Monday')],
    };
    const { facts, issues } = await desk.preview(unfinished);
    expect(facts).toEqual([]);
    expect(issues.map(({ claim, field }) => [claim, field])).toEqual([['fire-003', 'asOf']]);
  });

  it('what a field can only be, where that follows from who says so and what', async () => {
    const { desk } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    const deed: ClaimDraft = {
      subject: 'ann-lee',
      predicate: 'PERFORMED',
      object: 'fire-in-the-mill',
      fields: { assertedBy: 'ann-lee', relayedBy: ['fire'], voice: 'QUOTED', basis: 'STATED' },
      passages: [words(ARTICLE, 'said Ann Lee')],
      entities: [{ kind: 'Person', id: 'ann-lee', name: 'Ann Lee' }],
    };
    const { issues } = await desk.preview(deed);
    expect(issues.map(({ field, fits }) => [field, fits])).toEqual([
      ['basis', { basis: 'CLAIMED' }],
      ['attributionBasis', { attributionBasis: 'SELF' }],
    ]);
    const fitting = Object.assign({}, ...issues.map(({ fits }) => fits));
    expect((await desk.preview({ ...deed, fields: { ...deed.fields, ...fitting } })).issues).toEqual([]);
  });

  it('what is missing, field by field, with the way out', async () => {
    const { desk } = await deskOn();
    const empty: ClaimDraft = { subject: '', predicate: '', fields: {}, passages: [] };
    const { sentence, issues, facts } = await desk.preview(empty);
    expect([sentence, facts]).toEqual([null, []]);
    expect(issues.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'this claim has no “subject”',
        'this claim has no “predicate”',
        'this claim names no passage',
      ]),
    );
    const flawed = await desk.preview(fire({ predicate: 'OCURRED' }));
    expect(flawed.issues[0]).toMatchObject({
      claim: 'fire-001',
      field: 'predicate',
      hint: 'did you mean OCCURRED?',
    });
    // A silence has no limit: that is said at the field which gives one.
    const silence = fire({
      subject: 'ann-lee',
      predicate: 'DID_RESPOND',
      object: 'fire-in-the-mill',
      fields: { polarity: 'NEGATED' },
      entities: [{ kind: 'Person', id: 'ann-lee', name: 'Ann Lee' }],
    });
    expect((await desk.preview(silence)).issues).toContainEqual(
      expect.objectContaining({ field: 'asOf', message: 'DID_RESPOND needs “holds up to”' }),
    );
    const outside = await desk.preview(fire({ passages: [{ start: 500, end: 510 }] }));
    expect(outside.issues).toMatchObject([{ message: 'there are no words at 500 to 510' }]);
  });
});

describe('somebody new with the name of somebody known is told before two are made of one', () => {
  const called = (name: string, kind = 'Person') =>
    fire({ subject: { kind, name }, predicate: 'DESCRIBED_AS', fields: { value: 'a witness' } });
  const alike = async (...draft: Parameters<typeof called>) => {
    const { desk } = await deskOn();
    await desk.edit({ do: 'put', claim: called('Thomas Oster') });
    return (await desk.preview(called(...draft))).alike.map(({ known, isSame }) => [known.id, isSame]);
  };

  it('by the same name, however it is written, also of another kind', async () => {
    expect(await alike('thomas oster')).toEqual([['thomas-oster', true]]);
    expect(await alike('Thomas Oster', 'Group')).toEqual([['thomas-oster', true]]);
  });

  it('by nearly the same name, of its kind', async () => {
    expect(await alike('Tomas Oster')).toEqual([['thomas-oster', false]]);
    expect(await alike('Tomas Oster', 'Group')).toEqual([]);
    expect(await alike('Thomas Olsen')).toEqual([]);
  });

  it.each(['Constable Thomas Oster', 'the nurse Thomas Oster', 'Chief Constable Thomas Oster'])(
    'by their full name behind what they are: “%s”',
    async (name) => expect(await alike(name)).toEqual([['thomas-oster', false]]),
  );

  it('not by a part of it, nor by the name of something that is called after them', async () => {
    expect(await alike('Constable Oster')).toEqual([]);
    expect(await alike('Thomas Oster Senior')).toEqual([]);
  });
});

it('looks at the whole folder, and at the files that changed since alone', async () => {
  const { desk, seeds } = await deskOn();
  await cp(join(FIXTURE.seed, 'cleveland-2014.yaml'), join(seeds, 'cleveland-2014.yaml'));
  await cp(join(FIXTURE.seed, 'cleveland-2014.passages.yaml'), join(seeds, 'cleveland-2014.passages.yaml'));
  expect((await desk.search('tamir rice', ['Person'])).entities[0]).toMatchObject({ id: 'tamir-rice' });
  const { facts } = await desk.preview({
    subject: 'tamir-rice',
    predicate: 'AGE',
    fields: { value: '13', comparator: 'EXACT', unit: 'years' },
    passages: [words(ARTICLE, 'Nobody was hurt')],
  });
  expect(facts.some(({ standing }) => standing.includes('→ disputed'))).toBe(true);
});
