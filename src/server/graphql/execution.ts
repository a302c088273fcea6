import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { writeParameter } from '../../cypher/layout.ts';
import { FailedOperation } from '../../operations/run.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { LookAtGraph } from '../graph-version.ts';
import type { HttpRequest } from '../http/request.ts';
import { ofOneState } from '../one-state.ts';
import type { Explained, RequestContext } from './context.ts';

/** An operation of a valid document. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Makes the result of an operation for a request; a failure is a result too. */
export type ExecuteFor = (request: HttpRequest, operation: Operation) => Promise<ExecutionResult>;

/** The arguments of graphql-js, in the context of a request. */
export type OperationArgs = ExecutionArgs & { readonly contextValue: RequestContext };

export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: HttpRequest) => Promise<RequestContext>;
}

/** Executes operations, all root fields of one operation on one state of the graph. */
export function createExecution({
  execute,
  look,
  ...options
}: ExecutionOptions & { readonly execute: Execute; readonly look: LookAtGraph }): ExecuteFor {
  return forOperations(options, (args) => {
    const { statements, explain, signal } = args.contextValue;
    return ofOneState(look, signal, async () => {
      const before = statements();
      const result = await execute(args);
      return {
        answer: explain === undefined ? result : withExplanation(result, explain),
        isBound: statements() > before + 1,
      };
    });
  });
}

/** Names an operation in the log, and makes its result. */
export function forOperations(
  { schema, contextOf }: ExecutionOptions,
  make: (args: OperationArgs) => Promise<ExecutionResult>,
): ExecuteFor {
  return async (request, { document, operationName, variables }) => {
    request.trace.named(getOperationAST(document, operationName)?.name?.value);
    try {
      return await make({
        schema,
        document,
        contextValue: await contextOf(request),
        operationName: operationName ?? undefined,
        variableValues: variables ?? {},
      });
    } catch (error) {
      return error instanceof FailedOperation ? error.result : failedWith(error);
    }
  };
}

/** The result of an operation that could not be executed at all. */
function failedWith(error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error('Something that is no error was thrown.');
  return { errors: [new GraphQLError('', { originalError })] };
}

/** Shows in `extensions.explain` the statements run for an answer, and their times. */
function withExplanation(result: ExecutionResult, explain: readonly Explained[]): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, explain: explain.map(readable) } };
}

const readable = ({ text, params, ms }: Explained): Explained => ({
  text,
  params: JSON.parse(writeParameter(params)),
  ms,
});
