import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { toClientResult } from './graphql-errors.ts';

/** Turns every error into what a client may see, at the one place that all results pass. */
export function useClientErrors(log: Logger): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (isAsyncIterable(result) || Array.isArray(result)) return;
      setResult(toClientResult(result, log));
    },
  };
}
