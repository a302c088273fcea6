import { GraphQLError, type GraphQLSchema } from 'graphql';
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
import { toldAnswer, type ToldAnswer } from './answer.ts';
import { citedDocument } from './cited-document.ts';
import { sized } from './rows.ts';

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
  const documents = new Map<string, ReturnType<typeof citedDocument>>();
  const documentOf = (operation: SavedOperation) => {
    const document = documents.get(operation.name) ?? citedDocument(operation, schema);
    documents.set(operation.name, document);
    return document;
  };
  const address = (id: string) => (site === undefined ? undefined : `${site}${recordAddress(id)}`);
  return async (name, variables, signal) => {
    const trace = new Trace(log, requestId(undefined));
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
      const result = await documentRunner({ schema, execute }, context)(documentOf(operation), asked);
      const { data, errors = [] } = toClientResult(result, trace);
      if (errors.length > 0) return { failed: true, errors };
      return { failed: false, ...toldAnswer(operation, variables, data, { schema, address }) };
    } catch (error) {
      const originalError = error instanceof Error ? error : new Error(String(error));
      const { errors = [] } = toClientResult({ errors: [new GraphQLError('', { originalError })] }, trace);
      return { failed: true, errors };
    }
  };
}
