import type { ExecutionResult } from 'graphql';
import { layoutStatement } from '../../cypher/layout.ts';
import type { PlanText } from '../../cypher/plan-text.ts';
import type { Statement } from '../../cypher/statement.ts';
import { statementsOf } from '../../operations/statements.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { TextAnswer } from '../http/answer.ts';
import { TEXT_TYPE } from '../http/file-answer.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Turns } from '../http/turns.ts';
import { type ExecuteFor, type ExecutionOptions, forOperations } from './execution.ts';
import { graphqlAnswer, PLAIN } from './graphql-answer.ts';

/** Compiles operations instead of executing them: their readable statements are in `extensions.cypher`. */
export function createCompilation({
  execute,
  planText,
  planning,
  ...options
}: ExecutionOptions & {
  readonly execute: Execute;
  /** The plan of a statement, if the operator shows plans. */
  readonly planText?: PlanText | undefined;
  /** Statements are planned in turns: each may be a new one, which takes the database seconds. */
  readonly planning: Turns;
}): ExecuteFor {
  const shown = async (statement: Statement, signal: AbortSignal): Promise<string> => {
    const cypher = layoutStatement(statement);
    if (planText === undefined) return cypher;
    const end = await planning.take(signal);
    const plan = await planText(statement, signal).finally(end);
    return `${cypher}\n${plan.replace(/^/gm, '// ').replace(/ +$/gm, '')}\n`;
  };
  return forOperations(options, async (args) => {
    const statements = await statementsOf(execute, args);
    return {
      extensions: {
        cypher: (await Promise.all(statements.map((one) => shown(one, args.contextValue.signal)))).join('\n'),
      },
    };
  });
}

/** The statements of an operation as text; its errors are reported as GraphQL errors. */
export function cypherAnswer(result: ExecutionResult, request: HttpRequest): TextAnswer {
  const cypher = result.extensions?.cypher;
  return typeof cypher === 'string'
    ? { status: 200, headers: { 'content-type': TEXT_TYPE, 'cache-control': 'no-store' }, body: cypher }
    : graphqlAnswer(result, request, PLAIN);
}
