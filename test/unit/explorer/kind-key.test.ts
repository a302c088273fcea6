import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { KindKey } from '../../../src/explorer/canvas/legend.tsx';
import { signedOf } from '../../../src/explorer/canvas/looks.ts';
import { KINDS } from '../../../src/vocabulary.ts';
import { record } from './scenes.ts';

/** What a key says, each entry with the number of its signs. */
function keyOf(kinds: readonly string[]): readonly (readonly [name: string, signs: number])[] {
  const nodes = kinds.map((kind, index) => record(`n${index}`, kind));
  const html = renderToStaticMarkup(h(KindKey, { drawn: signedOf({ nodes, edges: [] }) }));
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, entry = '']) => [
    entry.replaceAll(/<[^>]*>/g, '').trim(),
    entry.split('<svg').length - 1,
  ]);
}

describe('the key to the shapes', () => {
  it('names the kinds that are drawn, each once, and no others', () => {
    expect(keyOf(['Incident', 'Person', 'Group', 'Person'])).toEqual([
      ['person', 1],
      ['group', 1],
      ['incident', 1],
    ]);
  });

  it('is as short where all kinds are drawn: those of a family stand together', () => {
    const key = keyOf([...KINDS.keys()]);
    expect(key.map(([name]) => name)).toEqual([
      ...['actors', 'media', 'incident', 'cyber action'],
      ...['protests', 'statements', 'other steps', 'things'],
    ]);
    expect(key.reduce((sum, [, signs]) => sum + signs, 0)).toBe(KINDS.size);
  });
});
