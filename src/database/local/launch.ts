import { join } from 'node:path';
import { SetupError } from '../../errors.ts';
import { within } from '../deadline.ts';
import { type JavaProcess, type JavaProcessOptions, type JavaWord, startJava } from './java-process.ts';
import { type Announcement, announceOwner, askOwner, inUse, type OwnerStatus } from './owner.ts';
import { freeBytes, megabytes, ROOM } from './room.ts';

const START_MS = 120_000;
/** The reason that LocalNeo4j.java gives if another process holds the data directory. */
const LOCK_HELD = 'LOCK_HELD';

interface Launched {
  readonly process: JavaProcess;
  readonly port: number;
}

/**
 * Runs Java until Bolt is ready, and represents it to other processes as soon as it holds the data directory.
 * @throws SetupError when it does not become ready; nothing is left running then
 */
export async function launch(
  java: Omit<JavaProcessOptions, 'onWord'>,
  { background, signal }: { readonly background: boolean; readonly signal: AbortSignal | undefined },
): Promise<Launched> {
  signal?.throwIfAborted();
  let status: OwnerStatus = { pid: process.pid, background };
  const announcements: Promise<Announcement>[] = [];
  let hear: (word: JavaWord) => void = () => {};
  const running = startJava({ ...java, onWord: (word) => hear(word) });
  try {
    const ready = new Promise<number>((resolve, reject) => {
      hear = (word) => {
        if (word.said === 'FAILED') reject(new Error(word.reason));
        if (word.said === 'READY') resolve(word.port);
        if (word.said === 'LOCKED') {
          const announced = announceOwner(java.dataDir, { status: () => status, stop: running.stop });
          announced.catch(reject);
          announcements.push(announced);
        }
      };
    });
    const port = await within(START_MS, ready, signal);
    status = { ...status, port };
    // Withdraws first: whoever waits for the end may start the next one, which this process must not represent.
    const exited = running.exited.then(async (exit) => {
      await withdraw(announcements);
      return exit;
    });
    return { process: { ...running, exited }, port };
  } catch (cause) {
    await running.stop();
    await withdraw(announcements);
    if (signal?.aborted) throw signal.reason;
    throw await explain(cause, java.dataDir);
  }
}

async function withdraw(announcements: readonly Promise<Announcement>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(announcements)) {
    if (outcome.status === 'fulfilled') outcome.value.withdraw();
  }
}

async function explain(cause: unknown, dataDir: string): Promise<SetupError> {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (reason === LOCK_HELD) return inUse(dataDir, await askOwner(dataDir));
  const free = await freeBytes(dataDir);
  if (free < ROOM)
    return new SetupError(`Neo4j did not start: ${reason} Only ${megabytes(free)} are free on its disk.`, {
      hint: `Make room on the disk of ${dataDir}, and start again: nothing is lost.`,
      cause,
    });
  return new SetupError(`Neo4j did not start: ${reason}`, {
    hint: `${join(dataDir, 'logs')} holds its logs: java.log and debug.log.`,
    cause,
  });
}
