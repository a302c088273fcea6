import { describe, expect, it } from 'vitest';
import { responsesOf, weightiest } from '../../../src/explorer/layout/weight.ts';
import { relation } from './scenes.ts';

const LINES = [
  relation('protest', 'RESPONDS_TO', 'death'),
  relation('curfew', 'RESPONDS_TO', 'protest'),
  relation('guard', 'RESPONDS_TO', 'protest'),
  relation('group', 'PERFORMED', 'protest'),
  relation('group', 'PERFORMED', 'march'),
  ...['one', 'two', 'three', 'four', 'five'].map((place) => relation('group', 'ACTIVE_IN', place)),
];

describe('how much a record weighs in a drawing', () => {
  it('is how many responses it had, direct and indirect, or made; what only came after, or was done, is none', () => {
    expect(responsesOf([...LINES, relation('repair', 'AFTER', 'death')])).toEqual(
      new Map([
        ['death', 3],
        ['protest', 2],
        ['group', 1],
      ]),
    );
  });

  it('counts no response twice, and none of an event to itself', () => {
    const around = [relation('one', 'RESPONDS_TO', 'other'), relation('other', 'RESPONDS_TO', 'one')];
    expect(responsesOf([...around, relation('one', 'RESPONDS_TO', 'other')]).get('other')).toBe(1);
  });

  it('puts what was most responded to before what has the most lines', () => {
    expect(weightiest(['one', 'group', 'protest', 'death'], LINES, 3)).toEqual(['death', 'protest', 'group']);
  });
});
