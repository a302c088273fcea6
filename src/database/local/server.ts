import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Environment } from '../settings.ts';
import { type Neo4jSettings, neo4jConfiguration } from './configuration.ts';
import { defaultDataDir, localSourceFolder, makePrivate, neo4jVersion } from './files.ts';
import { refuseInterrupted } from './interrupted.ts';
import { ensureJars } from './jars.ts';
import type { JavaExit } from './java-process.ts';
import { launch } from './launch.ts';
import { askOwner, inUse } from './owner.ts';
import { managedPassword } from './password.ts';
import { requireTools } from './tools.ts';

const DEFAULT_PORT = 7687;
const DEFAULT_HEAP = '1g';
const JOIN_MS = 60_000;

export interface LocalNeo4jOptions {
  readonly root: string;
  readonly env: Environment;
  /** Receives a line for people at each step. */
  readonly report: (line: string) => void;
  /** Data and logs; default `<root>/.data/neo4j`. */
  readonly dataDir?: string | undefined;
  /** Bolt's port on 127.0.0.1; 0 for any free one; default 7687, or any free one if that is in use. */
  readonly port?: number | undefined;
  /** The maximum size of Java's heap, as for -Xmx; default `1g`. */
  readonly heap?: string | undefined;
  /** For a database that lives for minutes, as in a test or during a dump: it starts sooner and runs slower. */
  readonly brief?: boolean;
  /** Override the defaults, e.g. `{'db.transaction.timeout': '5s'}`. */
  readonly settings?: Neo4jSettings | undefined;
  /** Whether other processes may stop it; default false. */
  readonly background?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How to connect to a managed Neo4j. */
export interface LocalNeo4jAccess {
  /** Such as `bolt://127.0.0.1:7687`. */
  readonly uri: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly dataDir: string;
}

/** A managed Neo4j that this process runs; it ends when this process does. */
export interface LocalNeo4j extends LocalNeo4jAccess {
  readonly javaPid: number | undefined;
  /** Resolves once Neo4j is gone, for whatever reason. */
  readonly exited: Promise<JavaExit>;
  /** Shuts the database down in order. */
  stop(): Promise<void>;
  /** Kills it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts the managed Neo4j, downloading it first if necessary.
 * @throws SetupError when something is missing, the data directory is in use, or Neo4j does not start
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { root, env, report, signal } = options;
  const dataDir = options.dataDir ?? defaultDataDir(root);
  const owner = await askOwner(dataDir);
  if (owner) throw inUse(dataDir, owner);
  refuseInterrupted(dataDir);
  const { java, maven } = await requireTools(root, env);
  const jars = await ensureJars({ root, maven, env, report, signal });

  makePrivate(dataDir);
  const password = managedPassword(dataDir);
  const configuration = join(dataDir, 'neo4j.conf');

  report(`Starting Neo4j ${neo4jVersion(root)} on Java ${java.version} ...`);
  const source = join(localSourceFolder(root), 'LocalNeo4j.java');
  const heap = options.heap ?? DEFAULT_HEAP;
  const startOn = (port: number) => {
    writeFileSync(configuration, neo4jConfiguration(port, options.settings));
    return launch(
      { java, jars, source, dataDir, configuration, password, heap, env, brief: options.brief ?? false },
      { background: options.background ?? false, signal },
    );
  };
  const wantedPort = options.port ?? ((await isFree(DEFAULT_PORT)) ? DEFAULT_PORT : 0);
  const { process: running, port } = await startOn(wantedPort).catch((error: unknown) => {
    // Another process has taken the port since it was checked.
    if (options.port !== undefined || wantedPort === 0 || !isTaken(error)) throw error;
    return startOn(0);
  });
  report(`Neo4j is ready on 127.0.0.1:${port}.`);
  const { pid: javaPid, exited, stop, kill } = running;
  return { ...accessTo(dataDir, port), javaPid, exited, stop, kill };
}

/**
 * The managed Neo4j that another process runs in a data directory, once it is ready; undefined if there is none.
 * @throws SetupError when it does not become ready within a minute
 */
export async function joinLocalNeo4j(
  dataDir: string,
  signal?: AbortSignal,
): Promise<LocalNeo4jAccess | undefined> {
  const deadline = Date.now() + JOIN_MS;
  for (;;) {
    signal?.throwIfAborted();
    const owner = await askOwner(dataDir);
    if (owner === undefined) return undefined;
    if (owner.port !== undefined) return accessTo(dataDir, owner.port);
    if (Date.now() > deadline) throw inUse(dataDir, owner);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** How to connect to the managed Neo4j of a data directory, on a port. */
export function accessTo(dataDir: string, port: number): LocalNeo4jAccess {
  const password = managedPassword(dataDir);
  return { uri: `bolt://127.0.0.1:${port}`, port, user: 'neo4j', password, database: 'neo4j', dataDir };
}

/** Whether a port of this machine is free. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /address already in use/i.test(error.message);
}
