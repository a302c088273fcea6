import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SetupError } from '../../errors.ts';

/**
 * Free bytes required before anything is written: the next transaction log, what a batch adds to the store and its
 * indexes, and what is still in memory of earlier batches.
 */
export const ROOM = 64_000_000;

/** The free bytes on the disk of a folder, which need not exist yet. */
export async function freeBytes(folder: string): Promise<number> {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = await statfs(there);
  return bavail * bsize;
}

/**
 * Makes sure that there is room for what comes next, before the database runs out of it half-way.
 * @param bytes how much is needed
 * @throws SetupError if there is too little
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
