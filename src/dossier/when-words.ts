export interface DateGiven {
  readonly display: string | null | undefined;
  /** Whether all who give one allow it; nothing where there is but one, or where a lens hides some. */
  readonly isAgreed: boolean | null | undefined;
  /** Whether independent sources give dates that cannot both be true. */
  readonly isContested: boolean | null | undefined;
  /** In the source: where there is but one. */
  readonly text: string | null | undefined;
}

/** When it was, in words: "30 May 2020, as all sources allow". Of dates that do not fit together no more than that is said here. */
export function whenWords({ display, isAgreed, isContested, text }: DateGiven): string {
  const one = isAgreed == null && text ? [`in the source: “${text}”`] : [];
  return [
    display ?? 'No date is known',
    ...(isAgreed === true ? ['as all sources allow'] : one),
    ...(isAgreed === false || isContested === true ? ['sources give different dates'] : []),
  ].join('; ');
}
