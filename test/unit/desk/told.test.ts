import { expect, it } from 'vitest';
import { deskOn, fire } from './desk-folder.ts';

it('a mistake is told at the desk in the words of the form, with no word of a file', async () => {
  const { desk } = await deskOn();
  await desk.edit({ do: 'put', claim: fire() });
  const dated = { subject: 'fire-in-the-mill', predicate: 'DATED', passages: fire().passages };
  const { issues } = await desk.preview({ ...dated, fields: { value: 'next wek' } });
  expect(issues.map(({ message, hint }) => `${message}: ${hint}`)).toEqual([
    'the value of DATED cannot be read as a date: type it as in “24 Nov 2014”, “November 2014” or “between 3 and 9 July 2016”, and choose its reading from the list',
    'this date does not say where it comes from: choose how the date is known',
  ]);
  const supposed = fire({ subject: 'fire-in-the-mill', fields: { value: 'HAPPENED', modality: 'ASSUMED' } });
  expect((await desk.preview(supposed)).issues).toMatchObject([
    {
      message: '“how it is put” is “assumed”, but “what it rests on” is “reported”',
      hint: 'choose “assumed” under “what it rests on”, or another “how it is put”',
      field: 'basis',
    },
  ]);
});
