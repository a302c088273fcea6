/** A word of a text as it is compared, and where it stands, in code points. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in order: without signs, in small letters, one kind of apostrophe; so that line ends and quotation marks make no difference. */
export function placedWords(points: readonly string[]): readonly PlacedWord[] {
  const text = points.join('');
  const words: PlacedWord[] = [];
  let unit = 0;
  let point = 0;
  // Both offsets run on together: the text is walked once.
  const pointAt = (at: number) => {
    for (; unit < at; point += 1) unit += points[point]?.length ?? 1;
    return point;
  };
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const start = pointAt(index);
    const word = found.normalize('NFKC').toLowerCase().replaceAll('’', "'");
    words.push({ word, start, end: pointAt(index + found.length) });
  }
  return words;
}
