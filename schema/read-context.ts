import type { Limits } from '../src/limits/limits.ts';
import type { Neo4jContext } from '../src/pothos-neo4j/index.ts';

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

/** The context of a request: what runs its statement, the limits of its server, and the words it has. */
export interface ReadContext extends Neo4jContext {
  readonly limits: Limits;
  readonly words?: PassageWords | undefined;
}
