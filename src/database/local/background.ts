import { fork } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../errors.ts';
import type { Environment } from '../settings.ts';
import { makePrivate } from './files.ts';
import { ensureJars } from './jars.ts';
import type { KeeperMessage } from './keeper.ts';
import { askOwner, askOwnerToStop, inUse, type OwnerStatus } from './owner.ts';
import { requireTools } from './tools.ts';

export interface BackgroundOptions {
  readonly root: string;
  readonly env: Environment;
  readonly dataDir: string;
  readonly report: (line: string) => void;
  /** As for startLocalNeo4j. */
  readonly port?: number;
}

/**
 * Starts the managed Neo4j so that it outlives this process; `started` is false if it was running already.
 * @throws SetupError as startLocalNeo4j
 */
export async function startInBackground(
  options: BackgroundOptions,
): Promise<OwnerStatus & { started: boolean }> {
  const { root, env, dataDir, report, port } = options;
  const owner = await askOwner(dataDir);
  if (owner) return { ...owner, started: false };
  const { maven } = await requireTools(root, env);
  await ensureJars({ root, maven, env, report });

  report('Starting Neo4j in the background ...');
  const keeper = join(root, 'dist', 'src', 'database', 'local', 'keeper.js');
  if (!existsSync(keeper)) throw new SetupError('Antiphon is not built.', { hint: 'Run `npm run prepare`.' });
  makePrivate(dataDir);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const log = openSync(join(dataDir, 'logs', 'keeper.log'), 'a');
  const child = fork(keeper, [root, dataDir, ...(port === undefined ? [] : [String(port)])], {
    env,
    execArgv: [],
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const answer = await new Promise<KeeperMessage>((resolve) => {
    child.once('message', (message: KeeperMessage) => resolve(message));
    child.once('error', (error) => resolve({ ready: false, message: error.message }));
    child.once('exit', (code) => resolve({ ready: false, message: `Its keeper ended with code ${code}.` }));
  });
  child.unref();
  if (!answer.ready)
    throw new SetupError(answer.message, answer.hint === undefined ? {} : { hint: answer.hint });
  return { pid: child.pid ?? 0, port: answer.port, background: true, started: true };
}

/**
 * Stops the managed Neo4j that runs in the background, and waits until it has ended.
 * @returns who ran it; undefined if nobody did
 * @throws SetupError when it belongs to a process that is not in the background
 */
export async function stopInBackground(dataDir: string): Promise<OwnerStatus | undefined> {
  const owner = await askOwnerToStop(dataDir);
  if (owner && !owner.background) throw inUse(dataDir, owner);
  return owner;
}
