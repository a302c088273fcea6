import { setMaxListeners } from 'node:events';
import type { RunStatement, Statement } from '../../cypher/statement.ts';
import type { Limits } from '../../limits/limits.ts';
import type { Extent } from '../../pothos-neo4j/index.ts';
import type { SourceWords } from '../../text/source-words.ts';

/** One statement that was run, and how long it took. */
export interface Explained {
  readonly text: string;
  readonly params: Statement['params'];
  readonly ms: number;
}

/** What resolvers get in the context of a request. */
export interface RequestContext {
  /** Runs a statement that is cancelled with the request, whether the client leaves or its time is up. */
  readonly run: RunStatement;
  /** Aborted when the client leaves or the request's time is up. */
  readonly signal: AbortSignal;
  readonly limits: Limits;
  /** What the graph holds, if known. */
  readonly extent?: Extent | undefined;
  /** The words of passages, if their texts are available. */
  readonly words?: SourceWords | undefined;
  /** The state that the database must reach before it answers. */
  readonly bookmarks?: readonly string[] | undefined;
  /** How many statements this request has run so far. */
  readonly statements: () => number;
  /** The statements of this request so far; only if the server explains what it does. */
  readonly explain?: Explained[];
}

/**
 * Up to how many statements a signal is left as it is: raising its limit takes a while. Node reports a leak beyond ten
 * listeners, and a statement has up to four at once: two turns, its planning and its deadline.
 */
const FEW = 2;

/** Makes the context of one request. */
export function createRequestContext(
  options: Pick<RequestContext, 'run' | 'signal' | 'limits' | 'extent' | 'words' | 'bookmarks'> & {
    readonly explain: boolean;
  },
): RequestContext {
  const { signal, limits, bookmarks, words, extent } = options;
  let asked = 0;
  const statements = () => asked;
  const run: RunStatement = (statement, { signal: own, possibleRows } = {}) => {
    asked += 1;
    if (asked === FEW + 1) setMaxListeners(0, signal);
    return options.run(statement, {
      signal: own ? AbortSignal.any([signal, own]) : signal,
      bookmarks,
      possibleRows,
    });
  };
  const context = { signal, limits, extent, words, bookmarks, statements };
  if (!options.explain) return { ...context, run };
  const explain: Explained[] = [];
  return { ...context, run: timed(run, explain), explain };
}

/** The context for work that takes turns already, such as a file: its statements, however large, wait for no other turn. */
export const inItsTurn = (context: RequestContext): RequestContext => ({
  ...context,
  run: (statement, options) => context.run(statement, { ...options, possibleRows: undefined }),
});

function timed(run: RunStatement, explain: Explained[]): RunStatement {
  return async (statement, options) => {
    const start = performance.now();
    try {
      return await run(statement, options);
    } finally {
      const ms = Math.round((performance.now() - start) * 10) / 10;
      explain.push({ text: statement.text, params: statement.params, ms });
    }
  };
}
