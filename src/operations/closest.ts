const MOST = 3;
/** The time to compare grows with both lengths, and nothing so long is a name with a few wrong letters. */
const LONGEST = 100;

/** The names that come closest to what somebody wrote: those that share a word with it, or differ in few letters. */
export function closest(written: string, names: readonly string[]): readonly string[] {
  if (written.length > LONGEST) return [];
  const words = new Set(written.toLowerCase().split(/[^a-z0-9]+/));
  return names
    .map((name) => ({
      name,
      distance: distance(written.toLowerCase(), name.toLowerCase()),
      shared: name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 2 && words.has(word)).length,
    }))
    .filter(({ name, distance: far, shared }) => shared > 0 || far <= Math.max(2, name.length / 3))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Letters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
