import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SEED_LIMITS, type SeedLimits } from './limits.ts';
import { SeedError, type SeedIssue } from './seed-error.ts';

/** A file as it was read: decoded, not yet understood. */
export interface SeedText {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** The files of a folder, and a fingerprint of all of them. */
export interface SeedFiles {
  readonly texts: readonly SeedText[];
  readonly issues: readonly SeedIssue[];
  /** SHA-256 over names and contents. */
  readonly digest: string;
}

/** Reads all `.yaml` and `.yml` files in and below a folder, in the order of their names. */
export async function readFiles(directory: string, limits: SeedLimits = SEED_LIMITS): Promise<SeedFiles> {
  const names = await listFiles(directory);
  const texts: SeedText[] = [];
  const issues: SeedIssue[] = [];
  const hash = createHash('sha256');
  let total = 0;
  for (const name of names.slice(0, limits.files)) {
    const path = join(directory, name);
    const { size } = await stat(path);
    total += size;
    const tooLarge = size > limits.fileBytes ? tooManyBytes('this file', size, limits.fileBytes) : undefined;
    const tooMuch =
      total > limits.totalBytes ? tooManyBytes('the folder', total, limits.totalBytes) : undefined;
    const problem = tooLarge ?? tooMuch;
    if (problem !== undefined) {
      issues.push({ file: name, line: 1, column: 1, ...problem });
      continue;
    }
    const bytes = await readFile(path);
    hash.update(name).update('\0').update(String(bytes.length)).update('\0').update(bytes);
    const decoded = decode(name, bytes);
    if ('text' in decoded) texts.push(decoded);
    else issues.push(decoded);
  }
  if (names.length > limits.files) {
    issues.push({
      file: '.',
      line: 1,
      column: 1,
      message: `the folder holds ${names.length} files; at most ${limits.files} are read`,
    });
  }
  return { texts, issues, digest: hash.digest('hex') };
}

async function listFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    const message = cause.code === 'ENOENT' ? 'there is no such folder' : 'this folder cannot be read';
    throw new SeedError([
      { file: directory, line: 1, column: 1, message, hint: 'give the folder that holds the seed files' },
    ]);
  });
  const names = entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort();
  if (names.length > 0) return names;
  throw new SeedError([{ file: directory, line: 1, column: 1, message: 'this folder holds no .yaml file' }]);
}

function tooManyBytes(what: string, size: number, limit: number): Pick<SeedIssue, 'message' | 'hint'> {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return {
    message: `${what} has ${megabytes(size)}; at most ${megabytes(limit)} are read`,
    hint: 'split it, or write it as NDJSON, which may have any size',
  };
}

/** Decodes UTF-8, with or without a byte order mark. Other encodings are refused: they would turn into wrong letters silently. */
export function decode(name: string, bytes: Uint8Array): SeedText | SeedIssue {
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidByte(bytes);
    const before = bytes.subarray(0, offset);
    const lineStart = before.lastIndexOf(0x0a) + 1;
    return {
      file: name,
      line: before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1),
      column: new TextDecoder().decode(before.subarray(lineStart)).length + 1,
      message: `not UTF-8: the byte at offset ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}) is no part of a character`,
      hint: 'save the file as UTF-8',
    };
  }
}

/** The decoder only says that there is one: halving finds it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) valid = middle;
    else invalid = middle;
  }
  // The character that goes wrong may have begun up to three bytes earlier.
  for (let start = valid; start > Math.max(valid - 4, 0); start -= 1) {
    if (isUtf8(bytes.subarray(0, start), { stream: false })) return Math.min(start, bytes.length - 1);
  }
  return 0;
}

/** As a stream, a character that is cut off at the end counts as one. */
function isUtf8(bytes: Uint8Array, { stream }: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
