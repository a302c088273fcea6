import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** A file that cannot be read: what is wrong with it, and what to do. */
export class UnreadableFile extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnreadableFile';
    this.hint = hint;
  }
}

/**
 * Opens a file for reading, or throws an UnreadableFile. Never blocks: a pipe would keep its reader waiting for a
 * writer, and a device may never end.
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  try {
    requirePlain(await stat(path));
    // If a pipe has replaced it since, this does not wait for a writer.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      requirePlain(await file.stat());
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** Reads a file, or just enough of it to see that it exceeds a number of bytes: its size may be wrong. */
export async function readPlainFile(path: string, mostBytes: number): Promise<Buffer> {
  const file = await openPlainFile(path);
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length <= mostBytes) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, mostBytes + 1 - length));
      const { bytesRead } = await file.read(piece, 0, piece.length, null);
      if (bytesRead === 0) break;
      pieces.push(piece.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(pieces);
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await file.close();
  }
}

const PIECE = 1 << 20;

type Stats = Awaited<ReturnType<typeof stat>>;

function requirePlain(found: Stats): void {
  if (found.isFile()) return;
  const [what, hint] = found.isDirectory()
    ? ['a folder', 'give it another name, or move it away']
    : found.isFIFO()
      ? ['a pipe', 'write its output to a file first']
      : found.isSocket()
        ? ['a socket', 'move it away']
        : ['a device', 'move it away, or the link that leads to it'];
  throw new UnreadableFile(`this is ${what}, not a file`, hint);
}

const MEANINGS: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map([
  ['ENOENT', ['there is no such file: it is gone, or a link is broken', 'put it back, or remove the link']],
  ['ELOOP', ['its links lead in a circle', 'remove the link, or lead it to a file']],
  ['EACCES', ['it may not be read', 'let the user who runs this read it']],
  ['EPERM', ['it may not be read', 'let the user who runs this read it']],
  ['ENAMETOOLONG', ['its name is too long', 'give it a shorter name']],
  ['ENOTDIR', ['a part of its path is not a folder', 'correct the path']],
  ['ENXIO', ['this is a socket or device, not a file', 'move it away']],
  ['EMFILE', ['too many files are open', 'close other programs, or raise the limit (ulimit -n)']],
  ['EIO', ['the disk gives an error', 'check the disk, or take the file from a backup']],
]);

/** Turns any read error into one with a hint. */
export function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const [message, hint] = MEANINGS.get(code) ?? [
    `it cannot be read (${code})`,
    'look at the file with another program',
  ];
  return new UnreadableFile(message, hint, error);
}
