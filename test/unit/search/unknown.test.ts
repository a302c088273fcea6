import { expect, it } from 'vitest';
import type { Finding } from '../../../src/search/leads/lead.ts';
import { unknownNameIn, withNames } from '../../../src/search/leads/unknown.ts';

const hit = (name: string, kind: string, field = 'NAME') => ({
  entity: { id: name, name, kind, description: null },
  field,
  text: name,
  score: 60,
});
const RECORDS = [
  hit('Death of George Floyd', 'Incident'),
  hit('Shooting of Tamir Rice', 'Incident'),
  hit('Anonymous', 'Group'),
  hit('Day of Solidarity', 'Demonstration'),
  hit('traffic that flooded the servers', 'Claim', 'VALUE'),
];
/** A search that finds all: whether a word is in what it found is told by the words. */
const finding: Finding = {
  find: () => Promise.resolve(RECORDS),
  glance: () => Promise.resolve([]),
  ask: () => Promise.reject(new Error('nothing else is asked for')),
};
const unknownIn = (text: string) => unknownNameIn(text, finding);

it.each([
  ['Who responded to the death of Eric Garner?', 'Eric Garner'],
  ['who responded to the death of eric garner', 'eric garner'],
  ['Who responded to the death of Garner?', 'Garner'],
  ['who was jacob blake shot by?', 'jacob blake'],
  ['Did Donald Trump respond to the death of George Floyd?', 'Donald Trump'],
  ['death of Breonna Taylor', 'Breonna Taylor'],
  ['When did Tamir Brown die?', 'Tamir Brown'],
])('“%s” asks of “%s”, whom no record is called', async (text, name) =>
  expect(await unknownIn(text)).toBe(name),
);

it.each([
  'Who responded to the death of George Floyd?',
  'who shot tamir ryce',
  'how is anonimus linked to Tamir Rice',
  'Who responded to the horrible shooting of Tamir Rice?',
  'who said that the traffic flooded the servers',
  'When did the Day of Solidarity take place in May 2016?',
  'what did Anonymous do online',
  'did Anonymous obliterate the website',
  'who shot tam',
])(
  '“%s” asks of nobody who is unknown: what is spelt nearly so, typed half or a common word is no name',
  async (text) => expect(await unknownIn(text)).toBeUndefined(),
);

it('of what was found only what has one of the names is told of', async () => {
  const only = async (about: string) =>
    (await withNames(about, RECORDS, { ...finding, find: () => Promise.resolve([]) })).map(
      ({ text }) => text,
    );
  expect(await only('shot Tamir Rice')).toEqual(['Shooting of Tamir Rice']);
  expect(await only('hack the FBI')).toEqual([]);
  expect(await only('hacked the website')).toHaveLength(RECORDS.length);
});
