import { describe, expect, it } from 'vitest';
import { isNearName, isPartOfName, isSameName } from '../../../src/text/same-name.ts';

describe('names that are one', () => {
  it.each([
    ['cold water', 'Cold Water'],
    ['the captain', 'Captain'],
    ['Seafarers Union', "the Seafarers' Union"],
    ['Masked person', 'masked persons'],
    ['Takedown of Marlow’s website', "Takedown of Marlow's website"],
  ])('%s is %s', (typed, name) => expect(isSameName(typed, name)).toBe(true));

  it.each([
    ['Second march', 'March'],
    ['Cold Water', 'Cold Waters Rescue'],
    ['…', '—'],
  ])('%s is not %s', (typed, name) => expect(isSameName(typed, name)).toBe(false));
});

describe('what is a part of a name', () => {
  it.each([
    ['northl', 'Northline Ferries'],
    ['statement north', 'Statement of Northline Ferries'],
    ['the union', 'Seafarers’ Union'],
    ['march', 'Marches in Torsby'],
  ])('%s of %s', (typed, name) => expect(isPartOfName(typed, name)).toBe(true));

  it.each([
    ['Death of Ilse Braun', 'Ilse Braun’s death'],
    ['Northline Ferries director', 'Northline Ferries'],
  ])('%s is none of %s', (typed, name) => expect(isPartOfName(typed, name)).toBe(false));
});

describe('names that are nearly one', () => {
  it.each([
    ['Tomas Braun', 'Thomas Braun'],
    ['Death of Ilsa Braun', 'Death of Ilse Braun'],
  ])('%s and %s', (one, other) => expect(isNearName(one, other)).toBe(true));

  it.each([
    ['March 2 in Torsby', 'March 3 in Torsby'],
    ['Ann', 'Ann'],
    ['Per Oster', 'Per Olsen'],
    ['Ann Lee', 'Bo Lee'],
  ])('%s and %s are two', (one, other) => expect(isNearName(one, other)).toBe(false));
});
