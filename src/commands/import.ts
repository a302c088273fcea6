import { access } from 'node:fs/promises';
import { Command } from 'commander';
import { SEED_LIMITS } from '../seed/model/limits.ts';
import { SeedError } from '../seed/model/seed-error.ts';
import type { Parsed } from '../seed/model/tree.ts';
import { vocabularyOf } from '../seed/model/vocabulary.ts';
import { decode } from '../seed/read/decode.ts';
import { readSeedFile } from '../seed/read/seed-file.ts';
import { parseYaml } from '../seed/read/yaml.ts';
import { mergeSheet } from '../seed/sheet/merge.ts';
import { replaceFile } from '../text/replace-file.ts';
import type { FormatContext } from './format.ts';
import { formattedFile, parsedFile } from './formatted-file.ts';
import { requireYaml } from './sheet.ts';

interface ImportOptions {
  readonly into: string;
  readonly replace?: boolean;
}

/** `antiphon import claims.csv --into seed/article.yaml`: puts the rows of a sheet into a seed file. */
export function importCommand(context: FormatContext): Command {
  return new Command('import')
    .description('Put the rows of a CSV file, such as antiphon sheet writes, into a seed file.')
    .argument('<csv>', 'a sheet of claims or of entities; its first row names the columns')
    .requiredOption('--into <seed>', 'the seed file, .yaml; made if there is none')
    .option('--replace', 'remove the claims (or entities) of the seed file that have no row')
    .addHelpText(
      'after',
      `
What it does:
  - a row whose id is in the seed file takes the place of that claim; an empty cell is a field that is left out,
    and fields of which the sheet has no column stay as they are
  - a row without an id is a new claim and gets the next number, unless the file says the very same already
  - what has no row stays, unless --replace; comments and order stay, and the file is written as antiphon format writes it
  - nothing is written if anything is wrong: each mistake is told with its row and column
Commas, semicolons or tabs may stand between cells, as spreadsheet programs write them; save as UTF-8. Excel turns dates that
are typed into its own (24/11/2014, Nov-14): type an apostrophe before them, as antiphon sheet does ('2014-11-24).
It changes a seed file and no database: antiphon check says what is wrong, antiphon seed loads it.

Examples:
  antiphon import claims.csv --into seed/article.yaml
  antiphon import entities.csv --into seed/article.yaml
  antiphon import claims.csv --into seed/article.yaml --replace`,
    )
    .action((csv: string, options: ImportOptions) => importSheet(csv, options, context));
}

async function importSheet(
  csv: string,
  { into, replace = false }: ImportOptions,
  { ontology, rules, print }: FormatContext,
): Promise<void> {
  requireYaml(into);
  const vocabulary = vocabularyOf(ontology, rules);
  const text = decode(csv, await readSeedFile({ path: csv, name: csv }, SEED_LIMITS));
  if (!('text' in text)) throw new SeedError([text]);
  const { merged, issues } = mergeSheet(text, await seedAt(into), { vocabulary, replace });
  if (merged === undefined) throw new SeedError(issues);
  const { sort, parsed, added, changed, same, removed } = merged;
  print(`${sort}: ${added} new, ${changed} changed, ${removed} removed, ${same} as they were`);
  if (added + changed + removed === 0) return print('nothing to change');
  const file = { path: into, name: into };
  const made = await formattedFile(file, { vocabulary, texts: new Map() }, parsed);
  if (made.issues.length > 0) throw new SeedError(made.issues);
  for (const [path, written] of made.changes) {
    await replaceFile(path, written);
    print(`written: ${path}`);
  }
}

/** The seed that rows go into; an empty one where there is no file yet. */
async function seedAt(path: string): Promise<Parsed> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  return exists ? parsedFile({ path, name: path }) : parseYaml({ name: path, text: '' }, SEED_LIMITS);
}
