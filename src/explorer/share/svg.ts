import { isUnreal, strokeAttributes } from '../../drawing/certainty.ts';
import { styleOfKind } from '../../drawing/kinds.ts';
import type { Palette } from '../../drawing/palette.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { kindLabel } from '../../vocabulary.ts';
import { GAP } from '../canvas/places.ts';
import type { LineShape, NodeShape, Shapes } from '../canvas/shapes.ts';
import { type Sign, signsOf } from '../canvas/signs.ts';
import { LABEL_FONT, LINE_HEIGHT } from '../layout/boxes.ts';

/** What makes a picture understandable on its own: what it shows, what its signs mean, where it comes from. */
export interface PictureText {
  readonly title: string;
  /** What is shown. */
  readonly sentence: string;
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
const SOURCE_FONT = 11;

/** Attributes as text. */
const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** The picture as a standalone file. */
export function svgOf(shapes: Shapes, text: PictureText, palette: Palette): Svg {
  const { nodes, lines, bounds } = shapes;
  const width = Math.round(Math.max(bounds.width + 2 * MARGIN, LEAST_WIDTH));
  const legend = legendOf(signsOf(shapes), text.kinds, palette, width - 2 * MARGIN);
  const source = broken(text.source, Math.floor((width - 2 * MARGIN) / (SOURCE_FONT * 0.58)));
  const sourceTop = HEAD + bounds.height + legend.height + 3 * MARGIN + ROW;
  const height = Math.round(sourceTop + source.length * (SOURCE_FONT + 4));
  const left = (width - bounds.width) / 2 - bounds.x;
  const below = HEAD + MARGIN + bounds.height + MARGIN;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escapeMarkup(text.title)}</title>`,
    `<desc>${escapeMarkup(text.sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.page}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 16}" font-size="20" font-weight="bold" fill="${palette.text}">${escapeMarkup(text.title)}</text>`,
    `<text x="${MARGIN}" y="${MARGIN + 38}" font-size="13" fill="${palette.quiet}">${escapeMarkup(text.sentence)}</text>`,
    `<g transform="translate(${round(left)} ${round(HEAD + MARGIN - bounds.y)})">`,
    ...lines
      .toSorted((one, other) => Number(one.answer) - Number(other.answer))
      .map((line) => lineSvg(line, palette)),
    ...nodes.map((node) => nodeSvg(node, palette)),
    '</g>',
    `<g transform="translate(${MARGIN} ${round(below)})">${legend.text}</g>`,
    ...source.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${round(sourceTop + index * (SOURCE_FONT + 4))}" font-size="${SOURCE_FONT}" fill="${palette.quiet}">${escapeMarkup(line)}</text>`,
    ),
    '</svg>',
  ];
  return { text: `${parts.join('\n')}\n`, width, height };
}

/** A text in lines of this many characters, broken anywhere, as addresses have to be. */
const broken = (text: string, room: number): readonly string[] =>
  text.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [];

function nodeSvg(node: NodeShape, palette: Palette): string {
  const { x, y, size, color, corners, line, weight, occurrence, disputed } = node;
  const unreal = isUnreal(occurrence);
  const rim = disputed ? palette.disputed : unreal ? color : palette.rim;
  const paint = `fill="${color}"${unreal ? ' fill-opacity="0.25"' : ''} stroke="${rim}"${written(strokeAttributes(line, weight, 2 / size))}`;
  const shape = corners ? `<polygon points="${corners}" ${paint}/>` : `<circle r="1" ${paint}/>`;
  return `<g data-id="${escapeMarkup(node.id)}" transform="translate(${round(x)} ${round(y)})"><g transform="scale(${round(size / 2)})">${shape}</g>${labelSvg(node, palette)}</g>`;
}

function labelSvg({ placed, y, size, center }: NodeShape, palette: Palette): string {
  if (placed === undefined) return '';
  const { lines, place, room } = placed;
  const weight = center ? ' font-weight="bold"' : '';
  const halo = `paint-order="stroke" stroke="${palette.page}" stroke-width="4" stroke-linejoin="round"`;
  const x = place.across * (size / 2 + GAP);
  const anchor = ANCHORS[place.across + 1] ?? 'middle';
  return lines
    .map((line, index) => {
      const base = room.top - y + LABEL_FONT - 1 + index * LINE_HEIGHT;
      return `<text x="${round(x)}" y="${round(base)}" text-anchor="${anchor}" font-size="${LABEL_FONT}" fill="${palette.text}"${weight} ${halo}>${escapeMarkup(line)}</text>`;
    })
    .join('');
}

const ANCHORS = ['end', 'middle', 'start'] as const;

function lineSvg(
  { id, from, to, bend, line, weight, answer, disputed, label, middle }: LineShape,
  palette: Palette,
): string {
  const color = disputed ? palette.disputed : answer ? palette.answer : palette.line;
  const stroke = written(strokeAttributes(line, weight));
  const curve = bend ? `Q${round(bend.x)} ${round(bend.y)} ` : 'L';
  const start = bend ?? from;
  const angle = (Math.atan2(to.y - start.y, to.x - start.x) * 180) / Math.PI;
  const head = answer ? 9 : 6;
  const text =
    label === ''
      ? ''
      : `<text x="${round(middle.x)}" y="${round(middle.y + 3)}" text-anchor="middle" font-size="${LABEL_FONT}" fill="${color}" paint-order="stroke" stroke="${palette.page}" stroke-width="4">${escapeMarkup(label)}</text>`;
  return `<g data-id="${escapeMarkup(id)}"><path d="M${round(from.x)} ${round(from.y)}${curve}${round(to.x)} ${round(to.y)}" fill="none" stroke="${color}"${stroke}/><path d="M0 0l${-head} ${head / 2.4}v${round((-2 * head) / 2.4)}z" fill="${color}" transform="translate(${round(to.x)} ${round(to.y)}) rotate(${round(angle)})"/>${text}</g>`;
}

/** The signs in rows, as many per row as fit. */
function legendOf(signs: readonly Sign[], kinds: readonly string[], palette: Palette, room: number) {
  const items = [
    ...signs.map((sign) => ({ name: sign.name, mark: markOf(sign, palette) })),
    ...kinds.map((kind) => {
      const { color, corners } = styleOfKind(kind);
      const paint = `fill="${color}" stroke="${palette.rim}" stroke-width="0.15"`;
      const shape = corners
        ? `<polygon points="${corners.join(' ')}" ${paint}/>`
        : `<circle r="1" ${paint}/>`;
      return { name: kindLabel(kind), mark: `<g transform="translate(11 0) scale(6.5)">${shape}</g>` };
    }),
  ];
  let [x, y] = [0, 0];
  const drawn = items.map(({ name, mark }) => {
    const width = 28 + name.length * 6.6 + 18;
    if (x > 0 && x + width > room) [x, y] = [0, y + ROW];
    const item = `<g transform="translate(${round(x)} ${y})">${mark}<text x="28" y="4" font-size="12" fill="${palette.text}">${escapeMarkup(name)}</text></g>`;
    x += width;
    return item;
  });
  return { text: drawn.join(''), height: y + ROW };
}

function markOf({ mark, color, line, weight }: Sign, palette: Palette): string {
  const stroke = `stroke="${palette[color]}"${written(strokeAttributes(line, weight))}`;
  if (mark === 'outline' || mark === 'pale')
    return `<circle cx="11" r="6" fill="${mark === 'pale' ? palette.line : 'none'}" fill-opacity="0.25" ${stroke}/>`;
  const head = mark === 'arrow' ? `<path d="M24 0l-9 -3.75v7.5z" fill="${palette[color]}"/>` : '';
  return `<path d="M0 0h22${mark === 'crossed' ? 'M11 -5v10' : ''}" fill="none" ${stroke}/>${head}`;
}

const round = (number: number): number => Math.round(number * 100) / 100;
