import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left, or all but some bytes. */
  fill(left?: number): void;
  /** Gives it back. */
  makeRoom(): void;
  remove(): void;
}

/**
 * Mounts one; undefined where this system lets nobody do that, which is said: mounting takes Linux and its root, so that a
 * test of it can run in few places, and never fails for want of them.
 */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-disk-'));
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mount.status !== 0) {
    console.warn(
      `Skipping: no small disk can be mounted here (${(mount.error?.message ?? mount.stderr).trim()})`,
    );
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill(left = 0) {
      const { bavail, bsize } = statfsSync(folder);
      writeZeros(ballast, bavail * bsize - left);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const AT_ONCE = Buffer.alloc(1 << 20);

/** As many as there is room for, at most. */
function writeZeros(path: string, bytes: number): void {
  const file = openSync(path, 'a');
  try {
    for (let left = bytes; left > 0; left -= AT_ONCE.length)
      writeSync(file, AT_ONCE, 0, Math.min(left, AT_ONCE.length));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}
