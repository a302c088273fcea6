import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Execute, Neo4jContext } from '../pothos-neo4j/index.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Runs a validated document with variables. */
export type RunDocument = (document: DocumentNode, variables: Variables) => Promise<ExecutionResult>;

/** Runs documents parsed and validated earlier, in the context of one request. */
export function documentRunner(
  { schema, execute }: { readonly schema: GraphQLSchema; readonly execute: Execute },
  contextValue: Neo4jContext,
): RunDocument {
  return async (document, variableValues) => execute({ schema, document, variableValues, contextValue });
}

/** A document that could not be answered, with its GraphQL errors. */
export class FailedOperation extends Error {
  readonly result: ExecutionResult;

  constructor(result: ExecutionResult) {
    super(result.errors?.[0]?.message ?? 'there was no answer');
    this.result = result;
  }

  /** The original error. */
  get reason(): Error {
    const [error] = this.result.errors ?? [];
    return error?.originalError ?? error ?? this;
  }
}

/** The data of a result. Throws FailedOperation if there are errors, even beside data. */
export function dataOf(result: ExecutionResult): unknown {
  if (result.errors !== undefined && result.errors.length > 0) throw new FailedOperation(result);
  return result.data;
}
