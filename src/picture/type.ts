import { type LayerName, layerAttributes } from '../drawing/layers.ts';
import { round, written } from '../explorer/share/frame.ts';
import { wordLines } from '../explorer/share/word-lines.ts';
import { escapeMarkup } from '../text/markup.ts';

/** How wide characters are, as a part of the font's size: rather a little too wide than cut off. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’|! ]/u, 0.32],
  [/[ftr()[\]/“”-]/u, 0.43],
  [/[mwMW@%—…]/u, 0.9],
  [/[A-Z]/u, 0.66],
  [/[\u2e80-\u{10ffff}]/u, 1.05],
];
const USUAL = 0.57;
const BOLD = 1.1;

/** How wide a line of type is, about. */
export function widthOf(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([like]) => like.test(character))?.[1] ?? USUAL;
  return width * size * (bold ? BOLD : 1);
}

/** A piece of a sheet that is as wide as the room it was made for. */
export interface Block {
  readonly height: number;
  /** As elements of SVG in a box that begins at 0, 0. */
  readonly parts: readonly string[];
}

export interface Type {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** The distance between lines, as a part of the font's size. */
const LEADING = 1.28;

/** A text in as many lines as it needs; nothing where there is none. */
export function paragraph(text: string, room: number, { size, color, bold = false }: Type): readonly Block[] {
  const lines = wordLines(text, (line) => widthOf(line, size, bold) <= room);
  if (lines.length === 0) return [];
  const weight = bold ? ' font-weight="bold"' : '';
  return [
    {
      height: lines.length * size * LEADING,
      parts: lines.map(
        (line, index) =>
          `<text x="0" y="${round((index * LEADING + 1) * size)}" font-size="${round(size)}" fill="${color}"${weight}>${escapeMarkup(line)}</text>`,
      ),
    },
  ];
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let height = 0;
  const parts = blocks.flatMap((block, index) => {
    const top = height + (index === 0 ? 0 : gap);
    height = top + block.height;
    return placed(block, 0, top);
  });
  return { height, parts };
}

/** A block somewhere. */
export const placed = (
  { parts }: Pick<Block, 'parts'>,
  x: number,
  y: number,
  scale = 1,
  layer?: LayerName,
): readonly string[] =>
  parts.length === 0
    ? []
    : [
        `<g${layer ? written(layerAttributes(layer)) : ''} transform="translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${fine(scale)})`}">`,
        ...parts,
        '</g>',
      ];

/** A scale must not be rounded as coarsely as a place. */
const fine = (scale: number): number => Math.round(scale * 10_000) / 10_000;
