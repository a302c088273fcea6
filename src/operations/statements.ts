import type { ExecutionArgs } from 'graphql';
import type { Statement } from '../cypher/statement.ts';
import { QueryError } from '../errors.ts';
import type { Execute, Neo4jContext } from '../pothos-neo4j/index.ts';
import { FailedOperation } from './run.ts';

const NOT_RUN = new QueryError('This is compiled, not run.');

/**
 * The statements of an operation, one for each root field; none is run. Throws FailedOperation if the operation cannot
 * be executed: a wrong variable, too much at once.
 */
export async function statementsOf<Context extends Neo4jContext>(
  execute: Execute,
  args: ExecutionArgs & { readonly contextValue: Context },
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const run = async (statement: Statement): Promise<never> => {
    statements.push(statement);
    throw NOT_RUN;
  };
  const result = await execute({ ...args, contextValue: { ...args.contextValue, run } });
  const errors = result.errors?.filter(({ originalError }) => originalError !== NOT_RUN) ?? [];
  if (errors.length > 0) throw new FailedOperation({ errors });
  return statements;
}
