import { describe, expect, it } from 'vitest';
import { isReading, sourcesWords } from '../../../src/explorer/share/sources-line.ts';
import { relation } from './scenes.ts';

const article = (id: string, publisher: string | undefined) => ({
  id,
  name: `Article ${id}`,
  title: `Headline ${id}`,
  edtf: '2016-07-10',
  url: null,
  publishedBy: { nodes: publisher === undefined ? [] : [{ id: publisher, name: publisher }] },
  asserts: { totalCount: 1 },
});

describe('the sources of a picture', () => {
  it('are told by their publishers, each once, those with most documents first', () => {
    const articles = [article('a', 'Motherboard'), article('b', 'Guardian'), article('c', 'Guardian')];
    expect(sourcesWords(articles, { all: true, ours: false })).toBe('Sources: Guardian (2), Motherboard.');
  });

  it('have a headline where nobody published them, and are told to be more where not all are known', () => {
    expect(sourcesWords([article('a', undefined)], { all: false, ours: false })).toBe(
      'Some of the sources: “Headline a”.',
    );
  });

  it('say where some of what is drawn is the curators’ reading, for which no publisher answers', () => {
    expect(sourcesWords([article('a', 'Guardian')], { all: true, ours: true })).toBe(
      'Sources: Guardian; and our reading.',
    );
    const told = (basis: string) => ({ ...relation('protest', 'RESPONDS_TO', 'shooting'), basis });
    expect(isReading([told('REPORTED'), told('INFERRED')])).toBe(true);
    expect(isReading([told('REPORTED'), told('CLAIMED')])).toBe(false);
  });

  it('are not told where nothing rests on any', () => {
    expect(sourcesWords([], { all: true, ours: true })).toBe('');
  });
});
