import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** Runs a checked document with some variables. */
export type RunDocument = (document: DocumentNode, variables: Variables) => Promise<ExecutionResult>;

/** Runs documents that were parsed and validated before, in the context of one request. */
export function documentRunner(schema: GraphQLSchema, context: unknown): RunDocument {
  return async (document, variables) =>
    execute({ schema, document, variableValues: variables, contextValue: context });
}
