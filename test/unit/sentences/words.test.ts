import { describe, expect, it } from 'vitest';
import { Modality, Voice } from '../../../schema/ontology/certainty.ts';
import { Occurrence, StatementForm } from '../../../schema/ontology/event.ts';
import { CallType, DepictedMoment, ResponseType, Role } from '../../../schema/ontology/fact.ts';
import { ontology } from '../../../schema/ontology/index.ts';
import { LITERALS } from '../../../schema/ontology/literals.ts';
import { factRelations } from '../../../schema/ontology/relations.ts';
import { readClaim } from '../../../schema/projection/claim.ts';
import { contentOf } from '../../../schema/sentences/content.ts';
import { nounOf } from '../../../schema/sentences/nouns.ts';
import type { End } from '../../../schema/sentences/states.ts';
import type { SeedClaim, SeedEntity, Values } from '../../../src/seed/model/seed.ts';
import { finite, sentence } from '../../../src/sentences/index.ts';

const POLARITIES = ['AFFIRMED', 'NEGATED', 'OPEN'] as const;
const at = { file: 'x.yaml', line: 1, column: 1 };

const endOf = (id: string, kind: string, name: string): End => {
  const entity: SeedEntity = { id, kind, values: { name }, at };
  return { entity, noun: nounOf(id, entity, false), state: undefined };
};

/** A claim of a document in its own voice, as a sentence. */
function told(predicate: string, values: Values, ends: { from: string; to?: string }): string {
  const subject = endOf('one', ends.from, NAMES[ends.from] ?? 'First');
  const object = ends.to === undefined ? undefined : endOf('two', ends.to, 'Second');
  const seed: SeedClaim = {
    id: 'c1',
    subject: 'one',
    predicate,
    object: object && 'two',
    assertedBy: 'paper',
    at,
    relayedBy: [],
    reviewedBy: [],
    madeIn: [],
    passages: [],
    context: [],
    contradicts: [],
    refutes: [],
    retracts: [],
    values: { voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED', ...values },
  };
  const paper = endOf('paper', 'Document', 'Article on the fire').noun;
  const content = contentOf(
    readClaim(seed, (id) => id),
    subject,
    object,
    paper,
  );
  const isView = 'view' in (LITERALS[predicate as keyof typeof LITERALS] ?? {});
  return sentence({
    grounds: 'reported',
    content,
    by: [paper],
    relays: [],
    manner: Modality.words.ASSERTED.told,
    plain: !isView,
  });
}

const NAMES: Readonly<Record<string, string>> = {
  Incident: 'Fire in the hall',
  Person: 'Ann',
  Statement: 'Appeal',
};

/** A value of each predicate that is not text. */
const VALUES: Readonly<Record<string, Values>> = {
  OCCURRED: { value: 'HAPPENED' },
  DATED: { value: '2016-07-15' },
  AGE: { value: 12, unit: 'years' },
  QUANTITY: { value: 2, of: 'shots' },
  SIZE: { value: 3, unit: 'parts' },
  DURATION: { value: 'Two hours' },
  PURPOSE: { value: 'To warn the town' },
};

describe('every relation has a sentence: affirmed, denied, and where it is not known', () => {
  it('is kept as a list', async () => {
    const lines = factRelations.flatMap(({ name, from, to }) => [
      `${name}`,
      ...POLARITIES.map((polarity) =>
        told(name, { polarity }, { from: concrete(from[0]), to: concrete(to[0]) }),
      ),
      '',
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('relations.txt');
  });

  it.each(
    factRelations.map(
      ({ name, words, from, to }) => [name, words.told, concrete(from[0]), concrete(to[0])] as const,
    ),
  )('%s', (name, phrase, from, to) => {
    expect(isVerb(phrase), `${phrase.said}, ${phrase.denied}`).toBe(true);
    const texts = POLARITIES.map((polarity) => told(name, { polarity }, { from, to }));
    expect(new Set(texts).size).toBe(3);
    expect(texts[2]).toMatch(/^It is not known whether .* .*\.$/);
  });
});

describe('every predicate with a value has one', () => {
  it('is kept as a list', async () => {
    const lines = Object.keys(LITERALS).flatMap((name) => [
      name,
      ...POLARITIES.map((polarity) => literal(name, polarity)),
      '',
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('literals.txt');
  });

  it.each(Object.entries(LITERALS))('%s', (name, { sentence: telling }) => {
    expect(isVerb(telling.told)).toBe(true);
    expect(new Set(POLARITIES.map((polarity) => literal(name, polarity))).size).toBe(3);
  });
});

describe('every word that a sentence is made of is a verb in all its forms', () => {
  const verbs = [Modality, Voice, Occurrence, StatementForm, CallType, DepictedMoment, Role].flatMap(
    ({ name, words }) =>
      Object.entries(words).map(([word, { told: phrase }]) => [`${name} ${word}`, phrase] as const),
  );

  it.each(verbs)('%s', (_, phrase) => expect(isVerb(phrase), `${phrase.said}, ${phrase.denied}`).toBe(true));

  it.each(Object.entries(ResponseType.words))('a way of responding, %s', (_, { how }) =>
    expect(how).toMatch(/^(in|with|by|as) [a-z ]+$/),
  );
});

function literal(name: string, polarity: (typeof POLARITIES)[number]): string {
  const from = ['AGE', 'INJURY', 'DID_RESPOND', 'DESCRIBED_AS', 'NAMED'].includes(name)
    ? 'Person'
    : 'Incident';
  const value = VALUES[name] ?? { value: 'A heavy blow' };
  return name === 'DID_RESPOND'
    ? told(name, { polarity }, { from, to: 'Incident' })
    : told(name, { ...value, polarity }, { from });
}

/** Whether a verb can be denied, and stand in the plural and after "was to". */
function isVerb(phrase: { readonly said: string; readonly denied: string }): boolean {
  const denies = /^(did|does|is|was) not \S/.test(phrase.denied);
  const forms = [true, false].flatMap((many) =>
    (['real', 'toCome', 'undone'] as const).map((mood) => finite(phrase, { many, mood })),
  );
  return denies && forms.every((form) => /^[a-z][\p{L}\p{N} ,;:’“”{}…]+$/u.test(form));
}

/** The first kind that records can be of, of a kind and those below it. */
const concrete = (kind = 'Entity'): string =>
  ontology.nodes.find(({ name, abstract }) => !abstract && ontology.isA(name, kind))?.name ?? kind;
