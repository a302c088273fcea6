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

it('knows its variables', () => {
  expect(namedIn(QUESTION)).toEqual(['to', 'by']);
});
