import { access, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { SetupError } from '../errors.ts';
import { id as idType } from '../ontology/values/id.ts';
import { firstDraft } from '../seed/format/first-draft.ts';
import { PASSAGES_ENDING } from '../seed/format/passages.ts';
import { replaceFile } from '../text/replace-file.ts';
import { slug } from '../text/slug.ts';
import { readSourceText, type SourceText } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';

interface ReadOptions {
  readonly into?: string;
  readonly id?: string;
  readonly language: string;
}

/** `antiphon read <text>`: a seed to begin with, with a passage for every sentence. */
export function readCommand(context: CommandContext): Command {
  return new Command('read')
    .description('Begin a seed for a text: the document, and a passage for every sentence.')
    .argument('<text>', 'text of a source')
    .option('--into <dir>', 'folder for the seed (default: "seed")')
    .option('--id <id>', 'id of the document (default: made from the name of the file)')
    .option('--language <tag>', 'language of the text', 'en')
    .addHelpText(
      'after',
      `
Writes <id>.yaml, in which you write claims, and <id>${PASSAGES_ENDING}, which nobody types.
A claim names sentences, or quotes words of one:
  - { subject: anonymous, PERFORMED: takedown, role: ATTACKER, passages: [s03, { s05: took down … website }] }

Then:
  antiphon format <id>.yaml --sources <folder with the text>   numbers claims, makes passages of quoted words
  antiphon check seed --sources <folder with the text>         says what is wrong or was overlooked

Example:
  antiphon read articles/outage.txt --into my-seed`,
    )
    .action((text: string, options: ReadOptions) => read(text, options, context));
}

async function read(path: string, options: ReadOptions, { root, print }: CommandContext): Promise<void> {
  const into = options.into ?? join(root, 'seed');
  const { seed, passages, sentences } = await beginSeed(await readSourceText(path), { ...options, into });
  print(`written: ${seed}`);
  print(`written: ${passages} (${sentences} sentences)`);
}

/** A seed that was begun: its two files. */
interface Begun {
  readonly seed: string;
  readonly passages: string;
  readonly sentences: number;
}

/** Writes a seed to begin with for a text. Throws a SetupError rather than write over anybody's work. */
export async function beginSeed(
  text: SourceText,
  { into: folder, id: given, language = 'en' }: Partial<ReadOptions> & { readonly into: string },
): Promise<Begun> {
  const { path } = text;
  if (text.points.every((point) => /\s/.test(point)))
    throw new SetupError(`${path} holds no words`, { hint: 'give a file with the text of a source' });
  const id = given ?? idOf(basename(path));
  const checked = idType.check.safeParse(id);
  if (!checked.success)
    throw new SetupError(`the id ${id} ${checked.error.issues[0]?.message ?? 'is not an id'}`, {
      hint: `${idType.hint}; give one with --id`,
    });
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0)
    throw new SetupError(`${language} is not a language that is known`, {
      hint: 'write a tag such as en or it',
    });
  const [seed, passages] = [join(folder, `${id}.yaml`), join(folder, `${id}${PASSAGES_ENDING}`)];
  for (const file of [seed, passages]) await requireNew(file);
  await mkdir(folder, { recursive: true });
  const draft = firstDraft(text, { id, name: nameOf(basename(path)), language });
  await replaceFile(passages, draft.passages);
  await replaceFile(seed, draft.seed);
  return { seed, passages, sentences: draft.sentences };
}

/** Nobody's work is written over. */
async function requireNew(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new SetupError(`${path} is there already`, {
      hint: 'edit it, choose another id with --id, or move it away',
    });
}

const idOf = (file: string): string => slug(file.replace(/\.[^.]*$/, ''));

/** A file may be called as a town or a person is: "The article “harlow quay” says …" is nobody's word but the article's. */
const nameOf = (file: string): string =>
  `Article “${file.replace(/\.[^.]*$/, '').replaceAll(/[-_]+/g, ' ')}”`;
