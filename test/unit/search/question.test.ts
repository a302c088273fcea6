import { describe, expect, it } from 'vitest';
import { alikeTo } from '../../../src/search/alike.ts';
import { questionIn } from '../../../src/search/question.ts';
import { FUNCTION_WORDS, SYNONYMS } from '../../../src/search/synonyms.ts';
import { searchedFor, textKey } from '../../../src/search/words.ts';

describe('a question in plain English is searched by what it is about', () => {
  it.each([
    ['Who responded to the shooting of Tamir Rice?', 'shooting of Tamir Rice'],
    ['who has reacted to george floyd', 'george floyd'],
    ['who answered the shooting', 'shooting'],
    ['How did Anonymous respond to the death of Alton Sterling', 'death of Alton Sterling'],
    ['who retaliated against the KKK', 'KKK'],
    ['reactions to the death of George Floyd', 'death of George Floyd'],
    ['what were the responses to the takedown', 'takedown'],
  ])('“%s” asks who responded to “%s”', (typed, about) =>
    expect(questionIn(typed)).toMatchObject({ about, asksWhoResponded: true, asksWho: false }),
  );

  it.each([
    ['who is Tamir Rice', 'Tamir Rice', true],
    ['What happened in Ferguson', 'Ferguson', false],
    ['who took the site down', 'takedown the site', true],
    ['who shot Tamir Rice', 'shot Tamir Rice', true],
    ['who', 'who', false],
  ])('“%s” asks about “%s”, not who responded', (typed, about, asksWho) =>
    expect(questionIn(typed)).toMatchObject({ about, asksWhoResponded: false, asksWho }),
  );

  it.each([
    'Officers who responded to the call',
    'Response of two officers to the scene',
    'responders',
    'tango down',
    'The Guardian',
  ])('“%s” is no question', (typed) =>
    expect(questionIn(typed)).toEqual({ about: typed, asksWhoResponded: false, asksWho: false }),
  );
});

describe('a word is found by its other forms, and by what means the same', () => {
  /** How a text has what was typed: as it is, in another form, or as another word. */
  const has = (typed: string, text: string) => {
    const key = textKey('description', text);
    const [word] = searchedFor(typed, 1)?.words ?? [];
    if (word === undefined) return undefined;
    if (key.includes(word.whole)) return 'whole';
    if ([word.start, ...word.forms].some((form) => form !== '' && key.includes(form))) return 'form';
    return word.synonyms.some((one) => key.includes(one)) ? 'synonym' : undefined;
  };

  it.each([
    ['hacked', 'A hack', 'form'],
    ['hacked', 'Hacking of accounts', 'form'],
    ['killing', 'Officers who killed', 'form'],
    ['removed', 'Removals of the video', 'form'],
    ['shot', 'Shooting of a boy', 'form'],
    ['attacks', 'Attack on a website', 'whole'],
    ['site', 'The website of the police', 'synonym'],
    ['webpage', 'Sites of municipalities', 'synonym'],
    ['cops', 'The police of Cleveland', 'synonym'],
    ['department', 'Untrained cops', 'synonym'],
    ['hacked', 'Takedown of a website', 'synonym'],
    ['ddos', 'Attacks on websites', 'synonym'],
    ['retaliated', 'Response of Anonymous', 'synonym'],
    ['killed', 'Death of a boy', 'synonym'],
    ['march', 'Protests in Ferguson', 'synonym'],
    ['site', 'The police', undefined],
    ['rice', 'Price', undefined],
    ['boy', 'A boycott', 'form'],
  ])('“%s” is in “%s”: %s', (typed, text, how) => expect(has(typed, text)).toBe(how));

  it('no word is its own synonym, and none is left out of every search', () => {
    for (const line of SYNONYMS)
      for (const word of line) {
        expect(alikeTo(word).synonyms.map((one) => one.trim())).not.toContain(word);
        expect(FUNCTION_WORDS.has(word)).toBe(false);
      }
  });

  it('each word is in one line only', () => {
    const all = SYNONYMS.flat();
    expect(all).toEqual([...new Set(all)]);
  });
});
