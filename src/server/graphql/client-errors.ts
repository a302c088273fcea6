import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  extensionsOf,
  httpOf,
  type PublicError,
  type PublicHttp,
  publicError,
  shorten,
} from '../http/public-error.ts';
import { isPublic, type PublicCode } from '../http/statuses.ts';
import type { Trace } from '../http/trace.ts';

/** What a client may see of a result, and the status of its errors if nothing at all was answered. */
export interface ClientResult {
  readonly data?: ExecutionResult['data'];
  readonly errors?: readonly ClientError[];
  readonly extensions?: ExecutionResult['extensions'];
  readonly http: readonly PublicHttp[];
}

export interface ClientError extends Omit<GraphQLFormattedError, 'extensions'> {
  readonly extensions: PublicError['extensions'];
}

/** Gives every error of a result a public code and nothing else; masks server faults and logs them under an id. */
export function toClientResult({ data, errors, extensions }: ExecutionResult, trace: Trace): ClientResult {
  const rest = extensions && { extensions };
  if (!errors || errors.length === 0) return { ...(data !== undefined && { data }), ...rest, http: [] };
  const told = errors.map((error) => publicGraphQLError(error, trace));
  const shown = told.map(({ message, extensions: own }, index) => {
    const { locations, path } = errors[index] ?? {};
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: own };
  });
  if (!isUnanswered(data, shown))
    return { errors: shown, ...(data !== undefined && { data }), ...rest, http: [] };
  return { errors: shown, ...rest, http: told.map(({ http }) => http) };
}

function publicGraphQLError(error: GraphQLError, trace: Trace): PublicError {
  const origin = originOf(error);
  const isFault = isRequestsFault(error, origin);
  const code = isFault ? 'BAD_USER_INPUT' : codeOfGraphQLError(origin);
  if (code === undefined) return publicError(origin, trace);
  const { message } = isFault ? error : origin;
  // Refused at the level of HTTP, not GraphQL: such a status applies to every media type.
  const { status, headers = {} } =
    (!isFault && origin instanceof GraphQLError && origin.extensions.http) || {};
  return {
    message: shorten(message),
    extensions: extensionsOf(code, origin),
    http: status === undefined ? httpOf(code) : { status, headers, always: true },
  };
}

/** Syntax, validation, coercion: errors in the request itself, found before or while its values were read. */
function isRequestsFault(error: GraphQLError, origin: Error): boolean {
  if (error.path === undefined) return error.nodes !== undefined || error.positions !== undefined;
  // An error about an argument carries the argument's node. An error about one of our values does not.
  return origin instanceof GraphQLError && origin.nodes !== undefined && origin.extensions.code === undefined;
}

/** Codes that the GraphQL server gives to malformed requests have a status, but are not ours. */
function codeOfGraphQLError(origin: Error): PublicCode | undefined {
  if (!(origin instanceof GraphQLError)) return undefined;
  const { code, http } = origin.extensions;
  if (typeof code === 'string' && isPublic(code) && code !== 'INTERNAL_SERVER_ERROR') return code;
  const status = http?.status;
  if (status === 413) return 'QUERY_TOO_COMPLEX';
  return status !== undefined && status < 500 ? 'BAD_USER_INPUT' : undefined;
}

/** Whether every root field failed; "not found" is an answer. */
function isUnanswered(data: ExecutionResult['data'], errors: readonly ClientError[]): boolean {
  if (data === undefined) return true;
  const failures = errors.filter(({ extensions }) => extensions.code !== 'NOT_FOUND');
  if (data === null) return failures.length > 0;
  return Object.entries(data).every(
    ([key, value]) => value === null && failures.some(({ path }) => path?.[0] === key),
  );
}

function originOf(error: GraphQLError): Error {
  let origin: Error = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}
