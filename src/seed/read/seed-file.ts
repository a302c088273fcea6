import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asUnreadable, openPlainFile, readPlainFile } from '../../text/plain-file.ts';
import type { SeedLimits } from '../model/limits.ts';
import { SeedError, type SeedIssue } from '../model/seed-error.ts';

/** A file of seeds: where it is, and what it is called in messages. */
export interface SeedFile {
  readonly path: string;
  readonly name: string;
}

export const isLinesFile = (name: string): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
export const isJsonFile = (name: string): boolean => /\.json$/i.test(name);
const isYamlFile = (name: string): boolean => /\.ya?ml$/i.test(name);
const isSeedFile = (name: string): boolean => isYamlFile(name) || isJsonFile(name) || isLinesFile(name);

/** The seed files of a folder, named by their places in it, or one file. Throws a SeedError where there is neither. */
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

/** The seed files in and below a folder, in the order of their names. */
async function seedFilesIn(directory: string): Promise<readonly SeedFile[]> {
  const names = await readdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw failed(directory, 'there is no such folder', 'give the folder that holds the seed files');
    // A folder below it, as far as the system says which.
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

/** Opens a seed file. Throws a SeedError where it is no file, or cannot be read. */
export async function openSeedFile({ path, name }: SeedFile): ReturnType<typeof openPlainFile> {
  return openPlainFile(path).catch((error: unknown) => {
    const { message, hint } = asUnreadable(error);
    throw failed(name, message, hint);
  });
}

/** Reads a file as a whole. Throws a SeedError where it cannot be read, or is too large to be taken apart in memory. */
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

/** What is wrong with a file that says nothing: one that was cut to nothing must not be taken for a seed. */
export const withoutEntries = ({ name }: Pick<SeedFile, 'name'>): SeedIssue => ({
  file: name,
  line: 1,
  column: 1,
  message: 'this file has no entries',
  hint: 'put them back, or move the file away',
});

const failed = (file: string, message: string, hint: string): SeedError =>
  new SeedError([{ file, line: 1, column: 1, message, hint }]);
