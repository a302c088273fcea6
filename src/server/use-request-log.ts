import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

/** A request that was answered. */
export interface LoggedRequest {
  readonly start: number;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly status: number;
  readonly operation?: string | undefined;
}

/** Writes one line. Never the query string, the variables or the document: they hold what people look for. */
export function logRequest(log: Logger, { start, method, url = '', status, operation }: LoggedRequest): void {
  const path = url.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
  log.info({ method, path, status, ms: Math.round(performance.now() - start), operation }, 'request');
}

interface Entry {
  readonly start: number;
  operation?: string;
}

/** Has a line written for each request. */
export function useRequestLog(log: Logger): Plugin {
  const entries = new WeakMap<Request, Entry>();
  return {
    onRequest({ request }) {
      entries.set(request, { start: performance.now() });
    },
    onExecute({ args }) {
      const entry = entries.get(args.contextValue.request);
      if (!entry) return;
      const document: DocumentNode = args.document;
      const name = getOperationAST(document, args.operationName)?.name?.value;
      if (name !== undefined) entry.operation = name;
    },
    onResponse({ request, response }) {
      const entry = entries.get(request) ?? { start: performance.now() };
      logRequest(log, { ...entry, method: request.method, url: request.url, status: response.status });
    },
  };
}
