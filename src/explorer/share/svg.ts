import { isUnreal, strokeAttributes } from '../../drawing/certainty.ts';
import { glyphSvg, hasGlyph } from '../../drawing/glyph.ts';
import type { LayerName } from '../../drawing/layers.ts';
import type { Palette } from '../../drawing/palette.ts';
import type { Point } from '../../drawing/positions.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { GAP, LEADER, leaderOf } from '../canvas/places.ts';
import { type LineShape, type NodeShape, type Shapes, STACK } from '../canvas/shapes.ts';
import { signsOf } from '../canvas/signs.ts';
import { BELOW, LABEL_FONT, LINE_HEIGHT } from '../layout/boxes.ts';
import {
  bodySvg,
  type Framed,
  framed,
  layerTag,
  type PictureText,
  round,
  type Svg,
  written,
} from './frame.ts';

/** The map as a standalone file. */
export const svgOf = (shapes: Shapes, text: PictureText, palette: Palette): Svg =>
  framed(mapOf(shapes, palette), text, palette);

/** The map alone, for a frame in which it is drawn so many times as large: much smaller it has no glyphs. */
export function mapOf(shapes: Shapes, palette: Palette, scale = 1): Framed {
  const { nodes, lines, bounds } = shapes;
  const ordered = lines.toSorted((one, other) => Number(one.answer) - Number(other.answer));
  const shift = `translate(${round(-bounds.x)} ${round(-bounds.y)})`;
  const layer = (name: LayerName, drawn: readonly string[]) => [layerTag(name, shift), ...drawn, '</g>'];
  const parts = [
    ...layer(
      'lines',
      ordered.map((line) => lineSvg(line, palette)),
    ),
    ...layer(
      'shapes',
      nodes.map((node) => nodeSvg(node, palette, hasGlyph(node.size * scale))),
    ),
    ...layer('names', [
      ...ordered.flatMap((line) => wordsSvg(line, palette)),
      ...nodes.flatMap((node) => labelSvg(node, palette)),
    ]),
  ];
  return { parts, width: bounds.width, height: bounds.height, signs: signsOf(shapes) };
}

function nodeSvg(node: NodeShape, palette: Palette, glyph: boolean): string {
  const { x, y, size, kind, line, weight, occurrence, disputed, stack, hollow } = node;
  const unreal = isUnreal(occurrence);
  const rim = hollow ? palette.line : disputed ? palette.disputed : unreal ? palette.line : palette.rim;
  const stroke = `stroke="${rim}"${written(strokeAttributes(line, weight, 2 / size))}`;
  const body = bodySvg(kind, hollow ? 'hollow' : unreal ? 'pale' : 'full', stroke);
  const scaled = (shape: string) => `<g transform="scale(${round(size / 2)})">${shape}</g>`;
  const behind = stack
    ? `<g transform="translate(${STACK.x} ${STACK.y})" opacity="${STACK.opacity}">${scaled(body)}</g>`
    : '';
  const front = scaled(body + (glyph && !hollow ? glyphSvg(kind, unreal ? palette.quiet : undefined) : ''));
  return `<g data-id="${escapeMarkup(node.id)}" transform="translate(${round(x)} ${round(y)})">${behind}${front}</g>`;
}

function labelSvg(
  { id, placed, x: across, y, size, center }: NodeShape,
  palette: Palette,
): readonly string[] {
  if (placed === undefined) return [];
  const { lines, below, place, room } = placed;
  const weight = center ? ' font-weight="bold"' : '';
  const halo = `paint-order="stroke" stroke="${palette.page}" stroke-width="4" stroke-linejoin="round"`;
  const x = place.across * (size / 2 + GAP) + (place.away?.x ?? 0);
  const leader = leaderOf({ x: across, y, size }, placed)
    ?.map((point) => `${round(point.x)} ${round(point.y)}`)
    .join('L');
  const way = leader ? `<path d="M${leader}" stroke="${palette.text}" stroke-width="${LEADER}"/>` : '';
  const anchor = ANCHORS[place.across + 1] ?? 'middle';
  const words = [...lines, ...below]
    .map((line, index) => {
      const base = room.top - y + LABEL_FONT - 1 + index * LINE_HEIGHT;
      const type =
        index < lines.length
          ? `font-size="${LABEL_FONT}" fill="${palette.text}"${weight}`
          : `font-size="${LABEL_FONT * BELOW}" fill="${palette.quiet}"`;
      return `<text x="${round(x)}" y="${round(base)}" text-anchor="${anchor}" ${type} ${halo}>${escapeMarkup(line)}</text>`;
    })
    .join('');
  return [`${nameTag(id, { x: across, y })}${way}${words}</g>`];
}

/** Words that go with what is drawn, wherever that moves. */
const nameTag = (id: string, { x, y }: Point): string =>
  `<g data-name="${escapeMarkup(id)}" transform="translate(${round(x)} ${round(y)})">`;

function wordsSvg({ id, answer, disputed, label, middle }: LineShape, palette: Palette): readonly string[] {
  if (label === '') return [];
  // As on the page: words are read, and need more than the colour of a plain line.
  const color = answer || disputed ? colorOf({ answer, disputed }, palette) : palette.quiet;
  return [
    `${nameTag(id, middle)}<text x="0" y="3" text-anchor="middle" font-size="${LABEL_FONT}" fill="${color}" paint-order="stroke" stroke="${palette.page}" stroke-width="4">${escapeMarkup(label)}</text></g>`,
  ];
}

const colorOf = ({ answer, disputed }: Pick<LineShape, 'answer' | 'disputed'>, palette: Palette): string =>
  disputed ? palette.disputed : answer ? palette.answer : palette.line;

const ANCHORS = ['end', 'middle', 'start'] as const;

function lineSvg(
  { id, from, to, bend, corners, dashesAt, line, weight, answer, disputed, unmet }: LineShape,
  palette: Palette,
): string {
  const color = unmet && answer && !disputed ? palette.paleAnswer : colorOf({ answer, disputed }, palette);
  const filling = unmet ? `fill="${palette.page}" stroke="${color}"` : `fill="${color}"`;
  const moved = dashesAt === 0 ? {} : { 'stroke-dashoffset': round(dashesAt) };
  const stroke = written({ ...strokeAttributes(line, weight), ...moved });
  const turns = corners.map(({ x, y }) => `L${round(x)} ${round(y)}`).join('');
  const curve = bend ? `Q${round(bend.x)} ${round(bend.y)} ` : `${turns}L`;
  const start = bend ?? corners.at(-1) ?? from;
  const angle = (Math.atan2(to.y - start.y, to.x - start.x) * 180) / Math.PI;
  const head = answer ? 9 : 6;
  return `<g data-id="${escapeMarkup(id)}"><path d="M${round(from.x)} ${round(from.y)}${curve}${round(to.x)} ${round(to.y)}" fill="none" stroke="${color}"${stroke}/><path d="M0 0l${-head} ${head / 2.4}v${round((-2 * head) / 2.4)}z" ${filling} transform="translate(${round(to.x)} ${round(to.y)}) rotate(${round(angle)})"/></g>`;
}
