import { expect, it } from 'vitest';
import { namedIn, questionOf } from '../../../src/operations/question.ts';

const QUESTION = 'Who responded to {to}[, among {by}]?';
const variables = [
  { name: 'to', usual: ['fire'] },
  { name: 'by', usual: undefined },
];
const names = new Map([
  ['fire', 'the fire in the hall'],
  ['ann', 'Ann'],
]);
const asked = (given: Parameters<typeof questionOf>[1], question = QUESTION) =>
  questionOf({ question, variables }, given, names);

it('a question names what it asks about as a sentence does, by default what it asks about itself', () => {
  expect(asked({})).toBe('Who responded to the fire in the hall?');
  expect(asked({ to: ['ann'] })).toBe('Who responded to Ann?');
});

it('what is optional is asked only where it is given', () => {
  expect(asked({ by: ['ann'] })).toBe('Who responded to the fire in the hall, among Ann?');
  expect(asked({ by: [] })).toBe('Who responded to the fire in the hall?');
});

it('of many a few are named, and the rest is counted', () => {
  expect(asked({ to: ['ann', 'b', 'c', 'd', 'e'] })).toBe('Who responded to Ann, b, c and 2 more?');
});

it('words of the API are written as people write them', () => {
  expect(asked({ to: 'RESPONSE_TYPE' }, 'How many, by {to}?')).toBe('How many, by response type?');
});

it.each([
  [{ from: '2014-11-24', to: '2014-11-24' }, 'Who did it on 24 November 2014?'],
  [{ from: '2014', to: '2014' }, 'Who did it in 2014?'],
  [{ from: '2014-11-22', to: '2014-11-25' }, 'Who did it between 22 and 25 November 2014?'],
  [{ from: '2014' }, 'Who did it from 2014 on?'],
  [{ to: '2014-12-31' }, 'Who did it until 31 December 2014?'],
  [{ from: 'yesterday' }, 'Who did it?'],
  [{}, 'Who did it?'],
])('a stretch of time is said in words: %j', (to, text) =>
  expect(asked({ to }, 'Who did it[ {to}]?').replace(/ the fire in the hall/, '')).toBe(text),
);

it('knows its variables', () => {
  expect(namedIn(QUESTION)).toEqual(['to', 'by']);
});
