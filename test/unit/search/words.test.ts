import { describe, expect, it } from 'vitest';
import { nameKey, searchedFor, textKey, typedWords } from '../../../src/search/words.ts';

/** Whether what is typed is the whole of a name, as the search compares them. */
const isWhole = (typed: string, name: string) => nameKey(name).includes(` ${searchedFor(typed, 16)?.name} `);
const finds = (typed: string, name: string) =>
  searchedFor(typed, 16)?.words.every(
    ({ whole, start }) => nameKey(name).includes(whole) || (start !== '' && nameKey(name).includes(start)),
  );

describe('what is typed and what is stored become the same words', () => {
  it.each([
    ['#DayOfSolidarity', '#DayOfSolidarity'],
    ['dayofsolidarity', '#DayOfSolidarity'],
    ['day of solidarity', 'Day of Solidarity'],
    ['#DayOfSolidarity', 'Day of Solidarity'],
    ['tango down', '#TangoDown'],
    ['@your_kkk', 'yourkkk'],
    ['US', 'U.S.'],
    ['kkk.com', 'kkk.com'],
    ["Anonymous'", 'Anonymous'],
    ['Anonymous’', 'Anonymous'],
    ["O'Brien", 'OBrien'],
    ['zoe', 'Zoë'],
    ['Миннеаполис', 'Minneapolis'],
    ['Minneapolis', 'Миннеаполис'],
  ])('%s is the whole of %s', (typed, name) => expect(isWhole(typed, name)).toBe(true));

  it.each([
    ['curfew', 'Curfews in large cities'],
    ['curfews', 'Curfew in Atlanta'],
    ["floyd's death", 'Death of George Floyd'],
    ['day solidarity', '#DayOfSolidarity'],
    ['email', 'An e-mail to the police'],
    ['e-mail', 'An e-mail to the police'],
    ['minne pol', 'Minneapolis police'],
    ['who did tamir', 'Tamir Rice'],
  ])('%s finds %s', (typed, name) => expect(finds(typed, name)).toBe(true));

  it.each([
    ['rice', 'Priceless'],
    ['mi', 'Miami protest'],
  ])('%s does not find %s by its words', (typed, name) => expect(finds(typed, name)).toBe(false));

  it('a text is stored under the name of its property', () =>
    expect(textKey('wording', 'In cold blood')).toBe(' _wording in cold blood '));
});

describe('what is asked of the index', () => {
  it('one letter may be wrong from four letters, two from eight', () => {
    const wrong = (typed: string) => searchedFor(typed, 16)?.words.map((word) => word.wrong);
    expect(wrong('ano rice anonymou minneapolis')).toEqual([0, 1, 2, 2]);
  });

  it('short prefixes match only those of whole names', () => {
    expect(searchedFor('mi', 16)?.lucene).toContain('searchNames:_mi*');
    expect(searchedFor('mi', 16)?.lucene).not.toContain('searchNames:mi*');
  });

  it('only letters, digits and its own signs reach it, whatever is typed', () => {
    for (const typed of ['a"b', 'x:y', '(', '~1 ^9', 'ДА', '日本', 'AND', '\\', 'a*b?'])
      expect(searchedFor(typed, 16)?.lucene ?? '').toMatch(/^[a-zA-Z0-9_:*^~. ]*$/);
  });

  it('words that say nothing are left out, unless there are no others', () => {
    expect(searchedFor('who shot the boy', 16)?.words).toHaveLength(2);
    expect(searchedFor('who', 16)?.words).toHaveLength(1);
    expect(typedWords('?!')).toEqual([]);
    expect(searchedFor('?!', 16)).toBeUndefined();
  });
});
