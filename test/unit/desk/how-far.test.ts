import { describe, expect, it } from 'vitest';
import { conditionIn, howFar } from '../../../src/desk/page/form/how-far.ts';

/** The chosen words stand in brackets. */
const far = (marked: string) =>
  howFar(marked.slice(marked.indexOf('[') + 1, marked.indexOf(']')), marked.replaceAll(/[[\]]/g, ''));

describe('how far an event got is told by the verb before it', () => {
  it.each([
    ['It said it [would block the dam again] on 12 October unless the officer was charged.', 'THREATENED'],
    ['[It said it would block the dam again on 12 October unless the officer was charged.]', 'THREATENED'],
    ['The mayor must go, or [they will march again], or they would do worse.', 'THREATENED'],
    ['The group threatened to [take the site down].', 'THREATENED'],
    ['The group made a threat: it [would take the site down].', 'THREATENED'],
    ['The union said it [would strike on Friday].', 'PLANNED'],
    ['The group planned to [block the dam].', 'PLANNED'],
    ['[A second march is scheduled for Sunday.]', 'PLANNED'],
    ['The council [is to meet on Monday].', 'PLANNED'],
    ['The mayor promised that the inquiry [would be public].', 'PLEDGED'],
    ['The group vowed to [march every Sunday].', 'PLEDGED'],
    ['River Watch [called for a march on Sunday].', 'CALLED_FOR'],
    ['The mayor, Lotte Brandt, [asked people to stay calm].', 'CALLED_FOR'],
  ])('%s: %s', (words, value) => expect(far(words)).toBe(value));

  it.each([
    'About 2,000 people [marched through Velden on Monday].',
    'Police said [the officer had been suspended].',
    'The company [would not say who fired].',
    'Norvia [asked for help].',
    'The plan of the dam [was stolen].',
    'Nobody [would have died] there.',
    'The union would strike; [the mill burned on Monday].',
  ])('and nothing is told of a plan by “%s”', (words) => expect(far(words)).toBeUndefined());
});

it('and so is the condition', () => {
  expect(conditionIn('It would block the dam again unless the officer was charged.')).toBe(
    'unless the officer was charged',
  );
  expect(conditionIn('They will march if nobody is charged; it may rain.')).toBe('if nobody is charged');
  expect(conditionIn('They will march on Sunday.')).toBeUndefined();
});
