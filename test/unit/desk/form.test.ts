import { describe, expect, it } from 'vitest';
import { manualRows } from '../../../src/desk/manual.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { deskOn, domain, fire } from './desk-folder.ts';

const form = async () => (await deskOn()).desk.form();

describe('the form is made from the ontology', () => {
  it('a relation says from what to what it goes, and asks for its own details alone', async () => {
    const { predicates } = await form();
    const performed = predicates.find(({ name }) => name === 'PERFORMED');
    expect(performed).toMatchObject({ from: ['Actor'], to: ['Event'], value: null });
    expect(performed?.details.map(({ name, type }) => `${name}: ${type}`)).toContain('role: choice');
    const responds = predicates.find(({ name }) => name === 'RESPONDS_TO');
    expect(responds).toMatchObject({ label: 'responded to', inverse: expect.stringContaining('by') });
  });

  it('a literal asks for its value as it is written', async () => {
    const { predicates } = await form();
    const value = (of: string) => predicates.find(({ name }) => name === of)?.value;
    expect(value('OCCURRED')).toMatchObject({ type: 'choice', required: true });
    expect(value('OCCURRED')?.choices[0]).toEqual({
      value: 'HAPPENED',
      label: 'happened',
      description: 'It took place.',
    });
    expect(value('DATED')).toMatchObject({ type: 'date' });
    expect(value('AGE')).toMatchObject({ type: 'number' });
    expect(value('SIZE')).toMatchObject({ type: 'text', required: false });
    expect(value('DID_RESPOND')).toBeNull();
  });

  it('a kind knows those above it, and has no field that is derived from claims', async () => {
    const { kinds, saying } = await form();
    const incident = kinds.find(({ name }) => name === 'Incident');
    expect(incident).toMatchObject({
      label: 'incident',
      isEvent: true,
      family: expect.arrayContaining(['Incident', 'Event']),
    });
    expect(incident?.fields.map(({ name }) => name)).not.toContain('occurrence');
    expect(incident?.fields.find(({ name }) => name === 'type')).toMatchObject({
      type: 'choice',
      required: true,
    });
    expect(kinds.find(({ name }) => name === 'Person')?.isEvent).toBe(false);
    expect(saying.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['assertedBy', 'voice', 'modality', 'basis', 'wording', 'note']),
    );
    expect(saying.map(({ name }) => name)).not.toContain('role');
  });

  it('every choice and every field is explained', async () => {
    const { kinds, predicates, saying } = await form();
    const fields = [
      ...kinds.flatMap((kind) => kind.fields),
      ...predicates.flatMap(({ details, value }) => [...details, ...(value === null ? [] : [value])]),
      ...saying,
    ];
    for (const { name, label, description, choices } of fields) {
      expect(`${name}: ${label} ${description}`).toMatch(/: \S+.* \S+/);
      for (const choice of choices) expect(`${name} ${choice.value}: ${choice.description}`).toMatch(/: \S/);
    }
    for (const { name, description } of predicates) expect(`${name}: ${description}`).toMatch(/: \S/);
  });
});

it('the manual is read row by row, with the predicates that each names', async () => {
  const vocabulary = vocabularyOf(domain.ontology, domain.rules);
  expect(
    manualRows(
      '# M\n\n## What it says\n\n| Situation | Predicate | Voice |\n|---|---|---|\n| A \\| B | ACCUSES, THAT | OWN |\n',
      vocabulary,
    ),
  ).toEqual([
    {
      section: 'What it says',
      situation: 'A | B',
      cells: { Predicate: 'ACCUSES, THAT', Voice: 'OWN' },
      predicates: ['ACCUSES'],
    },
  ]);
  const { manual } = await form();
  expect(manual.length).toBeGreaterThan(40);
  expect(manual.every(({ section, situation }) => section !== '' && situation !== '')).toBe(true);
});

describe('a search', () => {
  it('finds names, other names and ids, whatever the case and the accents', async () => {
    const { desk } = await deskOn();
    const first = async (words: string, kinds: readonly string[] = []) =>
      (await desk.search(words, kinds)).entities[0]?.id;
    expect(await first('ANONY')).toBe('anonymous');
    expect(await first('ánonymous')).toBe('anonymous');
    expect(await first('u.s.')).toBe('united-states');
    expect(await first('united states')).toBe('united-states');
    expect(await first('anonymous', ['Place'])).toBeUndefined();
    expect(await first('anonymous', ['Actor'])).toBe('anonymous');
    expect(await desk.search('anonimous', [])).toMatchObject({
      entities: [{ id: 'anonymous' }],
      close: true,
    });
    expect(await desk.search('zzzz', [])).toEqual({ entities: [], close: true, article: false });
  });

  it('without words gives those of which the source speaks most', async () => {
    const { desk } = await deskOn();
    await desk.edit({ do: 'put', claim: fire() });
    expect((await desk.search('', [])).entities.slice(0, 2).map(({ id }) => id)).toContain(
      'fire-in-the-mill',
    );
    expect((await desk.search('', ['Event'])).entities.map(({ id }) => id)).toEqual(['fire-in-the-mill']);
  });
});
