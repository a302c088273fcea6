import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, readOwnCopy } from '../../../src/explorer/reader/own-copy.ts';
import { codePoints, normalizeText } from '../../../src/text/normalized.ts';
import { sha256 } from '../../../src/text/sha256.ts';

const TEXT = 'The site was down 😭.\n\nNobody says who did it. “We are watching,” a voice said.';

const passage = (text: string, words: string) => {
  const start = codePoints(text.slice(0, text.indexOf(words))).length;
  return { id: words, start, end: start + codePoints(words).length, sha256: sha256(words) };
};
const DOCUMENT = {
  sha256: sha256(TEXT),
  passages: ['The site was down 😭.', 'Nobody says who did it.', 'We are watching'].map((words) =>
    passage(TEXT, words),
  ),
};

const wordsIn = ({ points }: { points: readonly string[] }, { start, end }: { start: number; end: number }) =>
  points.slice(start, end).join('');

describe('a reader’s own copy', () => {
  it('that is the same letter for letter has every passage in its place', async () => {
    const copy = await readOwnCopy(TEXT, DOCUMENT);
    expect(copy).toMatchObject({ same: true, missing: [] });
    expect(copy.placed.map((one) => wordsIn(copy, one))).toEqual(DOCUMENT.passages.map(({ id }) => id));
  });

  it('counts no-break spaces and composed letters as the seeds do', async () => {
    const copy = await readOwnCopy(`\ufeff${TEXT.replaceAll(' ', '\u00a0').normalize('NFD')}`, DOCUMENT);
    expect(copy.same).toBe(true);
  });

  it('with other words around the passages has them found again', async () => {
    const copy = await readOwnCopy(`ADVERTISEMENT\n${TEXT.replace('\n\n', '\nSubscribe now!\n')}`, DOCUMENT);
    expect(copy).toMatchObject({ same: false, missing: [] });
    expect(copy.placed.map((one) => wordsIn(copy, one))).toEqual(DOCUMENT.passages.map(({ id }) => id));
  });

  it('says which passages it does not contain', async () => {
    const copy = await readOwnCopy(TEXT.replace('Nobody says', 'No one says'), DOCUMENT);
    expect(copy.missing).toEqual(['Nobody says who did it.']);
    expect(copy.placed).toHaveLength(2);
  });

  it('that is another text altogether has none, and is done soon', async () => {
    const copy = await readOwnCopy('x'.repeat(50_000), DOCUMENT);
    expect(copy.placed).toEqual([]);
  });

  it('keeps the page responsive during the search', async () => {
    let rests = 0;
    await readOwnCopy('x'.repeat(20_000), DOCUMENT, async () => {
      rests += 1;
    });
    expect(rests).toBeGreaterThan(3);
  });
});

it('pieces make up the whole text, however passages overlap', () => {
  const placed = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ minLength: 41, maxLength: 80, unit: 'grapheme' }), placed, (text, spans) => {
      const points = codePoints(normalizeText(text));
      const inside = spans
        .map(([a, b], index) => ({ id: `p${index}`, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
        .filter(({ end }) => end <= points.length);
      const pieces = piecesOf(points, inside);
      expect(pieces.map((piece) => piece.text).join('')).toBe(points.join(''));
      for (const { id, start, end } of inside) {
        const marked = pieces.filter(({ passages }) => passages.includes(id)).map((piece) => piece.text);
        expect(marked.join('')).toBe(points.slice(start, end).join(''));
      }
    }),
  );
});
