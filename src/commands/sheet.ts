import { Command } from 'commander';
import { SetupError } from '../errors.ts';
import { SeedError } from '../seed/model/seed-error.ts';
import { vocabularyOf } from '../seed/model/vocabulary.ts';
import { isYamlFile } from '../seed/read/seed-file.ts';
import { sheetOf } from '../seed/sheet/write.ts';
import { replaceFile } from '../text/replace-file.ts';
import type { FormatContext } from './format.ts';
import { parsedFile } from './formatted-file.ts';

interface SheetContext extends FormatContext {
  readonly write: (text: string) => Promise<void>;
}

interface SheetOptions {
  readonly entities?: boolean;
  readonly excel?: boolean;
  readonly out?: string;
}

/** `antiphon sheet seed/article.yaml`: the claims of a seed file as CSV, which `antiphon import` takes back. */
export function sheetCommand(context: SheetContext): Command {
  return new Command('sheet')
    .description('Write the claims of a seed file as CSV for a spreadsheet; antiphon import takes it back.')
    .argument('<seed>', 'a seed file, .yaml')
    .option('--entities', 'its entities instead: people, groups, events …, one in a row')
    .option('--excel', 'begin with the mark by which Excel recognises UTF-8')
    .option('--out <file>', 'where to write it; standard output by default')
    .addHelpText(
      'after',
      `
What it writes:
  - one claim in a row, with all its fields; what a seed file says once for many is written in each row
  - items of a list with "; " between them; a ; within an item has a \\ before it
  - an apostrophe before what a spreadsheet would change ('2014-11-24) or run as a formula ('=1+1);
    antiphon import takes it off again
It reads a seed file, no database. The answers of the graph as tables are those of antiphon query and antiphon export.

Examples:
  antiphon sheet seed/article.yaml > claims.csv
  antiphon sheet seed/article.yaml --entities --excel --out entities.csv
  antiphon import claims.csv --into seed/article.yaml`,
    )
    .action((path: string, options: SheetOptions) => sheet(path, options, context));
}

/** The file of a seed that a sheet is made from or goes into. Throws a SetupError if it is none. */
export function requireYaml(path: string): void {
  if (!isYamlFile(path))
    throw new SetupError(`${path} is not a seed file that people write`, {
      hint: 'give one whose name ends in .yaml',
    });
}

async function sheet(
  path: string,
  { entities = false, excel = false, out }: SheetOptions,
  { ontology, rules, write, printError }: SheetContext,
): Promise<void> {
  requireYaml(path);
  const { text, rows, issues } = sheetOf(await parsedFile({ path, name: path }), {
    vocabulary: vocabularyOf(ontology, rules),
    sort: entities ? 'entities' : 'claims',
    bom: excel,
  });
  if (issues.length > 0) throw new SeedError(issues);
  if (out === undefined) await write(text);
  else await replaceFile(out, text);
  printError(`${out ?? path}: ${rows} rows`);
}
