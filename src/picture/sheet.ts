import { SVG_LANGUAGES } from '../drawing/layers.ts';
import { PALETTES, type Palette, type Theme } from '../drawing/palette.ts';
import { type Look, type Size, waysToLay } from '../drawing/sizes.ts';
import { QueryError } from '../errors.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import { LABEL_FONT } from '../explorer/layout/boxes.ts';
import { type Framed, legendOf, type PictureText, round, type Svg } from '../explorer/share/frame.ts';
import { escapeMarkup } from '../text/markup.ts';
import { type Drawn, mostScale } from './drawn.ts';
import type { Numbered } from './numbered.ts';
import type { MapRoom } from './stretch.ts';
import { type Block, paragraph, placed, stacked } from './type.ts';

/** About how large the room for a map is on a sheet that is no longer than it has to be wordy; in the units of the map. */
export function mapRoomOf(size: Size | undefined): MapRoom | undefined {
  if (size?.height === undefined) return undefined;
  const { width, height, type, aside } = size;
  const inner = width - 2 * type * MARGIN;
  const most = mostScale(type);
  return {
    width: (aside ? inner * (1 - ASIDE) - 2.2 * type : inner) / most,
    height: (height - (2 * MARGIN + HEAD_LINES + (aside ? 0 : FOOT_LINES)) * type) / most,
  };
}

/** How much larger a map has to get to be worth a sheet that is laid otherwise than usual. */
const WORTH_TURNING = 1.15;

/** A size, laid as suits a map: turned, or with its words below instead of beside. */
export function paperFor(size: Size | undefined, { nodes, bounds }: Shapes): Size | undefined {
  if (size === undefined || nodes.length === 0) return size;
  const scaleOn = (one: Size) => {
    const room = mapRoomOf(one);
    return room === undefined ? 1 : Math.min(1, room.width / bounds.width, room.height / bounds.height);
  };
  const [best = size] = waysToLay(size).toSorted((one, other) => scaleOn(other) - scaleOn(one));
  return scaleOn(best) > scaleOn(size) * WORTH_TURNING ? best : size;
}

/** What stands on a sheet beside its map. */
export interface SheetText extends PictureText {
  readonly deck: string;
  readonly notes: string;
  readonly credit: string;
  /** The documents behind the picture, and the same in short. */
  readonly documents: { readonly full: string; readonly short: string };
}

/** A sheet on which nothing is scaled: as large as its map needs it. */
const FREE = { type: 13, least: 0, aside: false, height: undefined } as const;
const LEAST_WIDTH = 720;

type Room = Pick<Size, 'width' | 'height' | 'type' | 'least' | 'aside'>;

/** How much smaller type may get before something is left out. */
const SMALLER = [1, 0.9, 0.8, 0.72];
/** How much larger type gets on a sheet whose map leaves room, as long as the map stays about as large. */
const LARGER = [1.5, 1.35, 1.2];
const AS_LARGE = 0.95;
/** A map that is lower than this part of its room leaves room. */
const LOW = 0.7;
/** The least part of a sheet that its map takes. */
const LEAST_MAP = 0.33;
/** How wide the words beside a map are. */
const ASIDE = 0.29;

/** A picture as a desk prints it: of a size, with the words that the desk gives it, and the documents that it rests on. */
export function sheetOf(drawn: Drawn, text: SheetText, size: Size | undefined, look: Look): Svg {
  const theme = look === 'dark' ? 'dark' : 'light';
  const palette = PALETTES[theme];
  const margin = 2 * FREE.type * MARGIN;
  const room: Room = size ?? { ...FREE, width: Math.max(Math.ceil(drawn.width + margin), LEAST_WIDTH) };
  const sheet = laidOut(drawn, text, room, theme);
  const [wide, high] = [round(room.width), round(sheet.height)];
  if (high > wide * MOST_STEEP)
    throw new QueryError(`the picture would be ${Math.round(high / wide)} times as high as it is wide`, {
      hint: `choose a size with a height, or take away the pins: ${MOST_STEEP} times is the most`,
      refused: { argument: 'size' },
    });
  const [unit, scale] = size ? [size.unit, size.wide / size.width] : ['px', 1];
  const shown = `width="${round(room.width * scale)}${unit}" height="${round(sheet.height * scale)}${unit}"`;
  const parts = [
    `<svg ${SVG_LANGUAGES} ${shown} viewBox="0 0 ${wide} ${high}" role="img" font-family="'DejaVu Sans Condensed', system-ui, sans-serif">`,
    `<title>${escapeMarkup(text.title)}</title>`,
    `<desc>${escapeMarkup(text.words ?? text.sentence)}</desc>`,
    ...(look === 'clear' ? [] : [`<rect width="${wide}" height="${high}" fill="${palette.page}"/>`]),
    ...sheet.parts,
    '</svg>',
  ];
  return { text: `${parts.join('\n')}\n`, width: wide, height: high };
}

/** How much higher than wide a picture may be: one that is drawn as pixels takes memory for all of them. */
const MOST_STEEP = 6;

/** Around everything, in sizes of type; and about how high the words above and below a map are. */
const MARGIN = 1.7;
const [HEAD_LINES, FOOT_LINES] = [6, 12];

/** With all that fits: first type gets smaller, then the documents are only counted. Nothing is cut. */
function laidOut(drawn: Drawn, text: SheetText, room: Room, theme: Theme): Block {
  const inType = (type: number, documents: string) => {
    const tried = { drawn, text, documents, room: { ...room, type }, palette: PALETTES[theme] };
    for (const way of drawn.ways(theme, { ...room, type })) {
      const sheet = arranged(tried, way);
      if (sheet !== undefined) return sheet;
    }
    return undefined;
  };
  for (const documents of [text.documents.full, text.documents.short])
    for (const smaller of SMALLER) {
      const sheet = inType(room.type * smaller, documents);
      if (sheet === undefined) continue;
      if (smaller < 1 || sheet.filled >= LOW) return sheet;
      const larger = LARGER.map((one) => inType(room.type * one, documents));
      const isAsGood = (one: typeof sheet) =>
        one.named === sheet.named && one.scale >= sheet.scale * AS_LARGE;
      return larger.find((one) => one !== undefined && isAsGood(one)) ?? sheet;
    }
  throw new QueryError('the words and the records are too many for this size', {
    hint: 'choose a larger size, shorten the notes, or ask for fewer records, as in &limit=20',
    refused: { argument: 'size' },
  });
}

interface Tried {
  readonly drawn: Drawn;
  readonly text: SheetText;
  readonly documents: string;
  readonly room: Room;
  readonly palette: Palette;
}

/** Undefined where the map gets too small, or the words too long. */
function arranged(
  { drawn, text, documents, room, palette }: Tried,
  wayOf: ReturnType<Drawn['ways']>[number],
) {
  const { width, type, height, aside } = room;
  const [margin, gap] = [type * MARGIN, type * 1.1];
  const inner = width - 2 * margin;
  const beside = aside ? inner * ASIDE : inner;
  const mapWidth = aside ? inner - beside - 2 * gap : inner;
  const way = wayOf(mapWidth);
  if (way === undefined) return undefined;
  const { numbers, scales, notes, hangs } = way;
  const quiet = { size: type * 0.92, color: palette.quiet };
  const head = stacked(
    [
      ...paragraph(text.title, inner, { size: type * 2.1, color: palette.text, bold: true }),
      ...paragraph(text.deck, inner, { size: type * 1.25, color: palette.text }),
      ...paragraph(text.sentence, inner, quiet),
    ],
    type * 0.5,
  );
  const names = (numbers?.list ?? []).map(({ number, id }) => `${number}\u00a0${drawn.nameOf(id)}`);
  const foot = stacked(
    [
      keyOf(way.inside, text.kinds, palette, { type, width: beside }),
      ...paragraph(notes, beside, quiet),
      ...paragraph(names.join(' · '), beside, { size: type, color: palette.text }),
      ...paragraph(text.notes, beside, { size: type, color: palette.text }),
      ...paragraph(documents, beside, quiet),
      ...paragraph(text.credit, beside, quiet),
      ...paragraph(text.source, beside, quiet),
    ],
    type * 0.7,
  );
  const top = margin + head.height + gap;
  const free = height && height - top - margin - (aside ? 0 : foot.height + gap);
  if (height && free && (free < height * LEAST_MAP || (aside && foot.height > free))) return undefined;
  const scale = Math.min(mapWidth / way.inside.width, (free ?? Infinity) / way.inside.height, scales.most);
  if (scale < scales.least) return undefined;
  const inside = (free && way.filled?.(free / scale)) || way.inside;
  const mapHeight = free ?? inside.height * scale;
  const [left, down] = [
    margin + (mapWidth - inside.width * scale) / 2,
    top + (hangs ? 0 : (mapHeight - inside.height * scale) / 2),
  ];
  const below = top + mapHeight + gap;
  return {
    scale,
    /** Whether its records have their names, and not only numbers. */
    named: scales.least > 0,
    /** How much of the height of its room the map takes. */
    filled: (inside.height * scale) / mapHeight,
    height: height ?? below + foot.height + margin,
    parts: [
      ...placed(head, margin, margin, 1, 'text'),
      ...placed(inside, left, down, scale, 'picture'),
      ...placed({ parts: marksOf(numbers, scale, type, palette) }, left, down, 1, 'numbers'),
      ...placed(foot, aside ? width - margin - beside : margin, aside ? top : below, 1, 'notes'),
    ],
  };
}

/** What the signs of a map mean, in the type of its sheet. */
function keyOf(
  { signs }: Framed,
  kinds: readonly string[],
  palette: Palette,
  { type, width }: { readonly type: number; readonly width: number },
): Block {
  const scale = type / LABEL_FONT;
  const key = legendOf(signs, kinds, palette, width / scale);
  return { height: key.height * scale, parts: placed({ parts: [key.text] }, 0, scale * 10, scale, 'key') };
}

/** Numbers beside the shapes of a small map, each as large as ordinary type. */
const marksOf = (numbers: Numbered | undefined, scale: number, type: number, palette: Palette) =>
  (numbers?.marks ?? []).map(
    ({ number, x, y, size }) =>
      `<text x="${round((x + size / 2) * scale + type * 0.1)}" y="${round(y * scale)}" font-size="${round(type)}" font-weight="bold" fill="${palette.text}" paint-order="stroke" stroke="${palette.page}" stroke-width="${round(type * 0.3)}">${number}</text>`,
  );
