import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { type Access, withCommon } from './access.ts';
import { choseByAccept, STRICT_POLICY } from './page.ts';
import type { Trace } from './trace.ts';
import { withVary } from './vary.ts';

export const SECURITY_HEADERS = {
  'content-security-policy': STRICT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

export interface HeadersOptions {
  readonly access: Access;
  readonly graphqlPath: string;
  readonly traceOf: (request: IncomingMessage | undefined) => Trace;
}

/** Gives every response the strict headers, save what it has set for itself, what is common to all, and what it hangs on. */
export function useHeaders({
  access,
  graphqlPath,
  traceOf,
}: HeadersOptions): Plugin<object, { req?: IncomingMessage }> {
  return {
    onResponse({ request, response: { status, headers }, serverContext }) {
      // With 304 they would take the place of those that the client has stored.
      if (status !== 304)
        for (const [name, value] of Object.entries(SECURITY_HEADERS))
          if (!headers.has(name)) headers.set(name, value);
      const isGraphql = new URL(request.url).pathname === graphqlPath;
      if (isGraphql || choseByAccept(request)) headers.set('vary', withVary(headers.get('vary'), 'Accept'));
      if (isGraphql && request.method === 'GET' && !headers.has('cache-control'))
        headers.set('cache-control', 'no-store');
      const own = Object.fromEntries(headers);
      const common = withCommon(own, traceOf(serverContext?.req).headers, access);
      // Setting again what a Response was made with may repeat it, with its name in other letters.
      for (const [name, value] of Object.entries(common)) if (value !== own[name]) headers.set(name, value);
    },
  };
}
