import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalNeo4j, type LocalNeo4jOptions, startLocalNeo4j } from './server.ts';

/** A Neo4j that dies more often has a reason that starting it does not mend. */
const RESTARTS = { most: 3, withinMs: 600_000 };
const PAUSE_MS = 1_000;

/**
 * Starts the managed Neo4j, and starts it again on the same port when it dies by itself; `exited` is fulfilled once it
 * has ended for good.
 * @param start starts it once
 * @throws SetupError when it does not start the first time
 */
export async function startLastingNeo4j(
  options: LocalNeo4jOptions,
  start: (options: LocalNeo4jOptions) => Promise<LocalNeo4j> = startLocalNeo4j,
): Promise<LocalNeo4j> {
  const { report } = options;
  const first = await start(options);
  const ending = new AbortController();
  const allowed = countdown();
  let running = first;

  async function restart(): Promise<LocalNeo4j | undefined> {
    while (!ending.signal.aborted) {
      if (!allowed()) {
        report(
          `Neo4j keeps ending by itself and is left alone now; its logs are in ${join(first.dataDir, 'logs')}.`,
        );
        return undefined;
      }
      report('Neo4j has ended by itself; starting it again.');
      try {
        return await start({ ...options, port: first.port, signal: ending.signal });
      } catch (error) {
        if (!ending.signal.aborted) report(error instanceof Error ? error.message : String(error));
        await sleep(PAUSE_MS, undefined, { signal: ending.signal }).catch(() => {});
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

/** Says each time whether once more is allowed. */
function countdown(): () => boolean {
  let times: readonly number[] = [];
  return () => {
    const now = Date.now();
    times = times.filter((time) => now - time < RESTARTS.withinMs);
    if (times.length >= RESTARTS.most) return false;
    times = [...times, now];
    return true;
  };
}
