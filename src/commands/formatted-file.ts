import { documentText } from '../seed/format/document-text.ts';
import { formatSeed } from '../seed/format/format.ts';
import { PASSAGES_ENDING } from '../seed/format/passages.ts';
import { SEED_LIMITS } from '../seed/model/limits.ts';
import { SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import type { Parsed } from '../seed/model/tree.ts';
import type { Vocabulary } from '../seed/model/vocabulary.ts';
import type { SeedFile } from '../seed/read/seed-file.ts';
import { parsedTrees } from '../seed/read/trees.ts';
import type { SourceText } from '../text/source-texts.ts';

export interface Formatter {
  readonly vocabulary: Vocabulary;
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** A seed as it would be written. */
interface MadeFile {
  /** The files that are to be written, with their new text. */
  readonly changes: ReadonlyMap<string, string>;
  readonly issues: readonly SeedIssue[];
}

/** The file with the passages of a seed, which stands beside it. */
export function passagesBeside({ path, name }: SeedFile): SeedFile {
  const named = (of: string) => `${of.replace(/\.ya?ml$/i, '')}${PASSAGES_ENDING}`;
  return { path: named(path), name: named(name) };
}

/** A file as `antiphon format` writes it, after a change if there is one; its passages may have been changed as well. */
export async function formattedFile(
  file: SeedFile,
  { vocabulary, texts }: Formatter,
  parsed: Parsed,
  changed?: Parsed,
): Promise<MadeFile> {
  const { path, name } = passagesBeside(file);
  const beside = changed ?? (await parsedFile({ path, name }).catch(() => undefined));
  const text = documentText(parsed, texts);
  const { seed, passages, issues } = formatSeed(parsed, beside, { vocabulary, text });
  const changes = new Map<string, string>();
  // Passages first: if writing stops between the two, the seed still has its own.
  if (passages !== undefined && passages !== beside?.source.text) changes.set(path, passages);
  if (seed !== undefined && seed !== parsed.source.text) changes.set(file.path, seed);
  return { changes, issues };
}

/** A file as a tree. Throws a SeedError if it is no valid YAML. */
export async function parsedFile(file: SeedFile): Promise<Parsed> {
  for await (const parsed of parsedTrees(file, { limits: SEED_LIMITS })) {
    if (parsed.issues.length > 0) throw new SeedError(parsed.issues);
    return parsed;
  }
  throw new Error('a YAML file is one tree');
}
