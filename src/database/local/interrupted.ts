import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../errors.ts';

/** Operations that replace the whole database; if interrupted, they leave none that could start. */
const REPLACEMENTS = {
  import: {
    what: 'An offline import',
    again: 'Run `antiphon seed --bulk` with the same files again',
  },
  restore: {
    what: 'Restoring a dump',
    again: 'Run `antiphon db load` with the dump again',
  },
};

export type Replacement = keyof typeof REPLACEMENTS;

/** Exists while the database is replaced. Deleting the data deletes it too. */
const marker = (dataDir: string): string => join(dataDir, 'data', 'replacing');

/** Records on disk that a replacement has begun; the result records its end. */
export function beginReplacing(dataDir: string, how: Replacement): () => void {
  mkdirSync(join(dataDir, 'data'), { recursive: true });
  writeFileSync(marker(dataDir), how, { flush: true });
  return () => rmSync(marker(dataDir));
}

/** The replacement of this folder's database that was interrupted; undefined if there was none. */
export function interruptedReplacement(dataDir: string): Replacement | undefined {
  if (!existsSync(marker(dataDir))) return undefined;
  return readFileSync(marker(dataDir), 'utf8') === 'restore' ? 'restore' : 'import';
}

/** @throws SetupError if the database was being replaced, and so there is none to start */
export function refuseInterrupted(dataDir: string): void {
  const how = interruptedReplacement(dataDir);
  if (how === undefined) return;
  const { what, again } = REPLACEMENTS[how];
  throw new SetupError(`${what} into ${dataDir} was interrupted: the database is incomplete.`, {
    hint: `${again}, or \`antiphon db reset --yes\` to start again.`,
  });
}
