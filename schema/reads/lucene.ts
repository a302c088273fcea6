/** The words of what a person types, in small letters: letters and digits only. */
export function wordsIn(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * A full-text query that cannot fail: each word as it is or, from four letters, with one letter wrong. Undefined where
 * there is no word.
 */
export function luceneQuery(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  return words.map((word) => (word.length < 4 ? word : `(${word}^3 OR ${word}~1)`)).join(' ');
}
