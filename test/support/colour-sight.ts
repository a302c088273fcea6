import { partsOf, type Rgb } from '../../src/drawing/contrast.ts';

type Matrix = readonly [Rgb, Rgb, Rgb];

/** What is left of a colour where one kind of cone is missing, of linear light: Machado, Oliveira and Fernandes (2009). */
const SIGHTS = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no green cones (deuteranopia)': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no red cones (protanopia)': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

export type Sight = keyof typeof SIGHTS;
export const sights: readonly Sight[] = [
  'all cones',
  'no green cones (deuteranopia)',
  'no red cones (protanopia)',
];

/** Lightness, and how red and how yellow, as CIELAB has them: about as far from each other as they look. */
export function seenAs(color: string, sight: Sight): Rgb {
  const light = partsOf(color).map((part) => linear(part / 255));
  const matrix: Matrix = SIGHTS[sight];
  const left = matrix.map((row) => {
    const sum = row.reduce((total, share, index) => total + share * (light[index] ?? 0), 0);
    return Math.min(Math.max(sum, 0), 1);
  });
  const [red = 0, green = 0, blue = 0] = left;
  const x = felt((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = felt(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = felt((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The grey of a colour that looks as light as it. */
export function greyOf(color: string, sight: Sight): string {
  const [lightness] = seenAs(color, sight);
  const light = lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24389;
  const part = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  const digits = Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${digits.repeat(3)}`;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const felt = (light: number): number =>
  light > 216 / 24389 ? Math.cbrt(light) : ((24389 / 27) * light + 16) / 116;
