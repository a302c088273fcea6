import neo4j, { type BookmarkManager, bookmarkManager, type Driver } from 'neo4j-driver';
import { type DriverSource, replaceableDriver } from '../cypher/drivers.ts';
import { ownVersion } from '../own-version.ts';
import { within } from './deadline.ts';
import type { Neo4jSettings } from './local/configuration.ts';
import { defaultDataDir } from './local/files.ts';
import { startLastingNeo4j } from './local/lasting.ts';
import { askOwner } from './local/owner.ts';
import {
  accessTo,
  joinLocalNeo4j,
  type LocalNeo4j,
  type LocalNeo4jAccess,
  startLocalNeo4j,
} from './local/server.ts';
import { countReceived } from './received.ts';
import { type DatabaseSettings, databaseSettings, type Environment } from './settings.ts';
import { verifyConnection } from './verify.ts';

const CLOSE_MS = 3_000;
const CONNECT_MS = 3_000;

/** An open connection to the one database that Antiphon works on. */
export interface Database {
  /** The current driver; it changes when silent connections are replaced. */
  readonly driver: Driver;
  /** For code that notices silent connections and asks for new ones. */
  readonly drivers: DriverSource;
  /** The name of the database, needed by every session. */
  readonly database: string;
  /** Whether Antiphon runs this Neo4j itself. */
  readonly managed: boolean;
  /** For readers: with it, no read sees less than the one before. Only a cluster, behind neo4j://, needs it. */
  readonly bookmarkManager: BookmarkManager | undefined;
  /** Where it is, without secrets: `bolt://127.0.0.1:7687`. */
  readonly address: string;
  /** Changes with each restart of a Neo4j that this process runs; undefined for others, whose restarts are unknown. */
  readonly generation: number | undefined;
  /** Call when it cannot be reached: a Neo4j of another process may have moved to another port. */
  lookAgain(): void;
  /** Closes the connections, and stops the managed Neo4j if this process started it. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly env: Environment;
  /** The project's folder, which holds the managed Neo4j. */
  readonly root: string;
  /** Receives a line for people at each step of starting the managed Neo4j. */
  readonly report: (line: string) => void;
  /** Where the managed Neo4j keeps its data; default `<root>/.data/neo4j`. */
  readonly dataDir?: string;
  /** How long a transaction may be retried, in milliseconds; default 1500, what an API can wait. */
  readonly retryTime?: number;
  /** The most connections at the same time; default 50. */
  readonly poolConnections?: number;
  /** How long a statement waits for a free connection, in milliseconds; default 3000. */
  readonly acquisitionMs?: number;
  /** Whether to restart a managed Neo4j of this process when it crashes: for long-running programs. */
  readonly lasting?: boolean;
  /** Settings of a managed Neo4j that is started now; they override the defaults. */
  readonly settings?: Neo4jSettings;
  readonly signal?: AbortSignal;
}

/**
 * Connects to the Neo4j of NEO4J_URI or, without it, to the managed one: the one already running, or else one started
 * now that ends with this process. It has answered a query when this returns.
 * @throws SetupError, ConfigurationError
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { env, root, report, settings, signal } = options;
  const named = databaseSettings(env);
  if (named) return connect(named, { ...options, managed: false });
  const dataDir = options.dataDir ?? defaultDataDir(root);
  const running = await joinLocalNeo4j(dataDir, signal);
  if (running) return connect(locate(running), { ...options, managed: true, joined: dataDir });
  const start = options.lasting ? startLastingNeo4j : startLocalNeo4j;
  const started = await start({ root, env, dataDir, report, settings, signal });
  try {
    return await connect(locate(started), { ...options, managed: true, started });
  } catch (error) {
    await started.stop();
    throw error;
  }
}

function locate({ uri, port, user, password, database }: LocalNeo4jAccess): DatabaseSettings {
  return { uri, host: '127.0.0.1', port, user, password, database };
}

interface ConnectOptions extends OpenDatabaseOptions {
  readonly managed: boolean;
  /** The folder of a managed Neo4j run by another process. */
  readonly joined?: string;
  /** The managed Neo4j run by this process. */
  readonly started?: LocalNeo4j;
}

async function connect(first: DatabaseSettings, options: ConnectOptions): Promise<Database> {
  let settings = first;
  const received = countReceived((port) => port === settings.port);
  const drivers = replaceableDriver(() => createDriver(settings, options), { received: received.total });
  // A dead network must not keep the program from ending.
  const closeDriver = async (): Promise<void> => {
    received.stop();
    await within(CLOSE_MS, drivers.close()).catch(() => {});
  };
  try {
    await verifyConnection(drivers.current(), settings, options.signal);
  } catch (error) {
    await closeDriver();
    throw error;
  }
  const follow = async (dataDir: string): Promise<void> => {
    const port = (await askOwner(dataDir))?.port;
    if (port === undefined || port === settings.port) return;
    settings = locate(accessTo(dataDir, port));
    options.report(`the database has moved: connected to ${settings.uri}`);
    drivers.replace();
  };
  let following = false;
  return {
    get driver() {
      return drivers.current();
    },
    drivers,
    database: settings.database,
    managed: options.managed,
    bookmarkManager: settings.uri.startsWith('neo4j') ? bookmarkManager() : undefined,
    get address() {
      return settings.uri;
    },
    get generation() {
      return options.started?.javaPid;
    },
    lookAgain() {
      if (options.joined === undefined || following) return;
      following = true;
      void follow(options.joined)
        .catch(() => {})
        .finally(() => {
          following = false;
        });
    },
    async close() {
      await closeDriver();
      await options.started?.stop();
    },
  };
}

function createDriver(
  { uri, user, password }: DatabaseSettings,
  {
    retryTime = 1_500,
    poolConnections = 50,
    acquisitionMs = 3_000,
  }: Pick<OpenDatabaseOptions, 'retryTime' | 'poolConnections' | 'acquisitionMs'>,
): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: poolConnections,
    connectionAcquisitionTimeout: acquisitionMs,
    connectionTimeout: Math.min(CONNECT_MS, acquisitionMs),
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: retryTime,
    telemetryDisabled: true,
    userAgent: `antiphon/${ownVersion()}`,
  });
}
