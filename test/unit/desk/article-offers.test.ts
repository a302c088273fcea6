import { expect, it } from 'vitest';
import type { Desk } from '../../../src/desk/desk.ts';
import { kindOf } from '../../../src/desk/page/form/kind-near.ts';
import { meantBy } from '../../../src/desk/page/form/meant.ts';
import { phrasesFor } from '../../../src/desk/page/form/naming.ts';
import { deskOn, words } from './desk-folder.ts';
import { aroundOf, offersOn } from './offers.ts';
import { OSPREY_DAM } from './osprey-dam.ts';

const DAY = '2024-10-08';

/** The whole claims that are offered on every sentence for which there are some. */
async function allOffers(desk: Desk) {
  const { sentences, text } = await desk.state();
  const points = Array.from(text);
  const all: Record<string, readonly string[]> = {};
  for (const { key, start, end } of sentences) {
    const own = points.slice(start, end).join('');
    const offers = await offersOn(desk, DAY, (one) => one === own);
    if (offers.length > 0) all[key] = offers;
  }
  return all;
}

it('of a whole article these whole claims are offered, each true, and no others', async () => {
  const { desk } = await deskOn(OSPREY_DAM);
  expect(await allOffers(desk)).toEqual({
    s05: [
      'Jonas Achterberg · was harmed in · Shooting of Jonas Achterberg · HAPPENED',
      'Jonas Achterberg · age · 41',
      'March in Velden · dated · 2024-10-07',
    ],
    s06: [
      'Jonas Achterberg · was harmed in · Death of Jonas Achterberg · HAPPENED',
      'Death of Jonas Achterberg · dated · 2024-10-05',
    ],
    s07: ['Velden Police · did · Statement of Velden Police · HAPPENED'],
    s08: ['Hanna Roos · described as · nurse'],
    s09: [expect.stringMatching(/^Statement of (?:Constable )?Pieter Aalders · dated · 2024-10-06$/)],
    s14: ['Glass Otter · did · Post of Glass Otter · HAPPENED'],
    s19: ['Lotte Brandt · described as · mayor'],
  });
});

it('once somebody’s killing and age are saved, no other age, day of a place or second killing takes their place', async () => {
  const { desk } = await deskOn(OSPREY_DAM);
  const passages = [words(OSPREY_DAM, 'killing of Jonas Achterberg, a 41-year-old teacher')];
  const { claims } = await desk.edit({
    do: 'put',
    claim: {
      subject: { kind: 'Person', name: 'Jonas Achterberg' },
      predicate: 'AGE',
      fields: { value: 41 },
      passages,
    },
  });
  await desk.edit({
    do: 'put',
    claim: {
      subject: claims[0]?.subject.id ?? '',
      predicate: 'HARMED_IN',
      object: { kind: 'Incident', name: 'Killing of Jonas Achterberg', fields: { type: 'SHOOTING' } },
      fields: { role: 'VICTIM' },
      passages,
    },
  });
  const { s05, s06 } = await allOffers(desk);
  expect(s05).toEqual(['March in Velden · dated · 2024-10-07']);
  expect(s06).toBeUndefined();
});

it('“the officer” is the officer whom the file knows', () => {
  const records = [
    { id: 'a', name: 'Ann Lee', kind: 'Person' },
    { id: 'b', name: 'Police officer', kind: 'Person' },
  ];
  expect(meantBy({ name: 'The officer', kind: 'Person' }, records)?.id).toBe('b');
  expect(meantBy({ name: 'An officer', kind: 'Person' }, records)).toBeUndefined();
  expect(meantBy({ name: 'The witness', kind: 'Person' }, records)).toBeUndefined();
});

it('no event is named after somebody who only tells of it', async () => {
  const { desk } = await deskOn(OSPREY_DAM);
  const told = async (part: string) =>
    (await aroundOf(desk, DAY, (one) => one.includes(part))).around.told.map(({ name }) => name);
  expect(await told('Ines Falk')).not.toContainEqual(expect.stringContaining('Outage'));
  expect(await told('had been suspended')).not.toContainEqual(expect.stringContaining('Suspension'));
});

it('names of the article are of these kinds, and their first letters are completed', async () => {
  const { desk } = await deskOn(OSPREY_DAM);
  const { kinds } = await desk.form();
  expect(
    ['Velden', 'Osprey Dam', 'Osprey', 'River Watch', 'Glass Otter', 'Norvia', 'Emil Haas'].map((name) =>
      kindOf(name, OSPREY_DAM, kinds),
    ),
  ).toEqual(['Place', 'Place', 'Place', 'Group', 'Group', 'Organization', 'Person']);
  const { around } = await aroundOf(desk, DAY, (one) => one.includes('rubber'));
  expect((await desk.names()).map(({ name }) => name)).not.toContain('About');
  expect(phrasesFor('rub', around)[0]?.name).toContain('ubber bullet');
});
