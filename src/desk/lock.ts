import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors.ts';
import { isAlive } from '../is-alive.ts';

/** No edit takes this long: whoever has held a lock for longer is gone, or its number was given to another process. */
const STALE_MS = 20_000;
/** Whoever makes a lock writes at once whose it is, unless it is killed in between. */
const NAMELESS_MS = 1_000;
/** How long one edit waits for another. */
const WAIT_MS = 5_000;
const LOOK_MS = 15;

/** Does something while no other desk writes in the folder. */
export async function locked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const mine = `${hostname()} ${process.pid} ${randomUUID()}\n`;
  const until = Date.now() + WAIT_MS;
  while (!(await taken(path, mine))) {
    if (Date.now() > until)
      throw new SetupError('another desk is writing in this folder and does not come to an end', {
        hint: `end it; if there is none, remove ${path}`,
      });
    await sleep(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    if ((await contentOf(path)) === mine) await rm(path, { force: true });
  }
}

async function taken(path: string, mine: string): Promise<boolean> {
  const made = await writeFile(path, mine, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
  if (!made) await removeStale(path);
  return made;
}

/** Takes away what a desk left behind that was killed. A lock that was made meanwhile by another is put back. */
async function removeStale(path: string): Promise<void> {
  const seen = await contentOf(path);
  if (seen === undefined || !(await isStale(path, seen))) return;
  const aside = `${path}.${randomUUID()}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await contentOf(aside)) !== seen) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function isStale(path: string, content: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return false;
  if (Date.now() - found.mtimeMs > (content === '' ? NAMELESS_MS : STALE_MS)) return true;
  const [host, pid] = content.split(' ');
  return host === hostname() && pid !== undefined && !isAlive(Number(pid));
}

const contentOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);
