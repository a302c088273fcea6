import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../errors.ts';

/** What replaces the whole database; interrupted, it leaves none that could start. */
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

/** Stands while the database is replaced. Goes with the data when that is deleted. */
const marker = (dataDir: string): string => join(dataDir, 'data', 'replacing');

/** Says on the disk that a replacement has begun; what it gives says that it has ended. */
export function beginReplacing(dataDir: string, how: Replacement): () => void {
  mkdirSync(join(dataDir, 'data'), { recursive: true });
  writeFileSync(marker(dataDir), how, { flush: true });
  return () => rmSync(marker(dataDir));
}

/** What was interrupted when it replaced the database of this folder; undefined where nothing was. */
export function interruptedReplacement(dataDir: string): Replacement | undefined {
  if (!existsSync(marker(dataDir))) return undefined;
  return readFileSync(marker(dataDir), 'utf8') === 'restore' ? 'restore' : 'import';
}

/** @throws SetupError where the database was being replaced, and so there is none to start */
export function refuseInterrupted(dataDir: string): void {
  const how = interruptedReplacement(dataDir);
  if (how === undefined) return;
  const { what, again } = REPLACEMENTS[how];
  throw new SetupError(`${what} into ${dataDir} was interrupted: the database is incomplete.`, {
    hint: `${again}, or \`antiphon db reset --yes\` to start again.`,
  });
}
