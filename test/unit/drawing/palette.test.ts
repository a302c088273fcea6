import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FADED, PALETTES } from '../../../src/drawing/palette.ts';

/** The parts of a colour, from 0 to 255. */
const parts = (color: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

/** A colour that lies half transparent on another. */
const over = (color: string, ground: string, opacity: number): readonly number[] =>
  parts(color).map((part, index) => part * opacity + (parts(ground)[index] ?? 0) * (1 - opacity));

/** The contrast of two colours, as WCAG defines it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const css = readFileSync(new URL('../../../src/dossier/theme.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('prefers-color-scheme: dark');

describe.each([
  ['light', lightCss],
  ['dark', darkCss],
] as const)('on the %s page', (theme, variables) => {
  const palette = PALETTES[theme];
  const seen = (color: string, opacity = 1) =>
    contrast(over(color, palette.page, opacity), parts(palette.page));

  it.each(['line', 'answer', 'disputed', 'rim', 'selected'] as const)('%s lines are seen: 3 to 1', (name) => {
    expect(seen(palette[name])).toBeGreaterThanOrEqual(3);
  });

  it.each(['text', 'quiet', 'answer', 'disputed'] as const)('%s words are read: 4.5 to 1', (name) => {
    expect(seen(palette[name])).toBeGreaterThanOrEqual(4.5);
  });

  it('names are read even when they are faded', () => {
    expect(seen(palette.text, FADED.record)).toBeGreaterThanOrEqual(4.5);
  });

  it('the rest of the page has the colours of the drawing', () => {
    const { page, text, quiet, line, answer, disputed, rim } = palette;
    const shared = { ground: page, text, quiet, sign: line, answer, disputed, rim };
    for (const [name, color] of Object.entries(shared)) expect(variables).toContain(`--${name}: ${color};`);
  });
});
