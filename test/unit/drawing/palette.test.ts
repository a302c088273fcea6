import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, partsOf, type Rgb } from '../../../src/drawing/contrast.ts';
import { FADED, PALE, PALETTES } from '../../../src/drawing/palette.ts';
import { FAMILIES } from '../../../src/vocabulary.ts';

/** A colour that lies half transparent on another. */
function over(color: string, ground: string, opacity: number): Rgb {
  const below = partsOf(ground);
  const mixed = (part: number, index: number): number => part * opacity + (below[index] ?? 0) * (1 - opacity);
  const [red, green, blue] = partsOf(color);
  return [mixed(red, 0), mixed(green, 1), mixed(blue, 2)];
}

const css = readFileSync(new URL('../../../src/dossier/theme.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('prefers-color-scheme: dark');

describe.each([
  ['light', lightCss],
  ['dark', darkCss],
] as const)('on the %s page', (theme, variables) => {
  const palette = PALETTES[theme];
  const seen = (color: string, opacity = 1) =>
    contrast(over(color, palette.page, opacity), partsOf(palette.page));

  it.each(['line', 'answer', 'paleAnswer', 'disputed', 'rim', 'selected'] as const)(
    '%s lines are seen: 3 to 1',
    (name) => {
      expect(seen(palette[name])).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['text', 'quiet', 'answer', 'disputed'] as const)('%s words are read: 4.5 to 1', (name) => {
    expect(seen(palette[name])).toBeGreaterThanOrEqual(4.5);
  });

  it('names are read even when they are faded', () => {
    expect(seen(palette.text, FADED.record)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...FAMILIES])(
    'a glyph is seen on the body of %s: 3 to 1, whether it is pale or not',
    (_, { color }) => {
      expect(contrast(partsOf(inkOn(color)), partsOf(color))).toBeGreaterThanOrEqual(3);
      expect(contrast(partsOf(palette.quiet), over(color, palette.page, PALE))).toBeGreaterThanOrEqual(3);
    },
  );

  it('the rest of the page has the colours of the drawing', () => {
    const { page, text, quiet, line, answer, disputed, rim } = palette;
    const shared = { ground: page, text, quiet, sign: line, answer, disputed, rim };
    for (const [name, color] of Object.entries(shared)) expect(variables).toContain(`--${name}: ${color};`);
  });
});
