import type { ClockStory } from './clock-stories.ts';

/** Where days lie between two ends of a picture. */
export interface Scale {
  readonly at: (days: number) => number;
  /** The days that are written at the axis. */
  readonly ticks: readonly number[];
}

/** So many days fit on an even scale. */
const EVEN_DAYS = 21;
const STEPS = [1, 2, 5, 7];
const LATER = [0, 1, 2, 4, 7, 14, 30, 90, 365, 1_000, 3_650, 10_000, 36_500, 100_000];
/** Room for the number at a tick. */
const APART = 38;

/** How many days the clock of some stories has to show. */
export const farthestOf = (stories: readonly ClockStory[]): number =>
  Math.max(1, ...stories.flatMap(({ placed }) => placed.map(({ wait }) => wait.most ?? wait.least + 1)));

/** Whether so many days fit on a scale on which all days are alike. */
export const isEven = (farthest: number): boolean => Math.ceil(farthest) <= EVEN_DAYS;

/** A scale that begins at 0 and reaches so many days. Days far apart still fit: then the scale is logarithmic, in days plus one. */
export function scaleOf(
  farthest: number,
  { left, right }: { readonly left: number; readonly right: number },
): Scale {
  const reach = Math.max(1, Math.ceil(farthest));
  const even = isEven(reach);
  const height = even ? (days: number) => days : (days: number) => Math.log1p(days);
  const at = (days: number) => left + ((right - left) * height(Math.min(days, reach))) / height(reach);
  const step = STEPS.find((days) => at(days) - at(0) >= APART) ?? EVEN_DAYS;
  const steps = even
    ? Array.from({ length: Math.floor(reach / step) + 1 }, (_, index) => index * step)
    : LATER;
  const ticks: number[] = [];
  for (const days of steps) {
    const last = ticks.at(-1);
    if (days <= reach && (last === undefined || at(days) - at(last) >= APART)) ticks.push(days);
  }
  return { at, ticks };
}
