import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asUnreadable, openPlainFile, readPlainFile } from '../../text/plain-file.ts';
import type { SeedLimits } from '../model/limits.ts';
import { SeedError, type SeedIssue } from '../model/seed-error.ts';

/** A seed file: where it is, and its name in messages. */
export interface SeedFile {
  readonly path: string;
  readonly name: string;
}

export const isLinesFile = (name: string): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
export const isJsonFile = (name: string): boolean => /\.json$/i.test(name);
export const isYamlFile = (name: string): boolean => /\.ya?ml$/i.test(name);
export const isSeedFile = (name: string): boolean =>
  isYamlFile(name) || isJsonFile(name) || isLinesFile(name);

/** The seed files of a folder, named by their relative paths, or one file. Throws a SeedError if there is neither. */
export async function seedFilesAt(path: string): Promise<readonly SeedFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    const { message, hint } = asUnreadable(error);
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing
      ? failed(
          path,
          'there is no such file or folder',
          'give folders with seed files, or .yaml, .json and .ndjson files',
        )
      : failed(path, message, hint);
  });
  if (found.isDirectory()) return seedFilesIn(path);
  if (isSeedFile(path)) return [{ path, name: path }];
  throw failed(
    path,
    'the name is not that of a seed file',
    'the names of seed files end in .yaml, .yml, .json, .ndjson or .ndjson.gz',
  );
}

/** The seed files in and below a folder, sorted by name. */
async function seedFilesIn(directory: string): Promise<readonly SeedFile[]> {
  const names = await readdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw failed(directory, 'there is no such folder', 'give the folder that holds the seed files');
    // The folder or one below it, as far as the system says which.
    throw failed(
      error.path ?? directory,
      `this folder cannot be read (${error.code})`,
      'allow it to be read, or move it away',
    );
  });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isSeedFile)
    .sort()
    .map((name) => ({ path: join(directory, name), name }));
  if (files.length === 0)
    throw failed(directory, 'this folder holds no seed file', 'give the folder that holds the seed files');
  return files;
}

/** Opens a seed file. Throws a SeedError if it is not a file or cannot be read. */
export async function openSeedFile({ path, name }: SeedFile): ReturnType<typeof openPlainFile> {
  return openPlainFile(path).catch((error: unknown) => {
    const { message, hint } = asUnreadable(error);
    throw failed(name, message, hint);
  });
}

/** Reads a whole file. Throws a SeedError if it cannot be read or is too large to parse in memory. */
export async function readSeedFile(
  { path, name }: SeedFile,
  { fileBytes }: Pick<SeedLimits, 'fileBytes'>,
): Promise<Buffer> {
  const bytes = await readPlainFile(path, fileBytes).catch((error: unknown) => {
    const { message, hint } = asUnreadable(error);
    throw failed(name, message, hint);
  });
  if (bytes.length > fileBytes)
    throw failed(
      name,
      `this file has more than ${fileBytes / 1_000_000} MB`,
      'split it, or write it as NDJSON, one object on a line: such files may have any size',
    );
  return bytes;
}

/** The issue of a file without entries: a file truncated to nothing must not pass for a seed. */
export const withoutEntries = ({ name }: Pick<SeedFile, 'name'>): SeedIssue => ({
  file: name,
  line: 1,
  column: 1,
  message: 'this file has no entries',
  hint: 'put them back, or move the file away',
});

const failed = (file: string, message: string, hint: string): SeedError =>
  new SeedError([{ file, line: 1, column: 1, message, hint }]);
