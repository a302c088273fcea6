import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

interface Entry {
  readonly start: number;
  operation?: string;
}

/** Writes one line per request. Never the query string, the variables or the document: they hold what people look for. */
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
      const { start, operation } = entries.get(request) ?? { start: performance.now() };
      const { method, url } = request;
      const path = url.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
      const ms = Math.round(performance.now() - start);
      log.info({ method, path, status: response.status, ms, operation }, 'request');
    },
  };
}
