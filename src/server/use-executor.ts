import type { IncomingMessage } from 'node:http';
import { type DocumentNode, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Execute } from '../pothos-neo4j/index.ts';
import type { RequestContext } from './context.ts';
import type { LookAtGraph } from './graph-version.ts';
import { ofOneState } from './one-state.ts';
import type { Trace } from './trace.ts';

export interface ExecutorOptions {
  readonly execute: Execute;
  readonly look: LookAtGraph;
  readonly traceOf: (request: IncomingMessage | undefined) => Trace;
  /** What came of a request that was executed before it came here. */
  readonly resultOf: (request: IncomingMessage | undefined) => ExecutionResult | undefined;
  /** Told of every document that was found to be in order. */
  readonly remember: (text: string, document: DocumentNode) => void;
}

/** Has operations executed by what keeps them prepared, all root fields of one on one state of the graph. */
export function useExecutor({
  execute,
  look,
  traceOf,
  resultOf,
  remember,
}: ExecutorOptions): Plugin<RequestContext & { readonly req?: IncomingMessage }> {
  return {
    onExecute({ args: { contextValue, document, operationName }, setExecuteFn }) {
      const { params, req, signal, statements } = contextValue;
      if (typeof params.query === 'string') remember(params.query, document);
      traceOf(req).named(getOperationAST(document, operationName)?.name?.value);
      const result = resultOf(req);
      setExecuteFn((args) => {
        if (result !== undefined) return result;
        return ofOneState(look, signal, async () => {
          const before = statements();
          const answer = await execute({ ...args, contextValue });
          return { answer, isBound: statements() > before + 1 };
        });
      });
    },
  };
}
