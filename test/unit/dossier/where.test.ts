import { describe, expect, it } from 'vitest';
import { calledIn, citedWords, sentenceWords, shortSource, sourceWords } from '../../../src/dossier/where.ts';

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
  it('is a source by its outlet and day before its headline; without one, by who published it and when', () => {
    expect(sourceWords(article)).toBe('The Gazette, 24 November 2014 or later, “Anonymous Shuts Down Site”');
    expect(sourceWords(other)).toBe('Untitled article of 31 May 2020');
    expect(sourceWords({ ...article, title: null })).toBe('The Gazette, 24 November 2014 or later');
    expect(sourceWords({ id: 'other', name: 'Article on the takedown' })).toBe('Article on the takedown');
  });

  it('begins with the headline where no outlet is known', () => {
    expect(sourceWords({ ...article, publishedBy: { nodes: [] } })).toBe(
      '“Anonymous Shuts Down Site”, 24 November 2014 or later',
    );
  });

  it('is in short an outlet and a day, and only without them the beginning of a headline', () => {
    expect(shortSource(article)).toBe('The Gazette, 24 November 2014 or later');
    const title = 'Anonymous Shuts Down City Site';
    expect(shortSource({ ...article, title, publishedBy: undefined })).toBe('“Anonymous Shuts Down City …”');
  });

  it('is a sentence by its place, and a part of one by the sentence that it is in', () => {
    expect(sentenceWords(passage(article, 3))).toBe('sentence 3');
    expect(sentenceWords(passage(article, 3, true))).toBe('in sentence 3');
  });

  it('is cited once for each source, with its sentences in order', () => {
    expect(
      citedWords([passage(article, 5, true), passage(other, 3), passage(article, 2), passage(article, 5)]),
    ).toEqual([
      'The Gazette, 24 November 2014 or later, “Anonymous Shuts Down Site”, sentences 2 and 5',
      'Untitled article of 31 May 2020, sentence 3',
    ]);
  });

  it('calls a document that says something as a source, and everybody else by name', () => {
    const called = calledIn([passage(article, 1)]);
    expect(called({ id: 'article', name: 'Article on the outage' }).name).toBe(
      'The Gazette, 24 November 2014 or later, “Anonymous Shuts Down Site”',
    );
    expect(called({ id: 'ann', name: 'Ann' }).name).toBe('Ann');
  });
});
