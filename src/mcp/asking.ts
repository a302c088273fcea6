import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RunStatement } from '../cypher/statement.ts';
import type { Limits } from '../limits/limits.ts';
import { operationNamed, type SavedOperations } from '../operations/read-operations.ts';
import { documentRunner, type Variables } from '../operations/run.ts';
import type { SavedOperation } from '../operations/saved-operation.ts';
import { checkNames } from '../operations/variables.ts';
import { createExecutor } from '../pothos-neo4j/index.ts';
import type { GraphExtent } from '../server/graph-extent.ts';
import { type ClientError, toClientResult } from '../server/graphql/client-errors.ts';
import { createRequestContext } from '../server/graphql/context.ts';
import { withInputLimits } from '../server/graphql/input-limits.ts';
import { requestId, Trace } from '../server/http/trace.ts';
import type { SourceWords } from '../text/source-words.ts';
import { type ToldAnswer, toldAnswer } from './answer.ts';
import { citedDocument, type Detail } from './cited-document.ts';
import { halved, sized } from './rows.ts';

/** A graph to ask: what runs statements, what it holds, and the words of its sources. */
export interface Graph {
  readonly run: RunStatement;
  readonly extent: GraphExtent;
  readonly words: SourceWords | undefined;
}

export interface AskingOptions {
  readonly schema: GraphQLSchema;
  readonly operations: SavedOperations;
  readonly limits: Limits;
  /** Where readers reach the pages of records; undefined where nobody has said. */
  readonly site: string | undefined;
  /** The graph, once it can be reached; tried again by the next question where it cannot. */
  readonly graph: () => Promise<Graph>;
  readonly log: Logger;
  /** The page of a record, below the site. */
  readonly recordAddress: (id: string) => string;
}

/** What became of a question: its answer, or what is wrong with it in the API's own words. */
export type Outcome =
  | (ToldAnswer & { readonly failed: false })
  | { readonly failed: true; readonly errors: readonly ClientError[] };

export type Ask = (name: string, variables: Variables, signal: AbortSignal) => Promise<Outcome>;

/** Asks saved operations by name, each as one statement that ends with its signal; a failure is an outcome too. */
export function createAsking(options: AskingOptions): Ask {
  const { schema, operations, limits, site, graph, log, recordAddress } = options;
  const execute = withInputLimits(createExecutor(), limits);
  const documents = new Map<string, DocumentNode>();
  const documentOf = (operation: SavedOperation, detail: Detail) => {
    const key = `${operation.name} ${detail}`;
    const document = documents.get(key) ?? citedDocument(operation, schema, detail);
    documents.set(key, document);
    return document;
  };
  const address = (id: string) => (site === undefined ? undefined : `${site}${recordAddress(id)}`);
  return async (name, variables, signal) => {
    const trace = new Trace(log, requestId(undefined));
    let refused: readonly ClientError[] = [];
    try {
      const operation = operationNamed(operations, name);
      checkNames(operation, Object.keys(variables));
      const asked = sized(operation, variables);
      const { run, extent, words } = await graph();
      const context = createRequestContext({
        run,
        signal,
        explain: false,
        limits,
        words,
        extent: await extent(),
      });
      const runDocument = documentRunner({ schema, execute }, context);
      for (const { size, detail } of attempts(operation, asked)) {
        const result = await runDocument(documentOf(operation, detail), size);
        const { data, errors = [] } = toClientResult(result, trace);
        if (errors.some(({ extensions }) => extensions.code === TOO_MUCH)) {
          refused = errors;
          continue;
        }
        if (errors.length > 0) return { failed: true, errors };
        const given = { ...variables, ...(size === asked ? {} : size) };
        return {
          failed: false,
          ...toldAnswer(operation, { given, data, detail }, { schema, address }),
        };
      }
      return { failed: true, errors: refused };
    } catch (error) {
      const originalError = error instanceof Error ? error : new Error(String(error));
      const { errors = [] } = toClientResult({ errors: [new GraphQLError('', { originalError })] }, trace);
      return { failed: true, errors };
    }
  };
}

const TOO_MUCH = 'QUERY_TOO_COMPLEX';
/** How often less is asked for. */
const HALVINGS = 4;

/**
 * How a question is asked until its answer is not too large, which is known before anything is read: with the claims of each
 * fact, without, and then for fewer rows.
 */
function* attempts(
  operation: SavedOperation,
  asked: Variables,
): Generator<{ readonly size: Variables; readonly detail: Detail }> {
  yield { size: asked, detail: 'claims' };
  let size: Variables | undefined = asked;
  for (let times = 0; size !== undefined && times <= HALVINGS; times += 1) {
    yield { size, detail: 'lean' };
    size = halved(operation, size);
  }
}
