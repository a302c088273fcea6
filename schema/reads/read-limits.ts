import type { Neo4jContext } from '../../src/pothos-neo4j/index.ts';

/** How much a read written by hand takes from a client. */
export interface ReadLimits {
  readonly idCharacters: number;
  readonly searchCharacters: number;
  readonly searchWords: number;
  /** Steps of a chain of responses. */
  readonly chainLength: number;
  /** Steps of a path between two records. */
  readonly pathHops: number;
}

/** The words of passages, where whoever runs the server has the texts. */
export interface PassageWords {
  /** The words of a stretch of a text; null where the text is not there, or has other words at that place. */
  wordsOf(passage: {
    readonly documentSha256: string;
    readonly start: number;
    readonly end: number;
    readonly sha256: string;
  }): string | null;
}

/** The context of a request; a server gives its limits with it, and the words it has. */
export interface ReadContext extends Neo4jContext {
  readonly limits?: ReadLimits;
  readonly words?: PassageWords | undefined;
}

/** Where only the limits of a request matter. */
export interface WithLimits {
  readonly limits: ReadLimits;
}

export const defaultReadLimits: ReadLimits = {
  idCharacters: 100,
  searchCharacters: 200,
  searchWords: 16,
  chainLength: 8,
  pathHops: 8,
};

/** The limits that hold for a request. */
export function readLimits({ limits = defaultReadLimits }: ReadContext | WithLimits): ReadLimits {
  return limits;
}
