import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import type { RunStatement } from '../cypher/statement.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { readVariables } from '../operations/variables.ts';
import type { Execute } from '../pothos-neo4j/index.ts';
import type { SourceWords } from '../text/source-words.ts';
import { type Access, withCommon } from './access.ts';
import { answerOf } from './answer.ts';
import { BOOKMARK_HEADER } from './bookmarks.ts';
import { compressed } from './compression.ts';
import { createRequestContext } from './context.ts';
import { askedFor } from './entity-tag.ts';
import { type FileAnswer, fileAnswer, JSON_TYPE, unchanged } from './file-response.ts';
import type { FrontOptions } from './front.ts';
import type { GraphExtent } from './graph-extent.ts';
import type { GraphVersion, LookAtGraph } from './graph-version.ts';
import type { Limits } from './limits.ts';
import { type Made, ofOneState } from './one-state.ts';
import type { Trace } from './trace.ts';
import { tooLate } from './use-deadline.ts';
import { SECURITY_HEADERS } from './use-headers.ts';

export interface DirectOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly run: RunStatement;
  readonly operations: SavedOperations;
  readonly look: LookAtGraph;
  readonly extent: GraphExtent;
  /** A document that was found to be in order, by its text. */
  readonly known: (text: string) => DocumentNode | undefined;
  /** Where GraphQL is asked, if that is allowed. */
  readonly graphqlPath: string | undefined;
  readonly limits: Limits;
  readonly words?: SourceWords | undefined;
  readonly access: Access;
  /** Answers everything else; `result` where the question was executed already. */
  readonly general: (request: IncomingMessage, response: ServerResponse, result?: ExecutionResult) => void;
}

/** A question that is in order. */
interface Question {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which of the server's addresses is asked. */
  readonly route: string;
  /** How the operation is called in the log. */
  readonly name: string | undefined;
  /** The answer, where the client has it already. */
  readonly known?: (version: GraphVersion | undefined) => FileAnswer | undefined;
  /** Writes the answer; undefined leaves that to the general way. */
  readonly answer: (
    result: ExecutionResult,
    version: GraphVersion | undefined,
  ) => FileAnswer | undefined | Promise<FileAnswer | undefined>;
}

/**
 * Answers what is asked again and again on node:http itself: saved operations as JSON, and documents that were checked
 * before. Whatever is unusual about a request, or wrong with it, is left to the general way.
 */
export function directAnswer(options: DirectOptions): FrontOptions['answer'] {
  return (request, response, trace) => void answer(options, request, response, trace);
}

async function answer(
  options: DirectOptions,
  request: IncomingMessage,
  response: ServerResponse,
  trace: Trace,
): Promise<void> {
  let made: Answer | undefined;
  try {
    const question = await read(options, request, trace);
    if (question !== undefined) {
      trace.route = question.route;
      trace.named(question.name);
      made = await make(options, response, question);
    }
    if (made?.file !== undefined) {
      const file = await compressed(made.file, request.headers['accept-encoding']);
      send(response, file, trace, options.access);
      return;
    }
  } catch {
    // What is wrong is told by those who tell it of every request.
  }
  options.general(request, response, made?.result);
}

function read(
  options: DirectOptions,
  request: IncomingMessage,
  trace: Trace,
): Promise<Question | undefined> | Question | undefined {
  if (request.headers[BOOKMARK_HEADER] !== undefined) return undefined;
  if (request.method === 'GET') return savedQuestion(options, request, trace);
  if (request.method === 'POST' && request.url !== undefined && request.url === options.graphqlPath)
    return postedQuestion(options, request, request.url);
  return undefined;
}

/** What came of a question, and how that is written. */
interface Answer {
  readonly result?: ExecutionResult;
  readonly file: FileAnswer | undefined;
}

/** Executes a question, as long as the client waits and its time is not up. */
async function make(
  { schema, execute, run, limits, words, extent, look }: DirectOptions,
  response: ServerResponse,
  { document, operationName, variables, known, answer }: Question,
): Promise<Answer> {
  const end = new AbortController();
  const leave = () => end.abort();
  response.once('close', leave);
  const timer = setTimeout(() => end.abort(tooLate(limits.requestMs)), limits.requestMs);
  const once = async (version: GraphVersion | undefined): Promise<Made<Answer>> => {
    const held = known?.(version);
    if (held !== undefined) return { answer: { file: held }, isBound: false };
    const contextValue = createRequestContext({
      ...{ run, signal: end.signal, explain: false, limits, words },
      extent: await extent(),
    });
    const result = await execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue,
    });
    const file = await answer(result, version);
    const isBound = file?.headers.etag !== undefined || contextValue.statements() > 1;
    return { answer: { result, file }, isBound };
  };
  try {
    return await ofOneState(look, end.signal, once);
  } finally {
    clearTimeout(timer);
    response.off('close', leave);
  }
}

function send(
  response: ServerResponse,
  { status, headers, body }: FileAnswer,
  trace: Trace,
  access: Access,
): void {
  const length = body === null ? undefined : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, {
    // With 304 they would take the place of those that the client has stored.
    ...(status !== 304 && SECURITY_HEADERS),
    ...withCommon(headers, trace.headers, access),
    ...length,
  });
  response.end(body);
}

function savedQuestion(
  { operations, limits }: DirectOptions,
  { url = '', headers }: IncomingMessage,
  trace: Trace,
): Question | undefined {
  const [, name = '', query = ''] = /^\/q\/([a-z0-9-]+)\.json(?:\?(.*))?$/.exec(url) ?? [];
  const operation = operations.get(name);
  if (operation === undefined) return undefined;
  const knownAt = (version: GraphVersion | undefined) => ({
    ifNoneMatch: headers['if-none-match'],
    acceptEncoding: headers['accept-encoding'],
    asked: askedFor(url, 'file'),
    version: version?.tag,
  });
  return {
    route: '/q/<name>',
    name,
    known: (version) => (headers['if-none-match'] === undefined ? undefined : unchanged(knownAt(version))),
    document: operation.document,
    variables: readVariables(operation, new URLSearchParams(query), limits.variableLevels),
    answer: async (result, version) => {
      const answer = await answerOf(result, trace);
      if (!answer.failed)
        return fileAnswer(knownAt(version), {
          mediaType: JSON_TYPE,
          body: answer.body,
          name: `${name}.json`,
        });
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
  route: string,
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
    route,
    name: getOperationAST(document, operationName)?.name?.value,
    answer: ({ data, errors }) =>
      errors === undefined
        ? {
            status: 200,
            headers: { 'content-type': `${mediaType}; charset=utf-8`, vary: 'Accept' },
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
