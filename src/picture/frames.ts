import { capital } from '../dossier/capital.ts';
import { SVG_LANGUAGES } from '../drawing/layers.ts';
import type { Palette } from '../drawing/palette.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import { type Framed, layerTag, legendOf, type PictureText, round } from '../explorer/share/frame.ts';
import { mapOf } from '../explorer/share/svg.ts';
import { wordLines } from '../explorer/share/word-lines.ts';
import { STRINGS } from '../explorer/strings.ts';
import { escapeMarkup } from '../text/markup.ts';

/** Around a map that stands alone. */
const EDGE = 12;

/** The size of a map that stands alone. */
export const plateSize = ({ width, height }: Pick<Framed, 'width' | 'height'>) => ({
  width: Math.round(width + 2 * EDGE),
  height: Math.round(height + 2 * EDGE),
});

/** A map alone, where a page has its title, key and sources beside it. */
export function plateOf(
  inside: Framed,
  { title, sentence }: Pick<PictureText, 'title' | 'sentence'>,
  palette: Palette,
): string {
  const { width, height } = plateSize(inside);
  return [
    `<svg ${SVG_LANGUAGES} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<desc>${escapeMarkup(sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.page}"/>`,
    layerTag('picture', `translate(${EDGE} ${EDGE})`),
    ...inside.parts,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** The size of a picture in the preview of a link. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 40;
const TITLE = { font: 44, line: 52, lines: 2 } as const;
const LENS = { font: 26, line: 34, lines: 2 } as const;
const KEY_SCALE = 1.6;
const NAME_FONT = 22;
/** A small map grows to fill its card, but not into a poster of three circles. */
const MOST_SCALE = 2;
/** How wide a bold character is on average, as a part of the font's size. */
const CHARACTER = 0.58;

interface CardText extends Pick<PictureText, 'title'> {
  /** What the lens lets through; empty without one. */
  readonly lens: string;
}

/** A map as the preview of a link: its title and lens, the map as large as it gets, and what its lines mean. */
export function cardOf(shapes: Shapes, { title, lens }: CardText, palette: Palette): string {
  const inside = mapOf(shapes, palette);
  const room = CARD.width - 2 * MARGIN;
  const titles = wrapped(title, Math.floor(room / (TITLE.font * CHARACTER)), TITLE.lines);
  const lenses = wrapped(capital(lens), Math.floor(room / (LENS.font * CHARACTER)), LENS.lines);
  const head = MARGIN + titles.length * TITLE.line;
  const key = legendOf(inside.signs, [], palette, room / KEY_SCALE);
  const top = head + lenses.length * LENS.line;
  const foot = CARD.height - MARGIN - key.height * KEY_SCALE;
  const [width, height] = [Math.max(inside.width, 1), Math.max(inside.height, 1)];
  const free = foot - top - MARGIN / 2;
  const scale = Math.min(room / width, free / height, MOST_SCALE);
  const [left, down] = [(CARD.width - width * scale) / 2, top + (free - height * scale) / 2];
  return [
    `<svg ${SVG_LANGUAGES} width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="sans-serif">`,
    `<rect width="100%" height="100%" fill="${palette.page}"/>`,
    ...titles.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${MARGIN + TITLE.font - 8 + index * TITLE.line}" font-size="${TITLE.font}" font-weight="bold" fill="${palette.text}">${escapeMarkup(line)}</text>`,
    ),
    ...lenses.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${head + LENS.font - 4 + index * LENS.line}" font-size="${LENS.font}" fill="${palette.text}">${escapeMarkup(line)}</text>`,
    ),
    `<g transform="translate(${round(left)} ${round(down)}) scale(${round(scale)})">`,
    ...mapOf(shapes, palette, scale).parts,
    '</g>',
    `<g transform="translate(${MARGIN} ${round(foot + KEY_SCALE * 14)}) scale(${KEY_SCALE})">${key.text}</g>`,
    `<text x="${CARD.width - MARGIN}" y="${CARD.height - MARGIN / 2}" text-anchor="end" font-size="${NAME_FONT}" fill="${palette.quiet}">${escapeMarkup(STRINGS.title)}</text>`,
    '</svg>\n',
  ].join('\n');
}

/** A text in a few lines, broken between words, and cut off if it does not fit. */
function wrapped(text: string, room: number, most: number): readonly string[] {
  const lines = wordLines(text, (line) => line.length <= room);
  const kept = lines.slice(0, most);
  return lines.length > most ? [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, room - 1)}…`] : kept;
}
