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

/** The context of a request; a server gives its limits with it. */
export interface ReadContext extends Neo4jContext {
  readonly limits?: ReadLimits;
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
