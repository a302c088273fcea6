import { type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import { layoutStatement } from '../../cypher/layout.ts';
import type { PlanText } from '../../cypher/plan-text.ts';
import type { Statement } from '../../cypher/statement.ts';
import { FailedOperation } from '../../operations/run.ts';
import { statementsOf } from '../../operations/statements.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { Answer } from '../http/answer.ts';
import { TEXT_TYPE } from '../http/file-answer.ts';
import type { HttpRequest } from '../http/request.ts';
import type { RequestContext } from './context.ts';
import { type ExecuteFor, failedWith } from './execution.ts';
import { graphqlAnswer, PLAIN } from './graphql-answer.ts';

export interface CompilationOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly contextOf: (request: HttpRequest) => Promise<RequestContext>;
  /** How the database would run a statement, where the operator shows that. */
  readonly planText?: PlanText | undefined;
}

/** Has an operation compiled in the place of executing it: its statements, as people read them, are in `extensions.cypher`. */
export function createCompilation({ schema, execute, contextOf, planText }: CompilationOptions): ExecuteFor {
  const shown = async (statement: Statement): Promise<string> => {
    const cypher = layoutStatement(statement);
    if (planText === undefined) return cypher;
    return `${cypher}\n${(await planText(statement)).replace(/^/gm, '// ').replace(/ +$/gm, '')}\n`;
  };
  return async (request, { document, operationName, variables }) => {
    request.trace.named(getOperationAST(document, operationName)?.name?.value);
    try {
      const statements = await statementsOf(execute, {
        ...{ schema, document, contextValue: await contextOf(request) },
        operationName: operationName ?? undefined,
        variableValues: variables ?? {},
      });
      return { extensions: { cypher: (await Promise.all(statements.map(shown))).join('\n') } };
    } catch (error) {
      return error instanceof FailedOperation ? error.result : failedWith(error);
    }
  };
}

/** The statements of an operation as text; what is wrong with it is told as GraphQL tells it. */
export function cypherAnswer(
  result: ExecutionResult,
  request: HttpRequest,
): Answer & { readonly body: string | null } {
  const cypher = result.extensions?.cypher;
  return typeof cypher === 'string'
    ? { status: 200, headers: { 'content-type': TEXT_TYPE, 'cache-control': 'no-store' }, body: cypher }
    : graphqlAnswer(result, request, PLAIN);
}
