import { Command, Option } from 'commander';
import { layoutStatement } from '../cypher/layout.ts';
import { QueryError } from '../errors.ts';
import { type About, isCut } from '../export/about.ts';
import { csvChunks } from '../export/csv.ts';
import { type ExampleOptions, examplesFor, lacksExample } from '../operations/examples.ts';
import { operationNamed, type SavedOperations } from '../operations/read-operations.ts';
import { dataOf, type Variables } from '../operations/run.ts';
import type { OperationVariable, SavedOperation } from '../operations/saved-operation.ts';
import { type Table, tableOf } from '../operations/table.ts';
import { tableFile } from '../operations/table-file.ts';
import { readVariables } from '../operations/variables.ts';
import { compiled, type OperationContext, readOptions, withRunner } from './operation-context.ts';
import { textTable } from './text-table.ts';

const FORMATS = ['table', 'json', 'csv', 'cypher'] as const;

interface QueryFlags {
  readonly format?: (typeof FORMATS)[number];
  readonly list?: boolean;
}

/** `antiphon query <name> [--variable value]`: a saved operation, as a table, JSON or CSV, or the statement that it becomes. */
export function queryCommand(context: OperationContext): Command {
  return new Command('query')
    .description(
      'Run a saved operation: a table in a terminal, JSON otherwise; or show the Cypher it becomes.',
    )
    .argument('[name]', 'which one; --list names them all')
    .argument('[variables...]', 'its variables, as --name value; objects by dots: --lens.minBasis REPORTED')
    .option('--list', 'list the saved operations with their variables')
    .addOption(new Option('--format <format>', 'how to write the answer').choices(FORMATS))
    .allowUnknownOption()
    .addHelpText(
      'after',
      '\nExamples:\n  antiphon query --list\n  antiphon query who-responded --to <id> --lens.minBasis REPORTED\n  antiphon query timeline --format csv > timeline.csv\n  antiphon query who-responded --format cypher',
    )
    .action(async (name: string | undefined, words: readonly string[], flags: QueryFlags) => {
      const operations = context.readOperations();
      if (flags.list || name === undefined) for (const line of listed(operations)) context.print(line);
      else await ask(context, operations, { name, words, format: flags.format });
    });
}

interface Question {
  readonly name: string;
  readonly words: readonly string[];
  readonly format: QueryFlags['format'];
}

async function ask(
  context: OperationContext,
  operations: SavedOperations,
  { name, words, format = context.terminal === undefined ? 'json' : 'table' }: Question,
): Promise<void> {
  const operation = operationNamed(operations, name);
  const variables = readVariables(operation, readOptions(words));
  if (format === 'cypher') {
    const { document } = operation;
    for (const statement of await compiled(context, document, variables))
      context.print(layoutStatement(statement));
    return;
  }
  const table: Table = tableOf(operation, context.schema());
  await withRunner(context, async (options) => {
    if (format === 'json') {
      const data = dataOf(await options.run(operation.document, variables));
      context.print(JSON.stringify({ data }, null, 2));
      return;
    }
    if (format === 'csv') {
      const { about, rows } = await tableFile(operation, variables, options);
      for await (const piece of csvChunks(table.columns, rows)) await context.write(piece);
      if (isCut(about)) context.printError(cutNote(about));
      return;
    }
    const { data, examples } = await answered(operation, variables, { ...options, operations });
    if (examples.length > 0) context.printError(`nobody chose one, so for example: ${examples.join(' ')}`);
    for (const line of textTable(table.columns, table.rows(data), context.terminal)) context.print(line);
  });
}

/**
 * The answer for people: where the example that the question asks about by itself is not in the graph, about one that is, as
 * a page does. Programs are told that it is not there.
 */
async function answered(
  operation: SavedOperation,
  variables: Variables,
  options: ExampleOptions,
): Promise<{ readonly data: unknown; readonly examples: readonly string[] }> {
  const result = await options.run(operation.document, variables);
  const error = result.errors?.[0]?.originalError;
  const unknown = error instanceof QueryError ? error.refused?.value : undefined;
  const first = unknown === undefined ? { data: result.data } : { unknown };
  if (lacksExample(operation, variables, first, options.schema)) {
    const examples = await examplesFor(operation, variables, options).catch(() => undefined);
    if (examples !== undefined)
      return {
        data: dataOf(await options.run(operation.document, { ...variables, ...examples })),
        examples: Object.entries(examples).map(([name, value]) => `--${name} ${value}`),
      };
  }
  return { data: dataOf(result), examples: [] };
}

const cutNote = ({ records: { shown, total } }: About): string =>
  `cut: ${shown} of ${total ?? 'more'} rows; ask for more with --first, or leave it out`;

function listed(operations: SavedOperations): readonly string[] {
  return [...operations.values()].flatMap(({ name, sentence, variables }) => [
    name,
    `  ${sentence}`,
    ...variables.map((variable) => `  --${variable.name} ${String(variable.type)}${usualInWords(variable)}`),
    '',
  ]);
}

/** No database is asked for the list: it says where values are found, not what the first data had. */
function usualInWords({ defaultValue, example }: OperationVariable): string {
  if (defaultValue === undefined) return '';
  return example === undefined
    ? `, ${defaultValue} where not given`
    : `, an example where not given; antiphon query ${example.operation} has values, as ${example.column}`;
}
