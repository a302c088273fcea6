import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, type Shared, sharedWith } from '../../../src/overlap/measure.ts';
import { codePoints, normalizeText } from '../../../src/text/normalized.ts';

const points = (text: string) => codePoints(normalizeText(text));
const shared = (text: string, other: string, least = 3): Shared =>
  sharedWith(readText(points(text)), readText(points(other)), least);

describe('what of a text stands in another', () => {
  it('is counted in runs of words, however they are set', () => {
    const found = shared('“The MAYOR said:\nit wasn’t so”, we hear.', "Yes, the mayor said it wasn't so.");
    expect(found).toMatchObject({ words: 8, shared: 6, share: 75, longestRun: 6 });
  });

  it('has its places in code points, so that passages can be found by them', () => {
    const text = '🔥 News: the band took down the website.';
    const [stretch] = shared(text, 'They say that the band took down the website today').stretches;
    expect(points(text).slice(stretch?.start, stretch?.end).join('')).toBe('the band took down the website');
  });

  it('is nothing where only shorter runs are the same', () => {
    expect(shared('the band of the town', 'the band in the town')).toEqual({
      words: 5,
      shared: 0,
      share: 0,
      longestRun: 0,
      stretches: [],
    });
  });

  it('is one stretch where runs overlap, and the longest run is one piece of both', () => {
    const found = shared('a b c d e f', 'a b c d x c d e f');
    expect(found).toMatchObject({ shared: 6, longestRun: 4, stretches: [{ words: 6 }] });
  });

  it.each(['Кто отвечает за это?', 'Perché è così, però?', '東京 と 大阪 と 京都'])(
    'in any script: %s',
    (text) => {
      expect(shared(text, `… ${text} …`)).toMatchObject({ share: 100 });
    },
  );

  it('of no words is nothing', () => {
    expect(shared('', 'a b c')).toMatchObject({ words: 0, share: 0, longestRun: 0 });
  });

  it('is what comparing every run with every other finds', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 5 }), (one, other, least) => {
        const found = shared(one.join(' '), other.join(' '), least);
        const has = (from: number, to: number) =>
          ` ${other.join(' ')} `.includes(` ${one.slice(from, to).join(' ')} `);
        const covered = new Set<number>();
        let longest = 0;
        for (let from = 0; from < one.length; from += 1)
          for (let to = from + least; to <= one.length && has(from, to); to += 1) {
            for (let at = from; at < to; at += 1) covered.add(at);
            longest = Math.max(longest, to - from);
          }
        expect([found.shared, found.longestRun]).toEqual([covered.size, longest]);
      }),
    );
  });

  it('of a megabyte is measured in seconds, even of one word over and over', () => {
    const long = Array.from({ length: 150_000 }, (_, at) => `w${(at * at) % 9973}`).join(' ');
    const again = 'ha '.repeat(330_000);
    const started = performance.now();
    expect(shared(`first ${long.slice(500_000)}`, long, 8).share).toBe(99);
    expect(shared(again, again, 8).share).toBe(100);
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
