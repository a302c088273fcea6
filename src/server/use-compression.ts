import type { Plugin } from 'graphql-yoga';
import { compressedHeaders, takesGzip, WORTH_IT } from './compression.ts';
import { withVary } from './vary.ts';

/** Compresses what is worth it for clients that take it, streams as they come. */
export function useCompression(): Plugin {
  return {
    onResponse({ request, response, setResponse }) {
      const { headers, body, status } = response;
      // A 304 has no type, and takes the place of what a cache was told with the answer.
      if (status !== 304 && !/json|xml|^text/.test(headers.get('content-type') ?? '')) return;
      headers.set('vary', withVary(headers.get('vary'), 'Accept-Encoding'));
      const length = headers.get('content-length');
      if (body === null || headers.has('content-encoding') || (length !== null && Number(length) < WORTH_IT))
        return;
      if (!takesGzip(request.headers.get('accept-encoding'))) return;
      for (const [name, value] of Object.entries(compressedHeaders(headers.get('etag'))))
        headers.set(name, value);
      headers.delete('content-length');
      setResponse(new Response(body.pipeThrough(new CompressionStream('gzip')), { status, headers }));
    },
  };
}
