import type { ExecutionResult } from 'graphql';
import { type TextAnswer, TO_NOBODY } from '../http/answer.ts';
import type { PublicHttp } from '../http/public-error.ts';
import type { HttpRequest } from '../http/request.ts';
import { toClientResult } from './client-errors.ts';

export const PLAIN = 'application/json; charset=utf-8';
const MEDIA_TYPES = [PLAIN, 'application/graphql-response+json; charset=utf-8'] as const;

/**
 * The result of a GraphQL request in its client's media type, by the rules of GraphQL over HTTP; `otherwise` if it
 * accepts none.
 */
export function graphqlAnswer(
  result: ExecutionResult,
  request: HttpRequest,
  otherwise?: typeof PLAIN,
): TextAnswer {
  if (request.signal.aborted) return TO_NOBODY;
  const caching = request.method === 'GET' ? { 'cache-control': 'no-store' } : {};
  const mediaType = request.preferred(MEDIA_TYPES) ?? otherwise;
  if (mediaType === undefined)
    return { status: 406, headers: { ...caching, accept: MEDIA_TYPES.join(', ') }, body: null };
  const { http, ...shown } = toClientResult(result, request.trace);
  const meant = http.filter(({ always }) => always || mediaType !== PLAIN);
  return {
    status: Math.max(200, ...meant.map(({ status }) => status)),
    headers: Object.assign({ 'content-type': mediaType, ...caching }, ...http.map(headersOf)),
    body: JSON.stringify(shown),
  };
}

const headersOf = ({ headers }: PublicHttp) => headers;
