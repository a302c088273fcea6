/** A size that a picture is made in: of paper in points, of a screen in units that are as large there as a point is on paper. */
export interface Size {
  readonly name: string;
  /** For the form. */
  readonly label: string;
  readonly width: number;
  /** Undefined where it is as high as it needs to be. */
  readonly height: number | undefined;
  /** How wide it is in the unit that people know it in, and in pixels. */
  readonly wide: number;
  readonly unit: 'mm' | 'px';
  readonly pixels: number;
  /** The size of ordinary type, and of the smallest names that are still read. */
  readonly type: number;
  readonly least: number;
  /** Whether the words stand beside the map, and not below it. */
  readonly aside: boolean;
}

const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Of paper, in 300 pixels to the inch unless said otherwise. */
const paper = (
  millimetres: readonly [width: number, height: number | undefined],
  size: Pick<Size, 'name' | 'label' | 'type' | 'least' | 'aside'> & { readonly pixels?: number },
): Size => {
  const [width, height] = millimetres;
  return {
    pixels: Math.round((width / 25.4) * 300),
    ...size,
    width: points(width),
    height: height && points(height),
    wide: width,
    unit: 'mm',
  };
};

const screen = (
  [width, height]: readonly [width: number, height: number],
  unit: number,
  size: Pick<Size, 'name' | 'label' | 'type' | 'least' | 'aside'>,
): Size => ({ ...size, width: width / unit, height: height / unit, wide: width, unit: 'px', pixels: width });

const COLUMN = { type: 6.5, least: 5.5, aside: false };

/** The sizes that a desk asks for. */
export const SIZES: readonly Size[] = [
  paper([50, undefined], { ...COLUMN, name: '1-column', label: '1 column (50 mm wide)' }),
  paper([104, undefined], { ...COLUMN, name: '2-columns', label: '2 columns (104 mm wide)' }),
  paper([158, undefined], { ...COLUMN, name: '3-columns', label: '3 columns (158 mm wide)', type: 7.5 }),
  paper([210, 297], {
    name: 'a4',
    label: 'A4 (210 × 297 mm; turned for a wide map)',
    type: 9,
    least: 5.5,
    aside: false,
  }),
  paper([420, 297], {
    name: 'a3',
    label: 'A3 (420 × 297 mm; upright for a high map)',
    type: 12,
    least: 7.5,
    aside: true,
    // As many as A4 has, turned: a finer one takes too long.
    pixels: 3_508,
  }),
  screen([1920, 1080], 2.5, {
    name: '16x9',
    label: '16:9 (1920 × 1080)',
    type: 9.5,
    least: 6,
    aside: true,
  }),
  screen([1080, 1080], 2.4, {
    name: 'square',
    label: 'Square (1080 × 1080)',
    type: 9.5,
    least: 5,
    aside: false,
  }),
];

/** The ways in which a sheet of paper can be laid and its words arranged, the usual one first; a screen has only one. */
export function waysToLay(size: Size): readonly Size[] {
  const { width, height, wide, pixels, unit } = size;
  if (height === undefined || unit !== 'mm') return [size];
  const part = height / width;
  const turned = {
    ...size,
    width: height,
    height: width,
    wide: wide * part,
    pixels: Math.round(pixels * part),
  };
  return [size, { ...size, aside: false }, { ...turned, aside: false }, { ...turned, aside: height > width }];
}

/** The size of a name; undefined for none of them. */
export const sizeNamed = (wanted: string | undefined): Size | undefined =>
  SIZES.find(({ name }) => name === wanted);

/** What stands behind a picture: a page, or nothing, for light pages of others. */
export const LOOKS = ['light', 'dark', 'clear'] as const;
export type Look = (typeof LOOKS)[number];
