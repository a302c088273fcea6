import type { IncomingMessage } from 'node:http';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Execute } from '../pothos-neo4j/index.ts';
import type { RequestContext } from './context.ts';

export interface ExecutorOptions {
  readonly execute: Execute;
  /** What came of a request that was executed before it came here. */
  readonly resultOf: (request: IncomingMessage | undefined) => ExecutionResult | undefined;
  /** Told of every document that was found to be in order. */
  readonly remember: (text: string, document: DocumentNode) => void;
}

/** Has operations executed by what keeps them prepared. */
export function useExecutor({
  execute,
  resultOf,
  remember,
}: ExecutorOptions): Plugin<RequestContext & { readonly req?: IncomingMessage }> {
  return {
    onExecute({ args: { contextValue, document }, setExecuteFn }) {
      const { params, req } = contextValue;
      if (typeof params.query === 'string') remember(params.query, document);
      const result = resultOf(req);
      setExecuteFn((args) => result ?? execute({ ...args, contextValue }));
    },
  };
}
