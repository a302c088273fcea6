import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Explained, RequestContext } from './context.ts';

/** Shows in each response's `extensions.explain` the statements that were run for it, and their times. */
export function useExplain(): Plugin<RequestContext> {
  return {
    onExecute({ args }) {
      const { explain } = args.contextValue;
      if (!explain) return;
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return;
          setResult({ ...result, extensions: { ...result.extensions, explain: explain.map(readable) } });
        },
      };
    },
  };
}

/** Integers travel to the database as bigint, which JSON cannot write. */
function readable({ text, params, ms }: Explained): Explained {
  const asJson = JSON.stringify(params, (_, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  return { text, params: JSON.parse(asJson), ms };
}
