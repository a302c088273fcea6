const MOST_WORDS = 16;

/**
 * Turns what a person types into a full-text query that cannot fail: letters and digits only, each word as it is or,
 * from four letters, with one letter wrong. Undefined where no word is left.
 */
export function luceneQuery(text: string): string | undefined {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  return words.map((word) => (word.length < 4 ? word : `(${word}^3 OR ${word}~1)`)).join(' ');
}
