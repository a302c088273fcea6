import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../src/dossier/source.tsx';
import { SOURCE_ANSWER } from '../../../src/dossier/source-answer.ts';

const derived = (ground: string) => ({
  how: 'REWRITES',
  ground,
  share: ground === 'MEASURED' ? 12 : null,
  longestRun: ground === 'MEASURED' ? 36 : null,
  note: null,
  node: { id: 'other', name: 'The other text' },
});
const shown = (ends: object) =>
  renderToStaticMarkup(
    h(Source, {
      source: SOURCE_ANSWER.parse({
        node: {
          id: 'article',
          name: 'Article',
          title: null,
          author: null,
          dateDisplay: null,
          url: null,
          archivedUrl: null,
          publishedBy: { nodes: [] },
          passages: { totalCount: 0, nodes: [] },
          ...ends,
        },
      }).node,
    }),
  ).replace(/<[^>]+>/g, ' ');

describe('how a document stands to another', () => {
  it('is only shared words, from both ends, where it was measured: nobody says which was first', () => {
    const measured = { edges: [derived('MEASURED')] };
    for (const text of [shown({ derivedFrom: measured }), shown({ derivatives: measured })]) {
      expect(text).toMatch(/What shares words with it\s+Shares words with\s+The other text.*12 of 100/s);
      expect(text).not.toMatch(/[Rr]etells|[Rr]ewrites|comes from/);
    }
  });

  it('is told with its direction where a text says so, or the curators read it', () => {
    const text = shown({ derivedFrom: { edges: [derived('READ')] } });
    expect(text).toMatch(/Where it comes from\s+Rewrites:\s+The other text/);
    expect(text).not.toMatch(/shares words/i);
  });
});
