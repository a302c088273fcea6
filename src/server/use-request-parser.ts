import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { httpError } from './graphql-errors.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';

/** Takes GET and JSON only, of bounded length, and answers what cannot be read with 400 instead of 500. */
export function useRequestParser(limits: Limits): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'POST') {
        if (!isJson(request.headers.get('content-type'))) {
          throw httpError(415, 'A POST to GraphQL has the media type application/json.');
        }
        setRequestParser(async (post) => parseJson(await readBody(post, limits)));
      } else if (request.method === 'GET' && requestParser) {
        setRequestParser(async (get) => {
          try {
            return await requestParser(get);
          } catch {
            throw httpError(400, '"variables" and "extensions" in the address have to be JSON.');
          }
        });
      } else {
        throw httpError(405, 'GraphQL is asked with GET or POST.', { allow: 'GET, POST' });
      }
    },
    onParams({ params }) {
      const operationName: unknown = params?.operationName;
      if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
        throw httpError(400, '"operationName" has to be a string.');
    },
  };
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

function parseJson(text: string): GraphQLParams {
  let params: unknown;
  try {
    params = JSON.parse(text);
  } catch {
    throw httpError(400, 'The body is not JSON.');
  }
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw httpError(400, 'The body has to be one JSON object with "query" in it; batches are not taken.');
  }
  // The parameters' own types are checked one step later, for GET and POST alike.
  return params;
}
