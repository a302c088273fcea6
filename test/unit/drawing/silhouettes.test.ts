import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { glyphAttributes, glyphSvg, hasGlyph } from '../../../src/drawing/glyph.ts';
import { type Corners, styleOfKind } from '../../../src/drawing/kinds.ts';
import { FAMILIES, KINDS } from '../../../src/vocabulary.ts';
import { greyOf, type Sight, seenAs, sights } from '../../support/colour-sight.ts';

/** A drawing in a square from -1 to 1 on white, as greys from 0 to 255: one for each pixel. */
function greysOf(drawing: string, across: number): readonly number[] {
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${across}" viewBox="-1 -1 2 2"><rect x="-1" y="-1" width="2" height="2" fill="#fff"/>${drawing}</svg>`,
  ).render();
  return [...pixels].filter((_, index) => index % 4 === 0);
}

const body = (corners: Corners, grey: string): string =>
  corners ? `<polygon points="${corners.join(' ')}" fill="${grey}"/>` : `<circle r="1" fill="${grey}"/>`;

/** How many pixels of two drawings are clearly not the same. */
const apart = (one: readonly number[], other: readonly number[], clearly: number): number =>
  one.filter((grey, index) => Math.abs(grey - (other[index] ?? 0)) >= clearly).length;

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

describe('the silhouettes of the families, 14 pixels wide and all in one grey', () => {
  const ACROSS = 14;
  /** Of the pixels that either of two covers. What a drawn edge and its smoothing can blur is one pixel all around, on a half each. */
  const LEAST = 0.2;
  const ON = 128;

  const difference = (one: Corners, other: Corners): number => {
    const [first, second] = [one, other].map((corners) => greysOf(body(corners, '#000'), ACROSS));
    if (first === undefined || second === undefined) throw new Error('two are compared');
    const covered = first.filter((grey, index) => Math.min(grey, second[index] ?? 255) < ON).length;
    return apart(first, second, ON) / covered;
  };

  it.each(
    pairs([...FAMILIES]).map(
      ([[one, first], [other, second]]) => [one, other, first.corners, second.corners] as const,
    ),
  )('%s and %s differ in a fifth of their pixels', (_, __, one, other) => {
    expect(difference(one, other)).toBeGreaterThanOrEqual(LEAST);
  });

  it('would not do as circle, octagon and hexagon: those are one and the same', () => {
    const regular = (corners: number): Corners =>
      Array.from({ length: corners }, (_, index) => (2 * Math.PI * index) / corners).flatMap((turn) => [
        Math.cos(turn),
        Math.sin(turn),
      ]);
    for (const [one, other] of pairs([undefined, regular(8), regular(6)]))
      expect(difference(one, other)).toBeLessThan(LEAST);
  });
});

describe('the colours of the families', () => {
  /** In CIELAB, where 2 is just seen side by side. Cyber actions and other steps were 9 apart. */
  const LEAST = 14;

  it.each(
    sights.flatMap((sight) => pairs([...FAMILIES]).map(([[one], [other]]) => [one, other, sight] as const)),
  )('%s and %s are told apart with %s', (one, other, sight) => {
    const [first, second] = [one, other].map((name) => seenAs(FAMILIES.get(name)?.color ?? '', sight));
    if (first === undefined || second === undefined) throw new Error('two are compared');
    expect(Math.hypot(...first.map((part, index) => part - (second[index] ?? 0)))).toBeGreaterThan(LEAST);
  });

  it.each(sights.flatMap((sight) => [['cyber', sight] as const, ['protest', sight] as const]))(
    '%s is lighter than other steps, not only of another hue, with %s',
    (name, sight) => {
      const lightness = (family: string): number => seenAs(FAMILIES.get(family)?.color ?? '', sight)[0];
      expect(lightness(name) - lightness('step')).toBeGreaterThan(10);
    },
  );
});

describe('the glyphs of a family, 24 pixels wide', () => {
  const ACROSS = 24;
  /** Clearly another grey, in so many pixels: as many as a square of five has, the least stroke that a glyph is made of. */
  const [CLEARLY, LEAST] = [60, 25];

  const drawn = (kind: string, sight: Sight): readonly number[] => {
    const { color, corners } = styleOfKind(kind);
    const ink = greyOf(glyphAttributes(kind)?.fill ?? '', sight);
    return greysOf(body(corners, greyOf(color, sight)) + glyphSvg(kind, ink), ACROSS);
  };
  const kindsOf = (family: string) =>
    [...KINDS].flatMap(([kind, entry]) => (entry.family === family ? [kind] : []));

  it.each(
    sights.flatMap((sight) =>
      [...FAMILIES.keys()].flatMap((family) =>
        pairs(kindsOf(family)).map(([one, other]) => [one, other, sight] as const),
      ),
    ),
  )('%s and %s are told apart with %s', (one, other, sight) => {
    expect(apart(drawn(one, sight), drawn(other, sight), CLEARLY)).toBeGreaterThanOrEqual(LEAST);
  });

  it.each([...KINDS.keys()])(
    'that of %s stays inside its silhouette, and leaves its outline alone',
    (kind) => {
      const { corners } = styleOfKind(kind);
      const fine = 120;
      const edge = `stroke="#fff" stroke-width="0.14"/>`;
      const inside = greysOf(body(corners, '#000').replace('/>', ` ${edge}`), fine);
      const glyph = greysOf(glyphSvg(kind, '#000'), fine);
      expect(glyph.filter((grey, index) => grey < 100 && (inside[index] ?? 0) > 150)).toEqual([]);
    },
  );

  it('are left out where they would be mud', () => {
    expect([8, 11.9, 12, 24].map(hasGlyph)).toEqual([false, false, true, true]);
  });
});
