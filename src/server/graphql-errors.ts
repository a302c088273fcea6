import { type ExecutionResult, GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { GraphQLHTTPExtensions } from 'graphql-yoga';
import { AntiphonError } from '../errors.ts';
import { isPublic, type PublicCode, STATUSES } from './statuses.ts';
import type { Trace } from './trace.ts';

/** Messages quote what they refuse, and that may be long. */
const LONGEST_MESSAGE = 500;

/** A refusal at the level of HTTP: status and headers hold whatever media type the client accepts. */
export function httpError(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: status === 413 ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT', http: { status, headers } },
  });
}

/**
 * Turns a result into what a client may see: every error with a public code and no more than that, faults of the server
 * masked and logged under an id, and the HTTP status that the codes ask for if nothing at all was answered.
 */
export function toClientResult(result: ExecutionResult, trace: Trace): ExecutionResult {
  if (!result.errors || result.errors.length === 0) return result;
  const errors = result.errors.map((error) => toClientError(error, trace));
  if (!isUnanswered(result.data, errors)) return { ...result, errors: errors.map(withoutHttp) };
  const { data: _, ...rest } = result;
  return { ...rest, errors };
}

/** Turns one error into what a client may see; the rest goes to the log. */
export function toClientError(error: GraphQLError, trace: Trace): GraphQLError {
  const { nodes, source, positions, path } = error;
  const { message, ...extensions } = describe(error, trace);
  return new GraphQLError(shorten(message), { nodes: nodes ?? null, source, positions, path, extensions });
}

/** Tells what was wrong in the shape of an error's extensions, with the message beside them. */
function describe(error: GraphQLError, trace: Trace): Description {
  const origin = originOf(error);
  if (isRequestsFault(error, origin)) return coded('BAD_USER_INPUT', error.message, origin);
  const code = codeOf(origin);
  if (code === undefined) return masked(origin, trace);
  if (STATUSES[code].status >= 500) trace.warn({ err: origin, code }, 'a request could not be served');
  const description = coded(code, origin.message, origin);
  // Refused for its HTTP, not for its GraphQL: such a status holds for every media type.
  const given = origin instanceof GraphQLError ? origin.extensions.http : undefined;
  return given?.status === undefined ? description : { ...description, http: { ...given, spec: false } };
}

interface Description extends GraphQLErrorExtensions {
  readonly message: string;
  readonly http: GraphQLHTTPExtensions;
}

/** Syntax, validation, coercion: found in the request itself, before or while its values were read. */
function isRequestsFault(error: GraphQLError, origin: Error): boolean {
  if (error.path === undefined) return error.nodes !== undefined || error.positions !== undefined;
  // An argument that does not fit is told with the argument's node. A value of ours that does not fit its type is not.
  return origin instanceof GraphQLError && origin.nodes !== undefined && origin.extensions.code === undefined;
}

function codeOf(origin: Error): PublicCode | undefined {
  const code = origin instanceof AntiphonError ? origin.code : codeOfGraphQLError(origin);
  return code !== undefined && code !== 'INTERNAL_SERVER_ERROR' && isPublic(code) ? code : undefined;
}

/** Codes that the GraphQL server gives to requests of a wrong form come with a status, but are not ours. */
function codeOfGraphQLError(origin: Error): string | undefined {
  if (!(origin instanceof GraphQLError)) return undefined;
  const { code, http } = origin.extensions;
  if (typeof code === 'string' && isPublic(code)) return code;
  if (http?.status === 413) return 'QUERY_TOO_COMPLEX';
  return http?.status !== undefined && http.status < 500 ? 'BAD_USER_INPUT' : undefined;
}

function coded(code: PublicCode, message: string, origin: Error): Description {
  const hint = origin instanceof AntiphonError ? origin.hint : undefined;
  return { code, message, ...(hint === undefined ? {} : { hint }), http: httpOf(code) };
}

function masked(origin: Error, trace: Trace): Description {
  const { id } = trace;
  trace.error({ err: origin }, 'a fault of the server');
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong in the server; this is not your fault.',
    hint: `Tell whoever runs the server the id ${id}: its log has the details.`,
    id,
    http: httpOf('INTERNAL_SERVER_ERROR'),
  };
}

function httpOf(code: PublicCode): GraphQLHTTPExtensions {
  const { status, always, retryAfter } = STATUSES[code];
  return {
    status,
    // Bound by the specification: 200 for a client that accepts application/json alone.
    spec: !always,
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}

/** Whether every root field failed; that a thing was not found is an answer. */
function isUnanswered(data: ExecutionResult['data'], errors: readonly GraphQLError[]): boolean {
  if (data === undefined) return true;
  const failures = errors.filter(({ extensions }) => extensions.code !== 'NOT_FOUND');
  if (data === null) return failures.length > 0;
  return Object.entries(data).every(
    ([key, value]) => value === null && failures.some(({ path }) => path?.[0] === key),
  );
}

function withoutHttp({ message, nodes, source, positions, path, extensions }: GraphQLError): GraphQLError {
  const { http: _, ...rest } = extensions;
  return new GraphQLError(message, { nodes: nodes ?? null, source, positions, path, extensions: rest });
}

function originOf(error: GraphQLError): Error {
  let origin: Error = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}
