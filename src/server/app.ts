import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { createLRUCache, createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { RunStatement } from '../cypher/statement.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { createExecutor, type Extent } from '../pothos-neo4j/index.ts';
import { projectRoot } from '../project-root.ts';
import type { SourceWords } from '../text/source-words.ts';
import { BOOKMARK_HEADER, bookmarksInTurn, readBookmarks } from './bookmarks.ts';
import type { ServerConfig } from './config.ts';
import { createRequestContext, type RequestContext } from './context.ts';
import { type DirectOptions, directAnswer } from './direct.ts';
import { errorResponse } from './error-response.ts';
import { type FrontOptions, front } from './front.ts';
import { followExtent } from './graph-extent.ts';
import { answerVersion, pollVersion, type ReadVersion } from './graph-version.ts';
import { withInputLimits } from './input-limits.ts';
import { createMetrics } from './metrics.ts';
import type { Page } from './page.ts';
import { explorerPages } from './pages/explorer.ts';
import { graphiqlPage } from './pages/graphiql.ts';
import { healthPage, type Readiness, readyPage } from './pages/health.ts';
import { homePage } from './pages/home.ts';
import { metricsPage } from './pages/metrics.ts';
import { operationPages } from './pages/operations.ts';
import { recordPage } from './pages/record.ts';
import { schemaPage } from './pages/schema.ts';
import { traceOf as traceIn } from './trace.ts';
import { createTurns } from './turns.ts';
import { useClientErrors } from './use-client-errors.ts';
import { useCompression } from './use-compression.ts';
import { useDeadline } from './use-deadline.ts';
import { useDocumentLimits } from './use-document-limits.ts';
import { useExecutor } from './use-executor.ts';
import { useExplain } from './use-explain.ts';
import { useHeaders } from './use-headers.ts';
import { usePages } from './use-pages.ts';
import { useRequestParser } from './use-request-parser.ts';
import { useTrustedOnly } from './use-trusted-only.ts';

export interface AppOptions {
  readonly schema: GraphQLSchema;
  /** Runs the statements of all requests. */
  readonly run: RunStatement;
  /** Names what the graph holds now; asked once a second at most. */
  readonly readVersion?: ReadVersion;
  /** Counts what the graph holds; asked once for each version of it. */
  readonly readExtent?: () => Promise<Extent | undefined>;
  /** Asks whether queries can be answered now. */
  readonly ready: () => Promise<Readiness>;
  readonly config: Pick<ServerConfig, 'limits' | 'explain' | 'defaultQuery' | 'trustedOnly' | 'access'>;
  readonly log: Logger;
  /** The words of passages, where their texts are at hand. */
  readonly words?: SourceWords | undefined;
  /** Questions with an address of their own. */
  readonly operations?: SavedOperations;
  /** Further routes, asked before those that are always there. */
  readonly pages?: readonly Page[];
}

/** A schema served over HTTP: for node:http, and for tests as a function from request to response. */
export interface App {
  readonly listener: RequestListener;
  fetch(address: string, init?: RequestInit): Promise<Response>;
}

const GRAPHQL_PATH = '/graphql';

/** A parsed document of the largest size takes about 0.4 MB. */
const CACHED_DOCUMENTS = 200;

/** Puts the schema behind HTTP with every limit in place; each feature is a plugin of its own. */
export function createApp({
  schema,
  run: runStatement,
  ready,
  readVersion = async () => undefined,
  readExtent = async () => undefined,
  config,
  log,
  words,
  operations = new Map(),
  pages = [],
}: AppOptions): App {
  const { limits, explain, defaultQuery, trustedOnly, access } = config;
  const look = pollVersion(async () => answerVersion(await readVersion(), words));
  const extent = followExtent(look, readExtent);
  const metrics = createMetrics({ look, limits });
  const waiting = { waitMs: limits.acquisitionMs };
  const run = bookmarksInTurn(
    metrics.watching(runStatement),
    createTurns({ most: () => limits.bookmarks, ...waiting }),
  );
  const turns = createTurns({ most: () => limits.exports, ...waiting });
  const traceOf = (request: IncomingMessage | undefined) => traceIn(request, log);
  const contextOf = async ({ signal, headers }: Request) =>
    createRequestContext({
      run,
      signal,
      explain,
      limits,
      words,
      bookmarks: readBookmarks(headers.get(BOOKMARK_HEADER)),
      extent: await extent(),
    });
  const execute = withInputLimits(createExecutor(), limits);
  const known = new LRUCache<string, DocumentNode>({ max: CACHED_DOCUMENTS });
  const results = new WeakMap<IncomingMessage, ExecutionResult>();
  const built = join(projectRoot(), 'dist/explorer');
  const standing = [
    ...operationPages({ schema, execute, operations, limits, turns }),
    recordPage({ schema, execute, operations, limits, turns }),
    ...explorerPages(built, homePage()),
    schemaPage(schema),
    healthPage(),
    readyPage({ ready, readyMs: limits.readyMs }),
    metricsPage(metrics),
  ];

  const yoga = createYoga<Record<never, never>, RequestContext>({
    schema,
    context: ({ request }) => contextOf(request),
    graphqlEndpoint: GRAPHQL_PATH,
    batching: false,
    multipart: false,
    // The parser of ours reads bounded bodies without leaving half of one in the connection.
    maxRequestBodySize: false,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: CACHED_DOCUMENTS }),
      errorCache: createLRUCache({ max: CACHED_DOCUMENTS }),
    },
    // All of these have counterparts of ours: the pages, CORS, the log and the errors.
    cors: false,
    graphiql: false,
    landingPage: false,
    // It answers every address that ends so, and no address can end in a space.
    healthCheckEndpoint: ' ',
    logging: false,
    maskedErrors: false,
    plugins: [
      useCompression(),
      useHeaders({ access, graphqlPath: GRAPHQL_PATH, traceOf }),
      useDeadline(limits.requestMs, (error, request) => errorResponse(error, traceOf(request))),
      usePages({
        graphqlPath: GRAPHQL_PATH,
        editor: graphiqlPage({ folder: built, defaultQuery, operations: [...operations.values()] }),
        pages: [...pages, ...standing],
        contextOf,
        look,
        traceOf,
      }),
      ...(trustedOnly ? [useTrustedOnly(GRAPHQL_PATH)] : []),
      useRequestParser(limits),
      useDocumentLimits(limits),
      useExecutor({
        execute,
        look,
        traceOf,
        resultOf: (request) => request && results.get(request),
        remember: (text, document) => known.set(text, document),
      }),
      ...(explain ? [useExplain()] : []),
      useClientErrors(traceOf),
    ],
  });

  const general: DirectOptions['general'] = (request, response, result) => {
    if (result !== undefined) results.set(request, result);
    void yoga.requestListener(request, response);
  };
  const direct = directAnswer({
    ...{ schema, execute, run, operations, look, extent, limits, access, general, words },
    known: (text) => known.get(text),
    graphqlPath: trustedOnly ? undefined : GRAPHQL_PATH,
  });
  // Explanations are made on the general way alone.
  const answer: FrontOptions['answer'] = explain ? (request, response) => general(request, response) : direct;

  return {
    listener: front({ access, metrics, log, answer }),
    fetch: async (address, init = {}) => yoga.fetch(address, init),
  };
}
