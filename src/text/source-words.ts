import { LRUCache } from 'lru-cache';
import { sha256 } from './sha256.ts';
import type { SourceText } from './source-texts.ts';

/** A stretch of a text, as a graph keeps it: by offsets in code points, and by fingerprints of the text and the stretch. */
export interface Stretch {
  readonly documentSha256: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** Stretches of which is known whether their words are where they should be. */
const KEPT = 10_000;

/** The words of stretches, from texts at hand by their fingerprints. */
export interface SourceWords {
  /** Null where the text is not there, or where other words stand at that place. */
  wordsOf(stretch: Stretch): string | null;
  /** Changes with the texts: what is made from their words is another answer then. */
  readonly digest: string;
}

/** Looks up words in texts. Words are given out only where their fingerprint is the one that the graph has. */
export function sourceWords(texts: ReadonlyMap<string, SourceText>): SourceWords {
  const known = new LRUCache<string, { readonly words: string | null }>({ max: KEPT });
  const read = ({ documentSha256, start, end, sha256: expected }: Stretch): string | null => {
    const words = texts.get(documentSha256)?.points.slice(start, end).join('');
    return words !== undefined && sha256(words) === expected ? words : null;
  };
  return {
    wordsOf: (stretch) => {
      const key = `${stretch.documentSha256} ${stretch.start} ${stretch.end} ${stretch.sha256}`;
      const found = known.get(key) ?? { words: read(stretch) };
      known.set(key, found);
      return found.words;
    },
    digest: sha256([...texts.keys()].sort().join(' ')),
  };
}
