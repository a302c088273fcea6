import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RunStatement } from '../cypher/statement.ts';
import type { Limits } from '../limits/limits.ts';
import { operationNamed, type SavedOperations } from '../operations/read-operations.ts';
import { documentRunner, type Variables } from '../operations/run.ts';
import type { SavedOperation } from '../operations/saved-operation.ts';
import { servedOperations } from '../operations/served.ts';
import { checkNames } from '../operations/variables.ts';
import { createExecutor, type Extent } from '../pothos-neo4j/index.ts';
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

export interface Asking {
  /** Asks saved operations by name, each as one statement that ends with its signal; a failure is an outcome too. */
  readonly ask: Ask;
  /** The saved operations with examples of what the graph holds; fails while it cannot be reached. */
  readonly served: () => Promise<SavedOperations>;
}

/** How the saved operations of a graph are asked. */
export function createAsking(options: AskingOptions): Asking {
  const { schema, operations, limits, site, graph, log, recordAddress } = options;
  const execute = withInputLimits(createExecutor(), limits);
  const documents = new WeakMap<SavedOperation, Map<Detail, DocumentNode>>();
  const documentOf = (operation: SavedOperation, detail: Detail) => {
    const known = documents.get(operation) ?? new Map<Detail, DocumentNode>();
    const document = known.get(detail) ?? citedDocument(operation, schema, detail);
    documents.set(operation, known.set(detail, document));
    return document;
  };
  const runnerFor = ({ run, words }: Graph, extent: Extent | undefined, signal: AbortSignal) =>
    documentRunner(
      { schema, execute },
      createRequestContext({ run, signal, explain: false, limits, words, extent }),
    );
  let known: { readonly of: Extent | undefined; readonly served: SavedOperations } | undefined;
  /** What the graph holds is read once for each version of it, and so are the examples. */
  const servedBy = async (there: Graph, extent: Extent | undefined): Promise<SavedOperations> => {
    if (known !== undefined && known.of === extent) return known.served;
    const run = runnerFor(there, extent, new AbortController().signal);
    known = { of: extent, served: await servedOperations({ schema, operations, run }) };
    return known.served;
  };
  const address = (id: string) => (site === undefined ? undefined : `${site}${recordAddress(id)}`);
  const served = async () => {
    const there = await graph();
    return servedBy(there, await there.extent());
  };
  const ask: Ask = async (name, variables, signal) => {
    const trace = new Trace(log, requestId(undefined));
    let refused: readonly ClientError[] = [];
    try {
      const written = operationNamed(operations, name);
      checkNames(written, Object.keys(variables));
      const asked = sized(written, variables);
      const there = await graph();
      const extent = await there.extent();
      const operation = lacksGiven(written, variables)
        ? operationNamed(await servedBy(there, extent), name)
        : written;
      const runDocument = runnerFor(there, extent, signal);
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
  return { ask, served };
}

/** Whether a question leaves an example to be chosen. */
const lacksGiven = ({ variables }: SavedOperation, given: Variables): boolean =>
  variables.some(({ name, example }) => example !== undefined && !(name in given));

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
