import { LRUCache } from 'lru-cache';
import { sha256 } from './sha256.ts';
import type { SourceText } from './source-texts.ts';

/** A span of a text, as the graph stores it: offsets in code points, and fingerprints of the text and the span. */
export interface Stretch {
  readonly documentSha256: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** How many spans are remembered, with whether their words match. */
const KEPT = 10_000;

/** The words of spans, from local texts found by fingerprint. */
export interface SourceWords {
  /** Null if the text is not there, or has other words at that place. */
  wordsOf(stretch: Stretch): string | null;
  /** Changes with the texts, because answers made from their words then change too. */
  readonly digest: string;
}

/** Looks up words in texts. Gives out only words whose fingerprint is the one in the graph. */
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
