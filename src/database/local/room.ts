import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SetupError } from '../../errors.ts';

/**
 * Bytes that have to be free before anything is written: the next transaction log, what a batch adds to the store and to its
 * indexes, and what is still in memory of those before it.
 */
export const ROOM = 64_000_000;

/** The bytes that are free on the disk of a folder, which need not be there yet. */
export async function freeBytes(folder: string): Promise<number> {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = await statfs(there);
  return bavail * bsize;
}

/**
 * Makes sure that there is room for what comes next, before the database finds out in the middle of it.
 * @param bytes how much is needed
 * @throws SetupError where there is not
 */
export async function requireRoom(folder: string, bytes = ROOM): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= bytes) return;
  throw new SetupError(
    `The disk of ${folder} is nearly full: ${megabytes(free)} are free, and continuing needs ${megabytes(bytes)}.`,
    { hint: 'Make room there, then run the same command again: it continues from what is stored.' },
  );
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
