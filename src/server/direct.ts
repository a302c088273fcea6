import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Logger } from 'pino';
import type { RunStatement } from '../cypher/statement.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { readVariables } from '../operations/variables.ts';
import type { Execute } from '../pothos-neo4j/index.ts';
import type { SourceWords } from '../text/source-words.ts';
import { answerOf } from './answer.ts';
import { BOOKMARK_HEADER } from './bookmarks.ts';
import { compressed } from './compression.ts';
import { createRequestContext } from './context.ts';
import { type FileAnswer, fileAnswer, JSON_TYPE, unchanged } from './file-response.ts';
import type { GraphExtent } from './graph-extent.ts';
import type { ReadVersion } from './graph-version.ts';
import type { Limits } from './limits.ts';
import { CORS_HEADERS } from './use-cors.ts';
import { tooLate } from './use-deadline.ts';
import { logRequest } from './use-request-log.ts';
import { SECURITY_HEADERS } from './use-security-headers.ts';

export interface DirectOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly run: RunStatement;
  readonly operations: SavedOperations;
  readonly version: ReadVersion;
  readonly extent: GraphExtent;
  /** A document that was found to be in order, by its text. */
  readonly known: (text: string) => DocumentNode | undefined;
  /** Where GraphQL is asked, if that is allowed. */
  readonly graphqlPath: string | undefined;
  readonly limits: Limits;
  readonly words?: SourceWords | undefined;
  readonly log: Logger;
  /** Answers everything else; `result` where the question was executed already. */
  readonly general: (request: IncomingMessage, response: ServerResponse, result?: ExecutionResult) => void;
}

/** A question that is in order, and how its answer is written: undefined leaves that to the general way. */
interface Question {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: (result: ExecutionResult) => FileAnswer | undefined | Promise<FileAnswer | undefined>;
  /** The answer, where the client has it already. */
  readonly known?: FileAnswer | undefined;
  /** How the operation is called in the log. */
  readonly logged?: string | undefined;
}

/**
 * Answers what is asked again and again on node:http itself: saved operations as JSON, and documents that were checked
 * before. Whatever is unusual about a request, or wrong with it, is left to the general way.
 */
export function directListener(options: DirectOptions): RequestListener {
  return (request, response) => void listen(options, request, response);
}

async function listen(
  options: DirectOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const start = performance.now();
  let result: ExecutionResult | undefined;
  try {
    const question = await read(options, request);
    if (question !== undefined && question.known === undefined)
      result = await ask(options, response, question);
    const answer = question?.known ?? (result && (await question?.answer(result)));
    if (answer !== undefined) {
      send(response, await compressed(answer, request.headers['accept-encoding']));
      const { method, url } = request;
      logRequest(options.log, { start, method, url, status: answer.status, operation: question?.logged });
      return;
    }
  } catch {
    // What is wrong is told by those who tell it of every request.
  }
  options.general(request, response, result);
}

function read(options: DirectOptions, request: IncomingMessage): Promise<Question | undefined> | undefined {
  if (request.headers[BOOKMARK_HEADER] !== undefined) return undefined;
  if (request.method === 'GET') return savedQuestion(options, request);
  if (request.method === 'POST' && request.url === options.graphqlPath)
    return postedQuestion(options, request);
  return undefined;
}

/** Executes a question, as long as the client waits and its time is not up. */
async function ask(
  { schema, execute, run, limits, words, extent }: DirectOptions,
  response: ServerResponse,
  { document, operationName, variables }: Question,
): Promise<ExecutionResult> {
  const end = new AbortController();
  const leave = () => end.abort();
  response.once('close', leave);
  const timer = setTimeout(() => end.abort(tooLate(limits.requestMs)), limits.requestMs);
  const contextValue = createRequestContext({
    ...{ run, signal: end.signal, explain: false, limits, words },
    extent: await extent(),
  });
  try {
    return await execute({ schema, document, operationName, variableValues: variables, contextValue });
  } finally {
    clearTimeout(timer);
    response.off('close', leave);
  }
}

function send(response: ServerResponse, { status, headers, body }: FileAnswer): void {
  const length = body === null ? undefined : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...SECURITY_HEADERS, ...CORS_HEADERS, ...headers, ...length });
  response.end(body);
}

async function savedQuestion(
  { operations, version, limits, log }: DirectOptions,
  { url = '', headers }: IncomingMessage,
): Promise<Question | undefined> {
  const [, name = '', query = ''] = /^\/q\/([a-z0-9-]+)\.json(?:\?(.*))?$/.exec(url) ?? [];
  const operation = operations.get(name);
  if (operation === undefined) return undefined;
  const known = { ifNoneMatch: headers['if-none-match'], version: (await version())?.tag };
  return {
    known: unchanged(known),
    document: operation.document,
    variables: readVariables(operation, new URLSearchParams(query), limits.variableLevels),
    answer: async (result) => {
      const answer = await answerOf(result, log);
      if (!answer.failed)
        return fileAnswer(known, { mediaType: JSON_TYPE, body: answer.body, name: `${name}.json` });
      const { status, headers: own } = answer.response;
      return { status, headers: Object.fromEntries(own), body: await answer.response.text() };
    },
  };
}

/** What clients usually accept, and what they get; others are left to the rules of GraphQL over HTTP. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/json, text/plain, */*', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
]);

async function postedQuestion(
  { known, limits }: DirectOptions,
  request: IncomingMessage,
): Promise<Question | undefined> {
  const { headers } = request;
  const mediaType = MEDIA_TYPES.get(headers.accept ?? '*/*');
  const length = Number(headers['content-length']);
  if (mediaType === undefined || headers['content-type'] !== 'application/json') return undefined;
  if (!(length > 0 && length <= limits.bodyBytes)) return undefined;
  const text = await bodyOf(request);
  // Whoever reads it again gets it from here.
  Object.assign(request, { body: text });
  const params: unknown = JSON.parse(text);
  if (!isPlain(params)) return undefined;
  const document = known(params.query);
  if (document === undefined) return undefined;
  const { variables, operationName } = params;
  return {
    document,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    logged: getOperationAST(document, operationName)?.name?.value,
    answer: ({ data, errors }) =>
      errors === undefined
        ? {
            status: 200,
            headers: { 'content-type': `${mediaType}; charset=utf-8` },
            body: JSON.stringify({ data }),
          }
        : undefined,
  };
}

interface Params {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** Parameters of a request without any extension. */
function isPlain(params: unknown): params is Params {
  if (typeof params !== 'object' || params === null || !('query' in params)) return false;
  const { query, variables, operationName, ...others } = params as Readonly<Record<string, unknown>>;
  return (
    typeof query === 'string' &&
    (variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    Object.keys(others).length === 0
  );
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', reject);
  });
}
