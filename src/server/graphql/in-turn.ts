import type { RunOptions, RunStatement } from '../../cypher/statement.ts';
import type { Turns } from '../http/turns.ts';

/** Makes statements of a kind wait for each other, so that they never crowd out all others. */
export function inTurn(
  run: RunStatement,
  turns: Turns,
  isOfKind: (options: RunOptions) => boolean,
): RunStatement {
  return async (statement, options = {}) => {
    if (!isOfKind(options)) return run(statement, options);
    const end = await turns.take(options.signal ?? new AbortController().signal);
    return run(statement, options).finally(end);
  };
}
