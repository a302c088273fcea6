import type { SeedPassage } from '../model/seed.ts';
import type { SeedRule } from '../model/seed-rules.ts';

/** Passages begin and end at valid offsets. */
export const passagesLieInTheirDocument: SeedRule = {
  name: 'passages-lie-in-their-document',
  why: 'Offsets outside the text cannot be checked.',
  *check(seed, index) {
    for (const passage of seed.passages) {
      const length = index.entity(passage.document)?.values.length;
      const { start, end } = passage;
      if (end <= start)
        yield index.issue(
          passage,
          ['end'],
          `the passage ends (${end}) before it starts (${start})`,
          'end is the first code point that is not part of it',
        );
      if (typeof length === 'number' && end > length) {
        yield index.issue(
          passage,
          ['end'],
          `the passage ends at ${end}, but its document has ${length} code points`,
          'correct the end, or the length of the document',
        );
      }
    }
  },
};

/** Every claim names its passages. */
export const claimsHavePassages: SeedRule = {
  name: 'claims-have-passages',
  why: 'A claim without a passage cannot be checked against its source.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      if (claim.passages.length === 0)
        yield index.issue(
          claim,
          ['passages'],
          'this claim names no passage',
          'write passages: [s01] with the keys of the sentences that bear it',
        );
    }
  },
};

/** Every passage bears a claim, or says why not. */
export const passagesAreRead: SeedRule = {
  name: 'passages-are-read',
  why: 'Only this tells a sentence that says nothing from one that was overlooked.',
  *check(seed, index) {
    const holdsReadPart = readParts(seed.passages.filter(({ id }) => index.isRead(id)));
    for (const passage of seed.passages) {
      if (passage.note !== undefined || index.isWritten(passage, 'note') || index.isRead(passage.id))
        continue;
      // A sentence counts as read if part of it is.
      if (holdsReadPart(passage)) continue;
      yield {
        ...index.issue(
          passage,
          [],
          `no claim names the passage ${passage.id}`,
          'make a claim from it, or give it a note that says why there is none',
        ),
        undone: true,
      };
    }
  },
};

/** Whether a passage contains one that is read. Sorted for binary search, because lists may be long. */
function readParts(read: readonly SeedPassage[]): (whole: SeedPassage) => boolean {
  const byDocument = new Map<string, { start: number; leastEnd: number }[]>();
  for (const { document, start, end } of read.toSorted((a, b) => b.start - a.start)) {
    const parts = byDocument.get(document) ?? [];
    byDocument.set(document, parts);
    // From the last start to the first: the least end of all that start here or later.
    parts.push({ start, leastEnd: Math.min(end, parts.at(-1)?.leastEnd ?? end) });
  }
  return (whole) => {
    const parts = byDocument.get(whole.document) ?? [];
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? 0) >= whole.start) low = middle + 1;
      else high = middle;
    }
    const last = parts[low - 1];
    return last !== undefined && last.leastEnd <= whole.end;
  };
}
