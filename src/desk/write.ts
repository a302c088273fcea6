import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { passagesBeside } from '../commands/formatted-file.ts';
import type { SeedFile } from '../seed/read/seed-file.ts';
import { replaceFile } from '../text/replace-file.ts';
import type { Patch } from './journal.ts';
import { patchOf } from './patch.ts';

/** The files of a source, and the words for them in the journal. */
export type Paths = Readonly<Record<Patch['file'], string>>;
export type Texts = Readonly<Record<Patch['file'], string | undefined>>;

export const pathsOf = (file: SeedFile, proposals: string): Paths => ({
  passages: passagesBeside(file).path,
  seed: file.path,
  proposals,
});

/** The order in which they are written: a seed never names passages that are not there yet, and what is accepted is nowhere missing. */
const ORDER = ['passages', 'seed', 'proposals'] as const;

export async function textsOf(paths: Paths): Promise<Texts> {
  const [seed, passages, proposals] = await Promise.all(
    [paths.seed, paths.passages, paths.proposals].map((path) =>
      readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    ),
  );
  return { seed, passages, proposals };
}

/** Somebody wrote one of the files while an edit was made. */
export class Overtaken extends Error {}

/**
 * Writes what differs, each file as a whole or not at all, and says in which stretches. Throws Overtaken, and writes
 * nothing, if a file is not the one that the edit was made from.
 */
export async function writeTexts(paths: Paths, before: Texts, after: Texts): Promise<readonly Patch[]> {
  const now = await textsOf(paths);
  if (ORDER.some((name) => now[name] !== before[name])) throw new Overtaken();
  const patches: Patch[] = [];
  for (const name of ORDER) {
    const text = after[name];
    if (text === undefined || text === before[name]) continue;
    await replaceFile(paths[name], text);
    patches.push(patchOf(name, before[name] ?? '', text));
  }
  return patches;
}

/** How long a file may be written before it is one that a crash has left. */
const LEFT_MS = 60_000;

/** Takes away what a crash left half written: it was never part of anything. */
export async function removeHalfWritten(paths: Paths): Promise<void> {
  for (const folder of new Set(Object.values(paths).map((path) => dirname(path)))) {
    const names = Object.values(paths)
      .filter((path) => dirname(path) === folder)
      .map((path) => basename(path));
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.tmp') || !names.some((own) => name.startsWith(`${own}.`))) continue;
      const found = await stat(join(folder, name)).catch(() => undefined);
      if (found !== undefined && Date.now() - found.mtimeMs > LEFT_MS)
        await rm(join(folder, name), { force: true });
    }
  }
}
