/** Red, green and blue of a colour, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The parts of `#` and six hexadecimal digits. */
export function partsOf(color: string): Rgb {
  const part = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

/** How light a colour is to the eye, from 0 to 1, as WCAG defines it. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(linear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const linear = (part: number): number =>
  part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

/** The contrast of two colours, from 1 to 21, as WCAG defines it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(first, second) / Math.min(first, second);
}

/** What is drawn or written on a body of colour, whatever the page is like. */
const INKS = ['#ffffff', '#111820'] as const;

/** The ink that stands out more on a colour. */
export function inkOn(color: string): string {
  const [light, dark] = INKS;
  const seen = (ink: string): number => contrast(partsOf(ink), partsOf(color));
  return seen(light) > seen(dark) ? light : dark;
}
