import type { Plugin } from 'graphql-yoga';

/** A browser may keep the answer to its question this long, in seconds. */
const DAY = '86400';

/**
 * Lets pages of any site read, without the cookies of their visitor: what is served is public. The same for every
 * origin, so that caches need not tell them apart.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse }) {
      if (request.method !== 'OPTIONS') return;
      const headers = {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers':
          request.headers.get('access-control-request-headers') ?? 'content-type',
        'access-control-max-age': DAY,
      };
      endResponse(new Response(null, { status: 204, headers }));
    },
    onResponse({ response }) {
      response.headers.set('access-control-allow-origin', '*');
      response.headers.set('access-control-expose-headers', 'Retry-After');
    },
  };
}
