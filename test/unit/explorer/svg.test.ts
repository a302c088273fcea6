import { describe, expect, it } from 'vitest';
import { LINE_STYLES, strokeAttributes, strokeOf } from '../../../src/drawing/certainty.ts';
import { inkOn } from '../../../src/drawing/contrast.ts';
import { styleOfKind } from '../../../src/drawing/kinds.ts';
import { PALETTES } from '../../../src/drawing/palette.ts';
import type { LineShape, NodeShape } from '../../../src/explorer/canvas/shapes.ts';
import { mapOf, svgOf } from '../../../src/explorer/share/svg.ts';
import { KINDS } from '../../../src/vocabulary.ts';

const node = (own: Partial<NodeShape>): NodeShape => ({
  ...{
    id: 'event',
    x: 0,
    y: 0,
    size: 20,
    kind: 'Incident',
    line: 'solid',
    weight: 'plain',
  },
  ...{
    occurrence: 'HAPPENED',
    disputed: false,
    center: false,
    stack: false,
    hollow: false,
    placed: undefined,
  },
  ...own,
});

const line = (own: Partial<LineShape>): LineShape => ({
  ...{
    id: 'line',
    from: { x: 0, y: 0 },
    to: { x: 100, y: 0 },
    bend: undefined,
    corners: [],
    dashesAt: 0,
    line: 'solid',
    weight: 'plain',
  },
  ...{ answer: false, disputed: false, other: undefined, unmet: false, label: '', middle: { x: 50, y: 0 } },
  ...own,
});

const fileOf = (nodes: readonly NodeShape[], lines: readonly LineShape[]): string =>
  svgOf(
    { nodes, lines, bounds: { x: 0, y: 0, width: 100, height: 100 } },
    { title: '', sentence: '', source: '', kinds: [] },
    PALETTES.light,
  ).text;

const written = (attributes: object): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

describe('a picture as a file', () => {
  it('has layers that a program for drawing names, each with what it says and nothing else', () => {
    const placed: NodeShape['placed'] = {
      lines: ['Somebody'],
      below: [],
      place: { across: 0, down: 1 },
      room: { left: 0, right: 9, top: 9, bottom: 20 },
    };
    const file = fileOf([node({ placed })], [line({ label: 'protest' })]);
    expect(file).toContain('xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"');
    const [, ...layers] = file.split(/(?=<g id="\w+" inkscape:label)/);
    const held = new Map(layers.map((layer) => [/id="(\w+)"/.exec(layer)?.[1], layer]));
    expect([...held.keys()]).toEqual(['text', 'picture', 'lines', 'shapes', 'names', 'key', 'notes']);
    for (const name of ['lines', 'shapes']) expect(held.get(name)).not.toContain('<text');
    expect(held.get('names')).toMatch(/>protest<.*>Somebody</s);
    expect(held.get('names')).not.toContain('<path');
  });

  it('draws each line, thin or broad, as the screen does', () => {
    for (const style of LINE_STYLES)
      for (const weight of ['plain', 'strong'] as const)
        expect(fileOf([], [line({ line: style, weight })])).toMatch(
          new RegExp(`data-id="line"><path [^>]*${written(strokeAttributes(style, weight))}`),
        );
  });

  it('draws what does not match the lens without a body, so that it does not look planned', () => {
    const body = (own: Partial<NodeShape>) =>
      /<circle[^>]*>|<polygon[^>]*>/.exec(fileOf([node(own)], []))?.[0];
    expect(body({ hollow: true })).toContain('fill="none"');
    expect(body({ occurrence: 'PLANNED' })).not.toContain('fill="none"');
  });

  it('draws a line of a chain through its corners, its head as the last stretch runs', () => {
    const text = fileOf(
      [],
      [
        line({
          corners: [
            { x: 20, y: 0 },
            { x: 80, y: -50 },
          ],
          to: { x: 80, y: -90 },
        }),
      ],
    );
    expect(text).toContain('d="M0 0L20 0L80 -50L80 -90"');
    expect(text).toContain('translate(80 -90) rotate(-90)');
  });

  it('draws each outline as the screen does, whatever the size of the shape', () => {
    for (const style of LINE_STYLES)
      expect(fileOf([node({ line: style })], [])).toContain(written(strokeAttributes(style, 'plain', 0.1)));
  });

  it('has a glyph in each shape, in an ink that is seen on it: on a pale body one of the page', () => {
    const inkOf = (occurrence: string): string | undefined =>
      /<path d="[^"]+" transform="translate[^"]+scale[^"]+" fill="([^"]+)" fill-opacity="1" stroke="none"/.exec(
        fileOf([node({ occurrence })], []),
      )?.[1];
    expect(inkOf('HAPPENED')).toBe(inkOn(styleOfKind('Incident').color));
    expect(inkOf('PLANNED')).toBe(PALETTES.light.quiet);
  });

  it('has silhouettes alone where it is drawn too small for glyphs', () => {
    const shapes = { nodes: [node({})], lines: [], bounds: { x: 0, y: 0, width: 100, height: 100 } };
    const glyph = KINDS.get('Incident')?.glyph ?? '';
    const drawn = (scale: number): string => mapOf(shapes, PALETTES.light, scale).parts.join('');
    expect(drawn(1)).toContain(glyph);
    expect(drawn(0.5)).toContain('<polygon');
    expect(drawn(0.5)).not.toContain(glyph);
  });

  it('explains the signs that are in it, and no others', () => {
    const certain = fileOf([node({})], [line({})]);
    expect(certain).toContain('reported, or stated by the actor');
    for (const absent of ['assumed', 'claimed', 'disputed', 'response', 'pale'])
      expect(certain).not.toContain(absent);
    const mixed = fileOf(
      [node({ line: 'dashed', occurrence: 'THREATENED' })],
      [line({ line: 'dotted' }), line({ answer: true })],
    );
    for (const present of [
      'assumed',
      'outline: an event claimed, or our reading',
      'pale: threatened',
      'the arrow points to what it responded to',
    ])
      expect(mixed).toContain(present);
    expect(mixed).not.toContain('disputed');
  });
});

describe('a stroke', () => {
  it('has the same pattern however broad it is, so that what is assumed looks so when it is selected', () => {
    for (const style of LINE_STYLES) {
      const inWidths = (stroke: ReturnType<typeof strokeOf>) =>
        stroke.dashes.map((dash) => (dash / stroke.width).toFixed(6));
      const thin = inWidths(strokeOf(style));
      expect(inWidths(strokeOf(style, 'strong'))).toEqual(thin);
      expect(inWidths(strokeOf(style, 'selected', 2.5))).toEqual(thin);
    }
  });
});
