import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jSettings } from '../../src/database/local/configuration.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/database/local/server.ts';
import { requireTools } from '../../src/database/local/tools.ts';
import { projectRoot } from '../../src/project-root.ts';

/** Where a Neo4j is, and how to get in. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A Neo4j of a test's own, on a free port, with authentication on. */
export interface TestNeo4j extends Neo4jAddress {
  readonly dataDir: string;
  /** The number of the Java process; another one after a restart. */
  readonly javaPid: number | undefined;
  /** Ends it and removes the data directory, unless that was given. */
  stop(): Promise<void>;
  /** Ends Java at once, as a crash would; the data stays. */
  kill9(): Promise<void>;
  /** Starts it again (ending it first if need be) with the same data, port and password. */
  restart(): Promise<void>;
}

/** Starts a Neo4j for tests: about six seconds. Its data is in a temporary folder unless `dataDir` is given. */
export async function startTestNeo4j(
  options: {
    readonly dataDir?: string;
    readonly settings?: Neo4jSettings;
    readonly heap?: string;
    /** Left out for what reads so much that the second compiler pays. */
    readonly brief?: boolean;
  } = {},
): Promise<TestNeo4j> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'antiphon-neo4j-'));
  const start = (port: number): Promise<LocalNeo4j> =>
    startLocalNeo4j({
      ...options,
      dataDir,
      port,
      root: projectRoot(),
      env: process.env,
      report: () => {},
      brief: options.brief ?? true,
    });
  let running = await start(0);
  const { uri, port, user, password, database } = running;
  return {
    uri,
    user,
    password,
    database,
    dataDir,
    get javaPid() {
      return running.javaPid;
    },
    async stop() {
      await running.stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    kill9: () => running.kill(),
    async restart() {
      await running.stop();
      running = await start(port);
    },
  };
}

/** Whether this machine can run a Neo4j; where it cannot, `reason` says what is missing. */
export async function requirements(): Promise<{ readonly met: boolean; readonly reason?: string }> {
  try {
    await requireTools(projectRoot(), process.env);
    return { met: true };
  } catch (error) {
    return { met: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Whether to run the tests that need a Neo4j. A machine that cannot is told so and skips them; in CI (`CI=true`) it is
 * an error, so that nothing is ever skipped unseen. Use as `describe.skipIf(!(await canRunNeo4j()))`.
 */
export async function canRunNeo4j(): Promise<boolean> {
  const { met, reason } = await requirements();
  if (met) return true;
  if (process.env.CI === 'true') throw new Error(`The tests with a database cannot run: ${reason}`);
  console.warn(`Skipping the tests with a database: ${reason}`);
  return false;
}
