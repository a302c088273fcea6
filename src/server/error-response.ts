import { GraphQLError } from 'graphql';
import { toClientError } from './graphql-errors.ts';
import { jsonResponse } from './page.ts';
import type { Trace } from './trace.ts';

/** Answers a request that failed outside GraphQL: in the shape of GraphQL errors, with the status of the code. */
export function errorResponse(error: unknown, trace: Trace): Response {
  const originalError =
    error instanceof Error ? error : new Error('Something that is no error was thrown.', { cause: error });
  const { message, extensions } = toClientError(new GraphQLError('', { originalError }), trace);
  const { http, ...rest } = extensions;
  return jsonResponse({ errors: [{ message, extensions: rest }] }, http?.status ?? 500, http?.headers);
}
