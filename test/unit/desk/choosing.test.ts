import { describe, expect, it } from 'vitest';
import {
  chosenAt,
  nextUncovered,
  nextUnread,
  passagesOf,
  sentenceAt,
  spanOf,
  toEdge,
  toSentence,
  toWord,
} from '../../../src/desk/page/article/chosen.ts';
import { textOf, trimmed, wholeWords, wordAfter, wordBefore } from '../../../src/desk/page/article/words.ts';
import { idFrom } from '../../../src/desk/page/form/ids.ts';

const TEXT = 'We took it down. “It” was 𝒶 site, she said.';
const points = Array.from(TEXT);
const sentence = (key: string, start: number, end: number, claims: readonly string[] = []) => ({
  key,
  start,
  end,
  note: null,
  claims,
});
const article = {
  points,
  sentences: [sentence('s01', 0, 16, ['one-001']), sentence('s02', 17, points.length)],
};
const whole = sentenceAt(article, 0);
const words = (chosen: typeof whole) => chosen && textOf(points, spanOf(chosen));

describe('words are chosen as in a field for text', () => {
  it('an arrow chooses a word, and Shift more of them, without the marks around', () => {
    if (whole === undefined) throw new Error('There is no sentence.');
    const first = toWord(article, whole, 1, false);
    expect(words(first)).toBe('We');
    expect(words(toWord(article, first, 1, true))).toBe('We took');
    expect(words(toEdge(article, first, 1, true))).toBe('We took it down');
    expect(words(toEdge(article, whole, 1, false))).toBe('down');
  });

  it('the first and the last word of a sentence are where it ends', () => {
    if (whole === undefined) throw new Error('There is no sentence.');
    const last = toEdge(article, whole, 1, false);
    expect(toWord(article, last, 1, false)).toBe(last);
  });

  it('a letter outside the basic plane counts as one', () => {
    const second = sentenceAt(article, 1);
    if (second === undefined) throw new Error('There is no sentence.');
    const site = [1, 2, 3, 4].reduce((chosen) => toWord(article, chosen, 1, false), second);
    expect(words(site)).toBe('site');
    expect(textOf(points, wordAfter(points, spanOf(site).end, points.length) ?? { start: 0, end: 0 })).toBe(
      'she',
    );
    expect(textOf(points, wordBefore(points, spanOf(site).start, 17) ?? { start: 0, end: 0 })).toBe('𝒶');
  });

  it('what runs over two sentences is a passage of each', () => {
    const both = toSentence(article, whole, 1, true);
    expect(both && passagesOf(article, spanOf(both))).toEqual([
      { start: 0, end: 16 },
      { start: 17, end: points.length },
    ]);
  });

  it('what the mouse took too much is left out', () => {
    expect(trimmed(points, { start: 2, end: 8 })).toEqual({ start: 3, end: 7 });
    expect(trimmed(points, { start: 16, end: 17 })).toBeUndefined();
    expect(chosenAt(article, { start: 18, end: 20 })?.sentence).toBe(1);
  });

  it('a word that the mouse took in part is taken whole, and none besides', () => {
    const all = { start: 0, end: points.length };
    const taken = (start: number, end: number) => textOf(points, wholeWords(points, { start, end }, all));
    expect(taken(5, 9)).toBe('took it');
    expect(taken(3, 7)).toBe('took');
    expect(taken(2, 7)).toBe(' took');
    expect(taken(0, 16)).toBe('We took it down.');
  });

  it('a word that is longer than what is looked through at once is whole', () => {
    const long = Array.from(`${'a'.repeat(3)} ${'b'.repeat(300)} ${'c'.repeat(300)}`);
    expect(wordAfter(long, 3, long.length)).toEqual({ start: 4, end: 304 });
  });

  it('the next uncovered sentence is looked for from the beginning again', () => {
    expect(nextUncovered(article, 0)).toBe(1);
    expect(nextUncovered(article, 1)).toBe(1);
    expect(nextUncovered({ points, sentences: article.sentences.slice(0, 1) }, 0)).toBeUndefined();
  });
});

describe('somebody new gets an id', () => {
  it('of the name, with a number if it is taken, and of the kind where the name gives none', () => {
    expect(idFrom('Zoë Dupont', 'Person', () => false)).toBe('zoe-dupont');
    expect(idFrom('Zoë Dupont', 'Person', (id) => id === 'zoe-dupont')).toBe('zoe-dupont-2');
    expect(idFrom('דניאל', 'Person', () => false)).toBe('person');
  });
});

describe('reading goes on in a sentence with', () => {
  const at = (some: string) => {
    const start = TEXT.indexOf(some);
    return { start, end: start + some.length };
  };
  const unread = (claimed: readonly string[], chosen: string) => {
    const now = chosenAt(article, at(chosen));
    const next = now && nextUnread(article, now, claimed.map(at));
    return next && textOf(points, spanOf(next));
  };

  it('the next words that no claim rests on', () => {
    expect(unread(['We took'], 'We took')).toBe('it down');
  });

  it('those before, where none are left behind', () => {
    expect(unread(['it down'], 'it down')).toBe('We took');
  });

  it('those between two claims, and not what lies beyond', () => {
    expect(unread(['We', 'down'], 'We')).toBe('took it');
  });

  it('nothing, where claims rest on every word', () => {
    expect(unread(['We took', 'it down'], 'it down')).toBeUndefined();
  });
});
