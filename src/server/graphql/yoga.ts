import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createLRUCache, createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Limits } from '../../limits/limits.ts';
import type { Answer, TextAnswer } from '../http/answer.ts';
import type { HttpRequest } from '../http/request.ts';
import { useDocumentLimits } from './document-limits.ts';
import type { ExecuteFor, Operation } from './execution.ts';
import type { Question } from './question.ts';

/** What the plugins get of the request they work on. */
export interface Asked {
  readonly asked: HttpRequest;
  readonly question: Promise<Question>;
}

/** Turns a result into the answer to a request. */
export type WriteResult = (result: ExecutionResult, request: HttpRequest) => TextAnswer;

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly path: string;
  readonly limits: Limits;
  readonly execute: ExecuteFor;
  readonly write: WriteResult;
  /** How many documents stay parsed and checked. */
  readonly documents: number;
  /** Called for every valid document, with its text. */
  readonly remember: (text: string, document: Operation['document']) => void;
}

/** Answers GraphQL whose document is not yet known: parses it, checks it, and executes it. */
export function createGraphqlServer({
  schema,
  path,
  limits,
  execute,
  write,
  documents,
  remember,
}: YogaOptions): (asked: Asked) => Promise<Answer> {
  const stages: Plugin<Asked, Asked> = {
    onRequestParse({ setRequestParser, serverContext: { question } }) {
      setRequestParser(() => question);
    },
    onExecute({ args: { contextValue }, setExecuteFn }) {
      const { params, asked } = contextValue;
      setExecuteFn(({ document, operationName, variableValues }) => {
        if (typeof params.query === 'string') remember(params.query, document);
        return execute(asked, { document, operationName, variables: variableValues });
      });
    },
    onResultProcess({ result, setResultProcessor, serverContext: { asked } }) {
      if (isAsyncIterable(result) || Array.isArray(result)) return;
      const { status, headers, body } = write(result, asked);
      setResultProcessor(() => new Response(body, { status, headers }), headers['content-type'] ?? '');
    },
  };
  const yoga = createYoga<Asked>({
    schema,
    graphqlEndpoint: path,
    batching: false,
    multipart: false,
    // The body has been read already, within our own limit.
    maxRequestBodySize: false,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: documents }),
      errorCache: createLRUCache({ max: documents }),
    },
    // The rest of the server handles all of these, for every answer.
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: false,
    plugins: [stages, useDocumentLimits(limits)],
  });
  return async (context) => {
    const { method, headers, signal } = context.asked;
    const accept = headers.accept === undefined ? {} : { accept: headers.accept };
    const request = new Request(new URL(path, 'http://localhost'), {
      // Reading the question refused other methods, and a Request does not accept every method.
      method: method === 'GET' ? method : 'POST',
      headers: accept,
      signal,
    });
    const response = await yoga.fetch(request, context);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
}
