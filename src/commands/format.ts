import { join } from 'node:path';
import { Command } from 'commander';
import { SetupError } from '../errors.ts';
import type { Ontology } from '../ontology/index.ts';
import { PASSAGES_ENDING } from '../seed/format/passages.ts';
import { SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import type { SeedRules } from '../seed/model/seed-rules.ts';
import { vocabularyOf } from '../seed/model/vocabulary.ts';
import { isYamlFile, seedFilesAt } from '../seed/read/seed-file.ts';
import { replaceFile } from '../text/replace-file.ts';
import { readSourceTexts, type SourceText } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';
import { formattedFile, parsedFile } from './formatted-file.ts';

export interface FormatContext extends CommandContext {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
}

interface FormatOptions {
  readonly check?: true;
  readonly sources?: string;
}

/** `antiphon format [paths...]`: writes seeds as short as they read well, numbers claims and makes passages of quoted words. */
export function formatCommand(context: FormatContext): Command {
  return new Command('format')
    .description(
      'Write seed files as short as they read well; entries, their order and comments stay the same.',
    )
    .argument('[paths...]', 'folders with seed files, or .yaml files (default: "seed")')
    .option('--check', 'write nothing, and fail if a file is not in this form')
    .option(
      '--sources <dir>',
      'folder with the texts of the sources: makes passages of the words that claims quote',
    )
    .addHelpText(
      'after',
      `
What it does:
  - what most claims of a file or of a group share is written once
  - claims without an id get the next number
  - passages: [{ s05: took down … website }] becomes a passage of its own (with --sources)
  - passages move to <name>${PASSAGES_ENDING}, which nobody has to read

Examples:
  antiphon format seed
  antiphon format seed/article.yaml --sources ../articles`,
    )
    .action((paths: readonly string[], options: FormatOptions) =>
      format(paths.length === 0 ? [join(context.root, 'seed')] : paths, options, context),
    );
}

async function format(
  paths: readonly string[],
  { check = false, sources }: { readonly check?: boolean; readonly sources?: string },
  { ontology, rules, print }: FormatContext,
): Promise<void> {
  const texts = sources === undefined ? new Map<string, SourceText>() : await readSourceTexts(sources);
  const files = (await Promise.all(paths.map(seedFilesAt))).flat().filter(({ name }) => isYamlFile(name));
  const formatter = { vocabulary: vocabularyOf(ontology, rules), texts };
  const issues: SeedIssue[] = [];
  const changed: string[] = [];
  for (const file of files.filter(({ path }) => !path.endsWith(PASSAGES_ENDING))) {
    const made = await formattedFile(file, formatter, await parsedFile(file));
    issues.push(...made.issues);
    for (const [path, text] of made.changes) {
      if (!check) await replaceFile(path, text);
      changed.push(path);
    }
  }
  if (issues.length > 0) throw new SeedError(issues);
  for (const path of changed) print(`${check ? 'not in this form' : 'written'}: ${path}`);
  if (check && changed.length > 0)
    throw new SetupError(`${changed.length} files are not as antiphon format writes them`, {
      hint: `run antiphon format ${paths.join(' ')}`,
    });
  if (changed.length === 0) print('nothing to change');
}
