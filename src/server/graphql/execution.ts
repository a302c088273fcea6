import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { LookAtGraph } from '../graph-version.ts';
import type { HttpRequest } from '../http/request.ts';
import { ofOneState } from '../one-state.ts';
import type { Explained, RequestContext } from './context.ts';

/** An operation of a document that was found to be in order. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Executes an operation for a request, all its root fields on one state of the graph. */
export type ExecuteFor = (request: HttpRequest, operation: Operation) => Promise<ExecutionResult>;

export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly contextOf: (request: HttpRequest) => Promise<RequestContext>;
  readonly look: LookAtGraph;
}

export function createExecution({ schema, execute, contextOf, look }: ExecutionOptions): ExecuteFor {
  async function executeOnOneState(
    request: HttpRequest,
    { document, operationName, variables }: Operation,
  ): Promise<ExecutionResult> {
    const contextValue = await contextOf(request);
    const { statements, explain } = contextValue;
    const args = {
      ...{ schema, document, contextValue },
      operationName: operationName ?? undefined,
      variableValues: variables ?? {},
    };
    return ofOneState(look, request.signal, async () => {
      const before = statements();
      const result = await execute(args);
      return {
        answer: explain === undefined ? result : withExplanation(result, explain),
        isBound: statements() > before + 1,
      };
    });
  }
  return (request, operation) => {
    request.trace.named(getOperationAST(operation.document, operation.operationName)?.name?.value);
    return executeOnOneState(request, operation).catch(failedWith);
  };
}

/** The result of what could not be executed at all. */
export function failedWith(error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error('Something that is no error was thrown.');
  return { errors: [new GraphQLError('', { originalError })] };
}

/** Shows in `extensions.explain` the statements that were run for an answer, and their times. */
function withExplanation(result: ExecutionResult, explain: readonly Explained[]): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, explain: explain.map(readable) } };
}

/** Integers travel to the database as bigint, which JSON cannot write. */
function readable({ text, params, ms }: Explained): Explained {
  const asJson = JSON.stringify(params, (_, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  return { text, params: JSON.parse(asJson), ms };
}
