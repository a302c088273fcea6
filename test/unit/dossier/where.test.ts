import { describe, expect, it } from 'vitest';
import { calledIn, citedWords, sentenceWords, sourceWords } from '../../../src/dossier/where.ts';

const article = {
  id: 'article',
  name: 'Article on the outage',
  title: 'Anonymous Shuts Down Site',
  dateDisplay: '24 November 2014 or later',
  publishedBy: { nodes: [{ id: 'gazette', name: 'The Gazette' }] },
};
const other = {
  id: 'other',
  name: 'Article on the takedown',
  title: null,
  dateDisplay: '31 May 2020',
  publishedBy: { nodes: [] },
};
const passage = (
  document: typeof article | typeof other,
  sentenceNumber: number,
  isPartOfSentence = false,
) => ({
  document,
  sentenceNumber,
  isPartOfSentence,
});

describe('where something is said', () => {
  it('is a source by its headline, with publisher and day; without one, by who published it and when', () => {
    expect(sourceWords(article)).toBe('“Anonymous Shuts Down Site”, The Gazette, 24 November 2014 or later');
    expect(sourceWords(other)).toBe('Untitled article of 31 May 2020');
    expect(sourceWords({ ...article, title: null })).toBe('The Gazette, 24 November 2014 or later');
    expect(sourceWords({ id: 'other', name: 'Article on the takedown' })).toBe('Article on the takedown');
  });

  it('is a sentence by its place, and a part of one by the sentence that it is in', () => {
    expect(sentenceWords(passage(article, 3))).toBe('sentence 3');
    expect(sentenceWords(passage(article, 3, true))).toBe('in sentence 3');
  });

  it('is cited once for each source, with its sentences in order', () => {
    expect(
      citedWords([passage(article, 5, true), passage(other, 3), passage(article, 2), passage(article, 5)]),
    ).toEqual([
      '“Anonymous Shuts Down Site”, The Gazette, 24 November 2014 or later, sentences 2 and 5',
      'Untitled article of 31 May 2020, sentence 3',
    ]);
  });

  it('calls a document that says something by its headline, and everybody else by name', () => {
    const called = calledIn([passage(article, 1)]);
    expect(called({ id: 'article', name: 'Article on the outage' }).name).toBe('“Anonymous Shuts Down Site”');
    expect(called({ id: 'ann', name: 'Ann' }).name).toBe('Ann');
  });
});
