import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalNeo4j, type LocalNeo4jOptions, startLocalNeo4j } from './server.ts';

/** If it dies this often within this time, a restart does not cure the cause: restarts become less and less frequent. */
const RESTARTS = { atOnce: 3, withinMs: 600_000 };
/** The pause before each further restart, in milliseconds: doubles each time, up to the longest. */
const PAUSE = { firstMs: 2_000, longestMs: 300_000 };

/**
 * Starts the managed Neo4j, and restarts it on the same port when it dies by itself, however often; `exited` resolves
 * once somebody stops it.
 * @param start starts it once
 * @param pause waits this many milliseconds, or until it is aborted
 * @throws SetupError when the first start fails
 */
export async function startLastingNeo4j(
  options: LocalNeo4jOptions,
  start: (options: LocalNeo4jOptions) => Promise<LocalNeo4j> = startLocalNeo4j,
  pause: (ms: number, signal: AbortSignal) => Promise<unknown> = (ms, signal) =>
    sleep(ms, undefined, { signal }).catch(() => {}),
): Promise<LocalNeo4j> {
  const { report } = options;
  const first = await start(options);
  const ending = new AbortController();
  const pauseBefore = pauses();
  let running = first;

  async function restart(): Promise<LocalNeo4j | undefined> {
    while (!ending.signal.aborted) {
      const ms = pauseBefore();
      report(
        ms === 0
          ? 'Neo4j has died; restarting it.'
          : `Neo4j keeps dying; restarting it in ${ms / 1000} s. Its logs are in ${join(first.dataDir, 'logs')}.`,
      );
      if (ms > 0) await pause(ms, ending.signal);
      if (ending.signal.aborted) break;
      try {
        return await start({ ...options, port: first.port, signal: ending.signal });
      } catch (error) {
        if (!ending.signal.aborted) report(error instanceof Error ? error.message : String(error));
      }
    }
    return undefined;
  }

  async function last() {
    for (;;) {
      const exit = await running.exited;
      const next = exit.asked ? undefined : await restart();
      if (next === undefined) return exit;
      running = next;
    }
  }

  const exited = last();
  const end = (how: 'stop' | 'kill') => async (): Promise<void> => {
    ending.abort();
    await running[how]();
    await exited;
  };
  return {
    ...first,
    get javaPid() {
      return running.javaPid;
    },
    exited,
    stop: end('stop'),
    kill: end('kill'),
  };
}

/** Returns, at each call, how long to wait before the next start, in milliseconds. */
function pauses(): () => number {
  let times: readonly number[] = [];
  return () => {
    const now = Date.now();
    times = [...times.filter((time) => now - time < RESTARTS.withinMs), now];
    const beyond = times.length - RESTARTS.atOnce;
    return beyond <= 0 ? 0 : Math.min(PAUSE.firstMs * 2 ** (beyond - 1), PAUSE.longestMs);
  };
}
