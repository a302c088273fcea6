import { describe, expect, it } from 'vitest';
import { sourcesWords } from '../../../src/explorer/share/sources-line.ts';

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
    expect(sourcesWords(articles, true)).toBe('Sources: Guardian (2), Motherboard.');
  });

  it('have a headline where nobody published them, and are told to be more where not all are known', () => {
    expect(sourcesWords([article('a', undefined)], false)).toBe('Some of the sources: “Headline a”.');
  });

  it('are not told where nothing rests on any', () => {
    expect(sourcesWords([], true)).toBe('');
  });
});
