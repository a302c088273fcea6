import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import type { GraphQLSchema } from 'graphql';
import { createPlanText } from '../cypher/plan-text.ts';
import { createRunner } from '../cypher/run.ts';
import type { Database, OpenDatabaseOptions } from '../database/connect.ts';
import { checkHealth, LATE } from '../database/health.ts';
import { defaultDataDir } from '../database/local/files.ts';
import type { Environment } from '../database/settings.ts';
import type { Ontology } from '../ontology/index.ts';
import type { SavedOperations } from '../operations/read-operations.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { readHeld } from '../seed/write/extent.ts';
import { loadState, versionOf } from '../seed/write/load-state.ts';
import { createApp } from '../server/app.ts';
import { readLimits, readServerConfig, type ServerConfig, type ServerFlags } from '../server/config.ts';
import { createLog } from '../server/log.ts';
import type { AskFormerIds } from '../server/pages/changes.tsx';
import type { Readiness } from '../server/pages/health.ts';
import { schemaText } from '../server/pages/schema.ts';
import type { AskStandings } from '../server/pages/standing.ts';
import { serve } from '../server/serve.ts';
import { type SlowStart, slowStart } from '../server/slow-start.ts';
import { keepWarm, type Warmth } from '../server/warm-up.ts';
import { readStories, storiesBeside } from '../stories/read-stories.ts';
import type { CommandContext } from './context.ts';
import { loadSeeds } from './seed.ts';
import { stopSignal, until } from './stop-signal.ts';
import { wordsFrom } from './words-from.ts';

/** How long the process may take to end once all is closed, in milliseconds. */
const LINGER_MS = 1_000;
const LOOK_AGAIN_MS = 1_000;

/** What `start` and `serve` need from the program around them. */
export interface ServeContext extends CommandContext {
  readonly env: Environment;
  readonly schema: () => GraphQLSchema;
  readonly ontology: Ontology;
  /** The query that GraphiQL opens with, and that the start message shows. */
  readonly firstQuery: string;
  readOperations(): SavedOperations;
  readonly projection: Projection;
  readonly askStandings: AskStandings;
  readonly askFormerIds: AskFormerIds;
  readSeeds(paths: readonly string[]): Promise<Seeds>;
  openDatabase(
    options: Pick<OpenDatabaseOptions, 'poolConnections' | 'acquisitionMs' | 'lasting' | 'signal'>,
  ): Promise<Database>;
}

/** `antiphon start`: a database, the seeds, and the server. */
export function startCommand(context: ServeContext): Command {
  return withServerOptions(
    new Command('start').description('Start a database, load the seeds if they changed, and serve the API.'),
  )
    .argument('[paths...]', 'folders with seed files, or seed files; stories are read beside the first', [
      'seed',
    ])
    .action(async (paths: readonly string[], flags: ServerFlags) => {
      await runServer(context, flags, paths[0] ?? '', async (database) => {
        const lines = await loadSeeds(await context.readSeeds(paths), {
          ontology: context.ontology,
          projection: context.projection,
          driver: database.driver,
          database: database.database,
          dataDir: database.managed ? defaultDataDir(context.root) : undefined,
          skipUnchanged: true,
          remembered: readLimits(context.env),
          report: context.printError,
        });
        for (const line of lines) context.print(line);
      });
    });
}

/** `antiphon serve`: the server alone, on what the database holds. */
export function serveCommand(context: ServeContext): Command {
  return withServerOptions(
    new Command('serve').description('Serve the API on what the database holds; loads nothing.'),
  ).action((flags: ServerFlags) => runServer(context, flags, join(context.root, 'seed'), async () => {}));
}

function withServerOptions(command: Command): Command {
  return command
    .option('--host <name>', 'the address to listen on (HOST)')
    .option('--port <number>', 'the port to listen on; 0 takes a free one (PORT)')
    .option(
      '--sources <folder>',
      'texts of the sources: passages show their words to everybody (ANTIPHON_SOURCES)',
    )
    .option('--stories <folder>', 'stories to show; without it, those beside the seeds (ANTIPHON_STORIES)')
    .option('--trusted-only', 'answer saved operations only (TRUSTED_ONLY)')
    .option('--explain', 'show statements in the answers, and their plans at /cypher; only on this machine')
    .addOption(new Option('--log-level <level>', 'how much to log (LOG_LEVEL)'));
}

async function runServer(
  context: ServeContext,
  flags: ServerFlags,
  seeds: string,
  prepare: (database: Database) => Promise<void>,
): Promise<void> {
  const settings = readServerConfig(flags, context.env);
  const config = {
    ...settings,
    defaultQuery: context.firstQuery,
    stories: settings.stories ?? storiesBeside(seeds),
  };
  const stop = stopSignal(() => context.printError('stopping'));
  try {
    await serveUntil(stop, context, config, prepare);
  } catch (error) {
    // What was going on when it was told to stop could not come to its end.
    if (!stop.aborted) throw error;
  }
  // All is in order: what may still wait for an answer, as an unfinished load does, waits in vain.
  if (stop.aborted) setTimeout(() => process.exit(), LINGER_MS).unref();
}

async function serveUntil(
  stop: AbortSignal,
  context: ServeContext,
  config: ServerConfig,
  prepare: (database: Database) => Promise<void>,
): Promise<void> {
  const { limits } = config;
  const { poolConnections, acquisitionMs } = limits;
  const database = await context.openDatabase({
    poolConnections,
    acquisitionMs,
    lasting: true,
    signal: stop,
  });
  try {
    context.printError(`connected to ${database.address}`);
    await Promise.race([prepare(database), until(stop)]);
    if (stop.aborted) return;
    const words = await wordsFrom(config.sources);
    const log = createLog(config.logLevel);
    const operations = context.readOperations();
    const stories = readStories(config.stories);
    const schema = context.schema();
    // What takes long is made before anybody waits for it.
    schemaText(schema);
    const run = createRunner({
      driver: database.drivers,
      database: database.database,
      bookmarkManager: database.bookmarkManager,
      transactionTimeoutMs: limits.transactionMs,
      deadlineMs: limits.deadlineMs,
      onLost: () => lost(),
    });
    const gate = slowStart(run, {
      most: limits.poolConnections,
      waitMs: Math.max(limits.acquisitionMs, limits.requestMs - limits.deadlineMs),
    });
    const warmth = keepWarm({
      schema,
      run,
      operations,
      limits,
      extent: () => app.extent(),
      signal: stop,
      log,
      quiet: gate.quiet,
    });
    const ready = () => readiness(database, warmth);
    const lost = followLoss({ database, warmth, gate, ready, signal: stop });
    const app = createApp({
      schema,
      run: gate.run,
      ready,
      readVersion: async () => versionOf(await loadState(database)),
      readExtent: () => readHeld(database, context.ontology),
      config,
      planText: config.explain
        ? createPlanText({
            driver: database.drivers,
            database: database.database,
            transactionTimeoutMs: limits.transactionMs,
            deadlineMs: limits.deadlineMs,
          })
        : undefined,
      words,
      operations,
      stories,
      askStandings: context.askStandings,
      askFormerIds: context.askFormerIds,
    });
    const serving = await serve(app, { config, log });
    context.print(welcome(serving.url, context.firstQuery));
    void ready().catch(() => {});
    await until(stop);
    await serving.close();
  } finally {
    await database.close();
  }
}

const UNFINISHED =
  'seeds are being loaded, or loading was interrupted: `antiphon seed` with the same files finishes it';

const UNCOUNTED =
  'an older version of Antiphon loaded this graph and counted nothing in it: `antiphon seed` with the same files does';

/** Whether questions get answers, and those that people ask most without waiting; begins to warm up where they do not. */
async function readiness(database: Database, warmth: Warmth): Promise<Readiness> {
  const health = await checkHealth(database);
  if (!health.ready) {
    database.lookAgain();
    return { ...health };
  }
  const load = await loadState(database);
  if (load === undefined) return { ready: false, reason: 'nothing has been loaded yet' };
  const version = versionOf(load);
  if (load.state !== 'COMPLETE' || version === undefined) return { ready: false, reason: UNFINISHED };
  if (load.countsDigest === '') return { ready: false, reason: UNCOUNTED };
  warmth.look(`${version.tag} ${database.generation}`);
  const reason = warmth.progress();
  return reason === undefined ? { ready: true, loadedAt: load.completedAt } : { ready: false, reason };
}

/**
 * What to do when a statement found no way to the database: look once a second until there is one. If it was really away, it
 * may be another one now, which knows no plans; one broken connection says nothing.
 */
function followLoss({
  database,
  warmth,
  gate,
  ready,
  signal,
}: {
  readonly database: Database;
  readonly warmth: Warmth;
  readonly gate: SlowStart;
  readonly ready: () => Promise<Readiness>;
  readonly signal: AbortSignal;
}): () => void {
  let following = false;
  const follow = async (): Promise<void> => {
    let away = false;
    while (!signal.aborted) {
      const { ready: there, reason } = await checkHealth(database);
      if (there) break;
      away ||= reason !== LATE;
      database.lookAgain();
      await sleep(LOOK_AGAIN_MS, undefined, { signal, ref: false }).catch(() => {});
    }
    if (!away || signal.aborted) return;
    warmth.forget();
    gate.reset();
    await ready();
  };
  return () => {
    if (following) return;
    following = true;
    void follow()
      .catch(() => {})
      .finally(() => {
        following = false;
      });
  };
}

function welcome(url: string, query: string): string {
  return `
Antiphon answers; it is ready when it has warmed up, which /ready says.
  start page   ${url}/
  questions    ${url}/q
  GraphiQL     ${url}/graphql
  schema       ${url}/schema.graphql

Try, in GraphiQL:
${query.trim().replace(/^/gm, '  ')}

Ctrl-C stops everything.`;
}
