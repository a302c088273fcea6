import { strokeAttributes } from '../../drawing/certainty.ts';
import { glyphSvg } from '../../drawing/glyph.ts';
import { styleOfKind } from '../../drawing/kinds.ts';
import { type LayerName, layerAttributes, SVG_LANGUAGES } from '../../drawing/layers.ts';
import { PALE, type Palette } from '../../drawing/palette.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { kindLabel } from '../../vocabulary.ts';
import { BAR_PATHS, isBarMark, type Sign } from '../canvas/signs.ts';
import { wordLines } from './word-lines.ts';

/** What makes a picture understandable on its own: what it shows, what its signs mean, where it comes from. */
export interface PictureText {
  readonly title: string;
  /** What is shown. */
  readonly sentence: string;
  /** The picture in words, for those who do not see it; left out, the sentence is all of that. */
  readonly words?: string;
  /** On whose word it rests, in a line of a file that says it nowhere else. */
  readonly sources?: string;
  /** Who made it, when, and where to see it again. */
  readonly source: string;
  readonly kinds: readonly string[];
}

export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const HEAD = 64;
const LEAST_WIDTH = 720;
const ROW = 20;
const SENTENCE = { font: 13, line: 17, character: 7 } as const;
const SOURCE_FONT = 11;
const KEY_INDENT = 28;
const KEY_LINE = 14;
const KEY_CHARACTER = 6.6;

/** What is in the frame: elements of SVG in a box that begins at 0, 0, and the signs that need to be explained. */
export interface Framed {
  readonly parts: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly signs: readonly Sign[];
}

/** A picture as a standalone file: with its title, what it shows, what its signs mean, and its source. */
export function framed(inside: Framed, text: PictureText, palette: Palette): Svg {
  const width = Math.round(Math.max(inside.width + 2 * MARGIN, LEAST_WIDTH));
  const legend = legendOf(inside.signs, text.kinds, palette, width - 2 * MARGIN);
  const room = width - 2 * MARGIN;
  const letters = Math.floor(room / (SOURCE_FONT * 0.58));
  const source = [
    ...(text.sources ? wordLines(text.sources, (line) => line.length <= letters) : []),
    ...broken(text.source, letters),
  ];
  const told = wordLines(text.sentence, (line) => line.length * SENTENCE.character <= room);
  const head = HEAD + Math.max(told.length - 1, 0) * SENTENCE.line;
  const sourceTop = head + inside.height + legend.height + 3 * MARGIN + ROW;
  const height = Math.round(sourceTop + source.length * (SOURCE_FONT + 4));
  const left = (width - inside.width) / 2;
  const below = head + MARGIN + inside.height + MARGIN;
  const parts = [
    `<svg ${SVG_LANGUAGES} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escapeMarkup(text.title)}</title>`,
    `<desc>${escapeMarkup(text.words ?? text.sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.page}"/>`,
    layerTag('text'),
    `<text x="${MARGIN}" y="${MARGIN + 16}" font-size="20" font-weight="bold" fill="${palette.text}">${escapeMarkup(text.title)}</text>`,
    ...told.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${MARGIN + 38 + index * SENTENCE.line}" font-size="${SENTENCE.font}" fill="${palette.quiet}">${escapeMarkup(line)}</text>`,
    ),
    '</g>',
    layerTag('picture', `translate(${round(left)} ${head + MARGIN})`),
    ...inside.parts,
    '</g>',
    `${layerTag('key', `translate(${MARGIN} ${round(below)})`)}${legend.text}</g>`,
    layerTag('notes'),
    ...source.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${round(sourceTop + index * (SOURCE_FONT + 4))}" font-size="${SOURCE_FONT}" fill="${palette.quiet}">${escapeMarkup(line)}</text>`,
    ),
    '</g>',
    '</svg>',
  ];
  return { text: `${parts.join('\n')}\n`, width, height };
}

/** The beginning of a group that is a layer, and of what moves it. */
export const layerTag = (name: LayerName, transform?: string): string =>
  `<g${written(layerAttributes(name))}${transform === undefined ? '' : ` transform="${transform}"`}>`;

/** A text in lines of this many characters, broken anywhere, as addresses have to be. */
const broken = (text: string, room: number): readonly string[] =>
  text.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [];

/** The signs in rows, as many per row as fit. */
export function legendOf(signs: readonly Sign[], kinds: readonly string[], palette: Palette, room: number) {
  const items = [
    ...signs.map((sign) => ({ name: sign.name, mark: markOf(sign, palette) })),
    ...kinds.map((kind) => {
      const shape = bodySvg(kind, 'full', `stroke="${palette.rim}" stroke-width="0.15"`) + glyphSvg(kind);
      return { name: kindLabel(kind), mark: `<g transform="translate(11 0) scale(7.5)">${shape}</g>` };
    }),
  ];
  let [x, y] = [0, 0];
  const drawn = items.map(({ name, mark }) => {
    const lines = wordLines(name, (line) => KEY_INDENT + line.length * KEY_CHARACTER <= room);
    const width = KEY_INDENT + Math.max(...lines.map((line) => line.length)) * KEY_CHARACTER + 18;
    if (x > 0 && x + width > room + 18) [x, y] = [0, y + ROW];
    const words = lines.map(
      (line, index) =>
        `<text x="${KEY_INDENT}" y="${4 + index * KEY_LINE}" font-size="12" fill="${palette.text}">${escapeMarkup(line)}</text>`,
    );
    const item = `<g transform="translate(${round(x)} ${y})">${mark}${words.join('')}</g>`;
    // What takes several lines stands alone in them.
    [x, y] = lines.length > 1 ? [0, y + ROW + (lines.length - 1) * KEY_LINE] : [x + width, y];
    return item;
  });
  return { text: drawn.join(''), height: x > 0 ? y + ROW : y };
}

/** The shape of a kind in a square from -1 to 1, without its glyph; what did not take place is pale. */
export function bodySvg(kind: string, body: 'full' | 'pale' | 'hollow', stroke: string): string {
  const { color, corners } = styleOfKind(kind);
  const fill = body === 'hollow' ? 'none' : color;
  const paint = `fill="${fill}"${body === 'pale' ? ` fill-opacity="${PALE}"` : ''} ${stroke}`;
  return corners ? `<polygon points="${corners.join(' ')}" ${paint}/>` : `<circle r="1" ${paint}/>`;
}

function markOf({ mark, color, line, weight }: Sign, palette: Palette): string {
  const stroke = `stroke="${palette[color]}"${written(strokeAttributes(line, weight))}`;
  if (mark === 'stack') return `<path d="M3-7h9v3M3-7v9h3M7-3h10v9h-10z" fill="none" ${stroke}/>`;
  if (isBarMark(mark)) return `<path d="${BAR_PATHS[mark]}" fill="none" ${stroke}/>`;
  if (mark === 'outline' || mark === 'pale' || mark === 'hollow')
    return `<circle cx="11" r="6" fill="${mark === 'pale' ? palette.line : 'none'}" fill-opacity="0.25" ${stroke}/>`;
  const head = mark === 'arrow' ? `<path d="M24 0l-9 -3.75v7.5z" fill="${palette[color]}"/>` : '';
  return `<path d="M0 0h22${mark === 'crossed' ? 'M11 -5v10' : ''}" fill="none" ${stroke}/>${head}`;
}

/** Attributes as text. */
export const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

export const round = (number: number): number => Math.round(number * 100) / 100;
