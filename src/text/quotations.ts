/** Words that stand in quotation marks, by their first and last place. */
export interface Within {
  readonly start: number;
  readonly end: number;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
];

/** What a sentence has in quotation marks; one that began before the sentence, or goes on behind it, reaches to its edge. */
export function quotationsIn(sentence: string): readonly Within[] {
  const straight = [...sentence.matchAll(/"/g)].map(({ index }) => index);
  const found: Within[] = straight.flatMap((start, place) =>
    place % 2 === 0 ? [{ start, end: (straight[place + 1] ?? sentence.length) + 1 }] : [],
  );
  const [open, close] = PAIRS.find(([mark]) => sentence.includes(mark)) ?? ['“', '”'];
  let from: number | undefined = /^[^“„«]*[”»]/u.test(sentence) ? 0 : undefined;
  for (let place = 0; place < sentence.length; place += 1) {
    const mark = sentence[place];
    if (from === undefined && mark === open) from = place;
    else if (from !== undefined && mark === close) {
      found.push({ start: from, end: place + 1 });
      from = undefined;
    }
  }
  return from === undefined ? found : [...found, { start: from, end: sentence.length }];
}

/** The places of letters and digits in a part of a sentence; spaces and marks belong to nobody. */
export const lettersIn = (sentence: string, { start, end }: Within): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at).filter((place) =>
    /[\p{L}\p{N}]/u.test(sentence[place] ?? ''),
  );

/** Whether a place lies in one of some parts. */
export const isInside = (place: number, parts: readonly Within[]): boolean =>
  parts.some(({ start, end }) => start <= place && place < end);

/** Whether all the letters from one place to another stand in quotation marks, but for those that are left out. */
export function isInQuotation(sentence: string, chosen: Within, but: readonly Within[] = []): boolean {
  const quotes = quotationsIn(sentence);
  const places = lettersIn(sentence, chosen).filter((place) => !isInside(place, but));
  return places.length > 0 && places.every((place) => isInside(place, quotes));
}
