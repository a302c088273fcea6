import { describe, expect, it } from 'vitest';
import {
  either,
  field,
  fillIn,
  inFiles,
  inForms,
  record,
  tell,
  the,
  word,
  write,
} from '../../../src/seed/model/telling.ts';

const words = {
  field: (name: string) => ({ basis: 'what it rests on', asOf: 'holds up to' })[name] ?? name,
  word: (value: string) => value.toLowerCase(),
  record: (id: string) => ({ ann: 'Ann Lee' })[id] ?? id,
};

describe('a mistake is said once, and told twice', () => {
  it.each([
    [
      tell`${record('ann')} judges, but ${the('basis')} is ${word('STATED', 'basis')}`,
      'ann judges, but the basis is STATED',
      '“Ann Lee” judges, but “what it rests on” is “stated”',
    ],
    [tell`this needs ${field('asOf')}`, 'this needs asOf', 'this needs “holds up to”'],
    [
      tell`${write('basis', 'CLAIMED')}; or remove it`,
      'write basis: CLAIMED; or remove it',
      'choose “claimed” under “what it rests on”; or remove it',
    ],
    [[fillIn('asOf', 'the day')], 'write asOf: and the day', 'fill in “holds up to”: the day'],
    [tell`there ${either('is no key', 'is nothing')} yet`, 'there is no key yet', 'there is nothing yet'],
    ['the same for all', 'the same for all', 'the same for all'],
  ])('%j', (told, file, form) => {
    expect([inFiles(told), inForms(told, words)]).toEqual([file, form]);
  });
});
