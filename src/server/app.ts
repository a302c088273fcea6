import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { PlanText } from '../cypher/plan-text.ts';
import type { RunStatement } from '../cypher/statement.ts';
import { DatabaseError } from '../errors.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import { createExecutor, type Extent } from '../pothos-neo4j/index.ts';
import { projectRoot } from '../project-root.ts';
import type { Stories } from '../stories/read-stories.ts';
import type { SourceWords } from '../text/source-words.ts';
import type { ServerConfig } from './config.ts';
import { followExtent, type GraphExtent } from './graph-extent.ts';
import { answerVersion, pollVersion, type ReadVersion } from './graph-version.ts';
import { BOOKMARK_HEADER, readBookmarks } from './graphql/bookmarks.ts';
import { createRequestContext, type RequestContext } from './graphql/context.ts';
import { createCompilation, cypherAnswer } from './graphql/cypher.ts';
import { createExecution } from './graphql/execution.ts';
import { graphqlAnswer } from './graphql/graphql-answer.ts';
import { inTurn } from './graphql/in-turn.ts';
import { withInputLimits } from './graphql/input-limits.ts';
import { answerGraphql } from './graphql/route.ts';
import type { Answer } from './http/answer.ts';
import type { HttpRequest } from './http/request.ts';
import { createTurns } from './http/turns.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { builtScript } from './pages/built.ts';
import { type AskFormerIds, changesPages } from './pages/changes.tsx';
import { createDrawings } from './pages/drawings.ts';
import { embedPage } from './pages/embed.tsx';
import { explorerPages } from './pages/explorer.tsx';
import { graphiqlPage } from './pages/graphiql.ts';
import { healthPage, type Readiness, readyPage } from './pages/health.ts';
import { homePage } from './pages/home.tsx';
import { metricsPage } from './pages/metrics.ts';
import { oembedPage } from './pages/oembed.ts';
import { operationPages } from './pages/operations.ts';
import type { Page } from './pages/page.ts';
import { picturePages, siteOf } from './pages/picture.ts';
import { recordPage } from './pages/record.ts';
import { createRouter, failed } from './pages/router.ts';
import { schemaPage } from './pages/schema.ts';
import { searchPage } from './pages/search.tsx';
import { type AskStandings, standingPage } from './pages/standing.ts';
import { articlesIn, storyPages } from './pages/story.tsx';

export interface AppOptions {
  readonly schema: GraphQLSchema;
  /** Runs the statements of all requests. */
  readonly run: RunStatement;
  /** Identifies what the graph holds now; called at most once a second. */
  readonly readVersion?: ReadVersion;
  /** Counts what the graph holds; called once for each version of it. */
  readonly readExtent?: () => Promise<Extent | undefined>;
  /** Checks whether queries can be answered now. */
  readonly ready: () => Promise<Readiness>;
  readonly config: Pick<
    ServerConfig,
    'limits' | 'explain' | 'defaultQuery' | 'trustedOnly' | 'site' | 'embedders'
  >;
  /** The plan of a statement, if the operator shows plans. */
  readonly planText?: PlanText | undefined;
  /** The words of passages, if their texts are available. */
  readonly words?: SourceWords | undefined;
  /** Questions with their own addresses. */
  readonly operations?: SavedOperations;
  /** Articles told along the map. */
  readonly stories?: Stories;
  /** Asks how facts stand; a server without it does not tell. */
  readonly askStandings?: AskStandings | undefined;
  /** Asks which ids were merged into a record. */
  readonly askFormerIds?: AskFormerIds | undefined;
  /** Additional routes, tried before the built-in ones. */
  readonly pages?: readonly Page[];
}

/** Answers requests, however they come in. */
export interface App {
  /** Never fails: an error is an answer too. */
  answer(request: HttpRequest): Promise<Answer>;
  /** What the graph holds, by which every request is bounded: the first one waits until it is counted. */
  readonly extent: GraphExtent;
  readonly metrics: Metrics;
}

/** Eight letters that change with what is given. */
const digestOf = (held: unknown): string =>
  createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 8);

/** Where documents are executed, and where their Cypher is shown. */
const [GRAPHQL, CYPHER] = ['/graphql', '/cypher'] as const;

/** Assembles everything that answers requests: GraphQL, saved operations, records and pages, with every limit in place. */
export function createApp({
  schema,
  run: runStatement,
  ready,
  readVersion = async () => undefined,
  readExtent = async () => undefined,
  config,
  planText,
  words,
  operations = new Map(),
  stories = new Map(),
  askStandings,
  askFormerIds,
  pages = [],
}: AppOptions): App {
  const { limits, explain, defaultQuery, trustedOnly, site, embedders } = config;
  const beside = [...stories.values(), site, embedders].filter((one) => one !== undefined);
  const more = beside.length === 0 ? undefined : digestOf(beside);
  const look = pollVersion(async () => answerVersion(await readVersion(), words, more));
  const extent = followExtent(look, readExtent);
  const metrics = createMetrics({ look, limits });
  const waiting = { waitMs: limits.acquisitionMs };
  const statements = metrics.watching(runStatement);
  // The state that a bookmark names may never come, and the database keeps checking for it.
  const withBookmarks = createTurns({ most: () => limits.bookmarks, ...waiting });
  const bounded = inTurn(statements, withBookmarks, ({ bookmarks }) => bookmarks !== undefined);
  const large = createTurns({ most: () => limits.largeAnswers, ...waiting });
  const run = inTurn(
    bounded,
    large,
    ({ bookmarks, possibleRows = 0 }) => bookmarks === undefined && possibleRows > limits.largeRows,
  );
  const turns = createTurns({ most: () => limits.exports, ...waiting });
  const contextOf = async ({ signal, headers }: HttpRequest): Promise<RequestContext> =>
    createRequestContext({
      run,
      signal,
      explain,
      limits,
      words,
      bookmarks: readBookmarks(headers[BOOKMARK_HEADER]?.toString()),
      extent: await extent(),
    });
  const execute = withInputLimits(createExecutor(), limits);
  const here = siteOf(site);
  const asking = { schema, execute, operations, limits };
  const articles = articlesIn(stories.values());
  const drawings = createDrawings(asking);
  const built = join(projectRoot(), 'dist/explorer');
  const route = createRouter({
    graphql: new Map([
      [
        GRAPHQL,
        answerGraphql({
          schema,
          limits,
          trustedOnly,
          path: GRAPHQL,
          write: graphqlAnswer,
          execute: createExecution({ schema, execute, contextOf, look }),
        }),
      ],
      [
        CYPHER,
        answerGraphql({
          schema,
          limits,
          trustedOnly,
          path: CYPHER,
          write: cypherAnswer,
          execute: createCompilation({
            schema,
            execute,
            contextOf,
            planText,
            planning: createTurns({ most: () => 1, ...waiting }),
          }),
        }),
      ],
    ]),
    editor: graphiqlPage({ folder: built, defaultQuery, operations: [...operations.values()] }),
    pages: [
      ...pages,
      ...operationPages({ ...asking, turns, stories, siteOf: here }),
      ...(askStandings === undefined ? [] : [standingPage(askStandings)]),
      ...changesPages({ ...asking, siteOf: here, askFormerIds }),
      searchPage({ asking, stories }),
      recordPage({ ...asking, limits, turns, siteOf: here, stories }),
      ...explorerPages(built, homePage({ ...asking, articles }), { ...asking, siteOf: here, articles }),
      ...picturePages({ drawings, asking, turns, siteOf: here }),
      embedPage({ drawings, asking, embedders }),
      oembedPage({ drawings, siteOf: here, storyView: (name) => stories.get(name)?.steps[0]?.view }),
      ...storyPages({
        stories,
        drawings,
        asking,
        siteOf: here,
        script: builtScript(built, 'story/main.ts'),
      }),
      schemaPage(schema),
      healthPage(),
      readyPage({ ready, readyMs: limits.readyMs }),
      metricsPage(metrics),
    ],
    contextOf,
    look,
  });
  return { answer: (request) => inTime(limits.requestMs, request, route), extent, metrics };
}

/** Ends a request after `ms`: aborts its work, and abandons what does not stop, with the answer TIMEOUT. */
function inTime(
  ms: number,
  request: HttpRequest,
  answer: (request: HttpRequest) => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = new DatabaseError('TIMEOUT', `The request took longer than ${ms} ms and was stopped.`, {
        hint: 'Ask for less at a time: fewer root fields, fewer items per page, fewer levels.',
      });
      resolve(failed(request, error));
      request.end(error);
    }, ms);
    // An answer may still be on its way by then: the client can leave, but the timer still runs.
    answer(request)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
