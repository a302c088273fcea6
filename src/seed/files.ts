import { createHash } from 'node:crypto';
import { decode, type SeedText } from './decode.ts';
import { SEED_LIMITS, type SeedLimits } from './limits.ts';
import { SeedError, type SeedIssue } from './seed-error.ts';
import { isYamlFile, readSeedFile, seedFilesIn } from './seed-file.ts';

/** The files of a folder, and a fingerprint of all of them. */
export interface SeedFiles {
  readonly texts: readonly SeedText[];
  readonly issues: readonly SeedIssue[];
  /** SHA-256 over names and contents. */
  readonly digest: string;
}

/** Reads all `.yaml` and `.yml` files in and below a folder, in the order of their names. */
export async function readFiles(directory: string, limits: SeedLimits = SEED_LIMITS): Promise<SeedFiles> {
  const files = (await seedFilesIn(directory)).filter(({ name }) => isYamlFile(name));
  if (files.length === 0)
    throw new SeedError([
      {
        ...at(directory),
        message: 'this folder holds no .yaml file',
        hint: 'give the folder that holds the seed files',
      },
    ]);
  const texts: SeedText[] = [];
  const issues: SeedIssue[] = [];
  const hash = createHash('sha256');
  let total = 0;
  for (const file of files.slice(0, limits.files)) {
    try {
      const bytes = await readSeedFile(file, limits);
      total += bytes.length;
      if (total > limits.totalBytes) {
        issues.push({
          ...at(file.name),
          message: `the files of the folder up to this one have more than ${limits.totalBytes / 1_000_000} MB`,
          hint: 'write them as NDJSON, which may have any size, or load a part at a time',
        });
        break;
      }
      hash.update(file.name).update('\0').update(String(bytes.length)).update('\0').update(bytes);
      const decoded = decode(file.name, bytes);
      if ('text' in decoded) texts.push(decoded);
      else issues.push(decoded);
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (files.length > limits.files)
    issues.push({
      ...at('.'),
      message: `the folder holds ${files.length} files; at most ${limits.files} are read`,
      hint: 'put several into one, or write them as NDJSON',
    });
  return { texts, issues, digest: hash.digest('hex') };
}

const at = (file: string) => ({ file, line: 1, column: 1 });
