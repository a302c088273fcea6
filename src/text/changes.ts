import { watch } from 'node:fs';

/** Editors write a file in several steps; what follows within this time is one change. */
const SETTLE_MS = 150;

/** Yields once at the start and after each change below some paths, until a signal aborts. */
export async function* changes(
  paths: readonly string[],
  stop: AbortSignal,
): AsyncGenerator<void, void, undefined> {
  let changed = true;
  let wake = () => {};
  const note = () => {
    changed = true;
    wake();
  };
  const watchers = paths.map((path) => watch(path, { recursive: true }, note));
  stop.addEventListener('abort', () => wake(), { once: true });
  try {
    while (!stop.aborted) {
      if (changed) {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        changed = false;
        yield;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}
