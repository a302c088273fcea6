import type { Plugin } from 'graphql-yoga';

/** A browser may keep the answer to its question this long, in seconds. */
const DAY = '86400';

/** For every origin the same, so that caches need not tell them apart. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, Content-Disposition, Link',
} as const;

/**
 * Lets pages of any site read, without the cookies of their visitor: what is served is public. */
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
      for (const [name, value] of Object.entries(CORS_HEADERS)) response.headers.set(name, value);
    },
  };
}
