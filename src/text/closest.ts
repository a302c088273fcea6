import { distance } from 'fastest-levenshtein';

/** Nothing this long is a name with a few wrong letters, and comparing takes time that grows with both lengths. */
const LONGEST = 100;
const MOST = 3;

/** The candidate that a misspelt word most likely means; undefined if none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    // Candidates whose lengths differ by more cannot be nearer: most candidates cost nothing.
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const found = distance(word.toLowerCase(), candidate.toLowerCase());
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** A hint that names the closest candidate, if there is one. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const found = closest(word, candidates);
  return found === undefined ? undefined : `did you mean ${found}?`;
}

/** The closest names, best first: those that share a word with what was written, or differ in few letters. */
export function closestNames(written: string, names: readonly string[]): readonly string[] {
  if (written.length > LONGEST) return [];
  const words = new Set(wordsOf(written));
  return names
    .map((name) => ({
      name,
      far: distance(written.toLowerCase(), name.toLowerCase()),
      shared: wordsOf(name).filter((word) => word.length > 2 && words.has(word)).length,
    }))
    .filter(({ name, far, shared }) => shared > 0 || far <= Math.max(2, name.length / 3))
    .sort((a, b) => b.shared - a.shared || a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^a-z0-9]+/);
