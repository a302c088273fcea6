import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { DatabaseError } from '../errors.ts';

/**
 * Ends each request after `ms`: its signal is aborted, so that what runs for it stops, and what does not stop is left
 * behind with the answer TIMEOUT.
 */
export function useDeadline(
  ms: number,
  answer: (error: DatabaseError, request: IncomingMessage | undefined) => Response,
): Plugin<object, { req?: IncomingMessage }> {
  return {
    onRequest({ request, requestHandler, setRequestHandler, serverContext }) {
      const { signal } = request;
      const end = new AbortController();
      const leave = () => end.abort(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      // A new Request with another signal would copy everything else as well.
      Object.defineProperty(request, 'signal', { value: end.signal });

      setRequestHandler(async (ownRequest, context) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<Response>((resolve) => {
          timer = setTimeout(() => {
            const error = tooLate(ms);
            resolve(answer(error, serverContext?.req));
            end.abort(error);
          }, ms);
        });
        try {
          return await Promise.race([requestHandler(ownRequest, context), late]);
        } finally {
          // An answer may still be on its way: the client can leave, but the time is kept.
          clearTimeout(timer);
        }
      });
    },
  };
}

/** What a request ends with that was not answered in its time. */
export function tooLate(ms: number): DatabaseError {
  return new DatabaseError('TIMEOUT', `The request took longer than ${ms} ms and was stopped.`, {
    hint: 'Ask for less at a time: fewer root fields, fewer items per page, fewer levels.',
  });
}
