import { expect, it } from 'vitest';
import { guessed } from '../../../src/desk/page/form/guess.ts';
import { deskOn } from './desk-folder.ts';

const GUESSES: readonly (readonly [name: string, kind: string | undefined])[] = [
  ['Shooting of Daniel Okafor', 'Incident'],
  ['Marlow Police Department', 'PoliceDepartment'],
  ['Protests against the shooting of Daniel Okafor', 'Demonstration'],
  ['Takedown of the Marlow Police Department website', 'CyberAction'],
  ['Marlow police website takedown', 'CyberAction'],
  ['Website of the Marlow Police Department', 'Website'],
  ['Statement of the police union', 'Statement'],
  ['Dockworkers’ Union', 'Organization'],
  ["Sheriff's Office", 'PoliceDepartment'],
  ['Daniel Okafor', 'Person'],
  ['Grace de la Cruz', 'Person'],
  ['Anonymous', undefined],
  ['something new', undefined],
];

it.each(GUESSES)('the name “%s” tells: %s', async (name, kind) => {
  const { kinds } = await (await deskOn()).desk.form();
  expect(guessed(name, kinds)).toBe(kind);
});

it('only a kind that fits is guessed', async () => {
  const { kinds } = await (await deskOn()).desk.form();
  const events = kinds.filter(({ isEvent }) => isEvent);
  expect(guessed('Daniel Okafor', events)).toBeUndefined();
});
