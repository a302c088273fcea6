import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../limits/limits.ts';
import { type Answer, errorsBody, jsonAnswer } from '../http/answer.ts';
import type { HttpRequest } from '../http/request.ts';
import type { ExecuteFor, Operation } from './execution.ts';
import { type Question, readQuestion } from './question.ts';
import { createGraphqlServer, type WriteResult } from './yoga.ts';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly path: string;
  readonly limits: Limits;
  readonly execute: ExecuteFor;
  /** Writes the result for its client. */
  readonly write: WriteResult;
  /** Whether clients' own documents are refused: only saved operations are answered. */
  readonly trustedOnly: boolean;
}

/** The largest documents take about 0.4 MB when parsed. */
const DOCUMENTS = 200;

/** Answers GraphQL: executes known documents at once, and sends everything else through the GraphQL server. */
export function answerGraphql(options: GraphqlOptions): (request: HttpRequest) => Promise<Answer> {
  const { schema, path, limits, execute, write, trustedOnly } = options;
  const known = new LRUCache<string, DocumentNode>({ max: DOCUMENTS });
  const server = createGraphqlServer({
    schema,
    path,
    limits,
    execute,
    write,
    documents: DOCUMENTS,
    remember: (text, document) => known.set(text, document),
  });
  return async (request) => {
    if (trustedOnly) return refused();
    const question = readQuestion(request);
    const operation = await question.then(
      (asked) => operationOf(asked, known),
      () => undefined,
    );
    return operation === undefined
      ? await server({ asked: request, question })
      : write(await execute(request, operation), request);
  };
}

const refused = (): Answer =>
  jsonAnswer(
    errorsBody('BAD_USER_INPUT', 'This server answers saved operations only.', 'See /q for all of them.'),
    403,
  );

/** The operation of a request, if its document is known to be valid and nothing else needs checking. */
function operationOf(
  { query, variables, operationName, ...others }: Question,
  known: LRUCache<string, DocumentNode>,
): Operation | undefined {
  const document = typeof query === 'string' ? known.get(query) : undefined;
  if (document === undefined || !getOperationAST(document, operationName)) return undefined;
  const isPlain =
    typeof (variables ?? {}) === 'object' &&
    !Array.isArray(variables) &&
    Object.values(others).every((other) => other === undefined);
  return isPlain ? { document, operationName, variables } : undefined;
}
