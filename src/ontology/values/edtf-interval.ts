import { edtfEnds } from './edtf.ts';

/** Two moments in milliseconds; infinite where open. */
export interface Stretch {
  readonly least: number;
  readonly most: number;
}

/** When something can have begun and ended whose date is an EDTF text. */
export interface Interval {
  readonly start: Stretch;
  readonly end: Stretch;
}

/** The interval of something that was at some moment of a stretch, it is not known which. */
const somewhere = (least: number, most: number): Interval => ({
  start: { least, most },
  end: { least, most },
});

/**
 * What a date tells of the beginning and the end of what it dates. `2016-07` and `[2016-07-03..2016-07-09]` hold both;
 * `2016-07-03/2016-07-09` lasts from the one day to the other. Throws as `edtfBounds` does.
 */
export function edtfInterval(text: string, zone?: string): Interval {
  const { first, last, lasts } = edtfEnds(text, zone);
  const least = first?.min ?? Number.NEGATIVE_INFINITY;
  const most = last?.max ?? Number.POSITIVE_INFINITY;
  return lasts
    ? {
        start: { least, most: first?.max ?? most },
        end: { least: last?.min ?? least, most },
      }
    : somewhere(least, most);
}

/** Whether a date is only roughly meant, or not sure: it bears `~`, `?` or `%`. */
export const isApproximate = (text: string): boolean => /[~?%]/.test(text);
