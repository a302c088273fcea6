import { type Formatter, formattedFile, parsedFile, passagesBeside } from '../commands/formatted-file.ts';
import { complete } from '../seed/format/complete.ts';
import type { Stretch } from '../seed/format/passage-keys.ts';
import { documentOf, passagesOf } from '../seed/format/passages.ts';
import type { SeedClaim } from '../seed/model/seed.ts';
import { SeedError } from '../seed/model/seed-error.ts';
import type { MapNode, Parsed } from '../seed/model/tree.ts';
import { longForm } from '../seed/read/long-form.ts';
import { readPart } from '../seed/read/part.ts';
import type { SeedFile } from '../seed/read/seed-file.ts';
import type { SourceText } from '../text/source-texts.ts';
import { type FilePart, partOf } from './folder.ts';
import { withPassages } from './trees.ts';

/** The file that a desk edits, with its passages beside it, as both were at one moment. */
export interface Source {
  readonly file: SeedFile;
  readonly parsed: Parsed;
  readonly beside: Parsed | undefined;
  /** Both with all that is said in short written out, claims numbered and quoted words made passages. */
  readonly root: MapNode;
  readonly besideRoot: MapNode | undefined;
  /** The id of its document. */
  readonly document: string;
  readonly claims: readonly SeedClaim[];
  readonly passages: ReadonlyMap<string, Stretch>;
}

export interface Opening {
  readonly formatter: Formatter;
  readonly text: SourceText;
}

/** Reads a file as it is on disk now. Throws a SeedError where it cannot be written again. */
export async function openSource(file: SeedFile, { formatter, text }: Opening): Promise<Source> {
  const parsed = await parsedFile(file);
  const beside = await parsedFile(passagesBeside(file)).catch((error: unknown) => {
    if (error instanceof SeedError && error.issues.some(({ message }) => message.startsWith('there is no')))
      return undefined;
    throw error;
  });
  return sourceOf({ file, parsed, beside }, { formatter, text });
}

/** A file and its passages with everything written out. */
export function sourceOf(
  { file, parsed, beside }: Pick<Source, 'file' | 'parsed' | 'beside'>,
  { formatter: { vocabulary }, text }: Opening,
): Source {
  const empty: MapNode = { type: 'map', entries: new Map(), at: 0 };
  const plain = parsed.root?.type === 'map' ? parsed.root : empty;
  const besideLong = beside && longForm(beside, vocabulary);
  const sides = [...(besideLong === undefined ? [] : [besideLong]), longForm(parsed, vocabulary)];
  const known = new Map(sides.flatMap((one) => passagesOf(one)));
  const { root: whole, added, issues } = complete(plain, { source: parsed.source, text, passages: known });
  if (issues.length > 0) throw new SeedError(issues);
  const completed = { ...parsed, root: withPassages(whole, added, parsed.source.text.length + 1) };
  const long = longForm(completed, vocabulary);
  if (long.issues.length > 0) throw new SeedError(long.issues);
  const root = long.root?.type === 'map' ? long.root : empty;
  const part = readPart({ source: parsed.source, root }, vocabulary, () => {});
  return {
    file,
    parsed: completed,
    beside,
    root,
    besideRoot: besideLong?.root?.type === 'map' ? besideLong.root : undefined,
    document: documentOf(root) ?? '',
    claims: part.claims,
    passages: new Map([...known, ...passagesOf({ ...parsed, root })]),
  };
}

/** What a source says, as parts of its folder: in the place of what stands on disk. */
export function partsWith(
  files: readonly FilePart[],
  {
    file,
    parsed,
    beside,
    root,
    besideRoot,
  }: Pick<Source, 'file' | 'parsed' | 'beside' | 'root' | 'besideRoot'>,
  { vocabulary }: Formatter,
): readonly FilePart[] {
  const own = partOf(file, { ...parsed, root, issues: [] }, vocabulary);
  const other = passagesBeside(file);
  const passages =
    beside === undefined || besideRoot === undefined
      ? []
      : [partOf(other, { ...beside, root: besideRoot, issues: [] }, vocabulary)];
  const rest = files.filter((one) => one.file.name !== file.name && one.file.name !== other.name);
  return [...rest, own, ...passages];
}

/** The files as they would be written, with what keeps them from it. */
export function printed(
  { file, parsed, beside, root, besideRoot }: Source,
  formatter: Formatter,
): ReturnType<typeof formattedFile> {
  return formattedFile(
    file,
    formatter,
    { ...parsed, root },
    beside && besideRoot && { ...beside, root: besideRoot },
  );
}
