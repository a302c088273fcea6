import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Execute, Neo4jContext } from '../pothos-neo4j/index.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Runs a checked document with some variables. */
export type RunDocument = (document: DocumentNode, variables: Variables) => Promise<ExecutionResult>;

/** Runs documents that were parsed and validated before, in the context of one request. */
export function documentRunner(
  { schema, execute }: { readonly schema: GraphQLSchema; readonly execute: Execute },
  contextValue: Neo4jContext,
): RunDocument {
  return async (document, variableValues) => execute({ schema, document, variableValues, contextValue });
}
