import type { IncomingMessage } from 'node:http';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { toClientResult } from './graphql-errors.ts';
import type { Trace } from './trace.ts';

/** Turns every error into what a client may see, at the one place that all results pass. */
export function useClientErrors(
  traceOf: (request: IncomingMessage | undefined) => Trace,
): Plugin<object, { req?: IncomingMessage }> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (isAsyncIterable(result) || Array.isArray(result)) return;
      setResult(toClientResult(result, traceOf(serverContext?.req)));
    },
  };
}
