import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { QueryError } from '../errors.ts';
import { type About, fileName, isCut } from '../export/about.ts';
import { FORMATS, filePieces } from '../export/formats.ts';
import { graphFile } from '../operations/graph-file.ts';
import { operationNamed } from '../operations/read-operations.ts';
import { readVariables } from '../operations/variables.ts';
import { type OperationContext, readOptions, withRunner } from './operation-context.ts';

interface ExportFlags {
  readonly format: string;
  readonly out?: string;
}

/** `antiphon export <name> --format gexf`: the graph of a saved operation as a file. */
export function exportCommand(context: OperationContext): Command {
  return new Command('export')
    .description('Write the graph of a saved operation as a file for other programs.')
    .argument('<name>', 'a saved operation that returns a graph, such as graph or neighborhood')
    .argument('[variables...]', 'its variables, as --name value')
    .addOption(
      new Option('--format <format>', 'which form')
        .choices(FORMATS.map(({ name }) => name))
        .default('graphml'),
    )
    .option(
      '--out <file>',
      'where to write it: a file, or a folder, where the file gets a name of its own; standard output by default',
    )
    .allowUnknownOption()
    .addHelpText(
      'after',
      `\nForms:\n${FORMATS.map(({ name, description }) => `  ${name.padEnd(12)} ${description}`).join('\n')}\n\nThe claims of a seed file as a table, to edit and take back, are written by antiphon sheet.\n\nExample:\n  antiphon export neighborhood --around <id> --depth 2 --format gexf --out around.gexf`,
    )
    .action((name: string, words: readonly string[], flags: ExportFlags) =>
      write(context, { name, words, flags }),
    );
}

async function write(
  context: OperationContext,
  {
    name,
    words,
    flags,
  }: { readonly name: string; readonly words: readonly string[]; readonly flags: ExportFlags },
): Promise<void> {
  const operations = context.readOperations();
  const operation = operationNamed(operations, name);
  if (!operation.graph)
    throw new QueryError(`${name} does not return a graph`, {
      hint: `these do: ${[...operations.values()].flatMap((one) => (one.graph ? [one.name] : [])).join(', ')}`,
    });
  const variables = readVariables(operation, readOptions(words));
  const format = FORMATS.find((one) => one.name === flags.format);
  if (format === undefined) return;
  await withRunner(context, async (options) => {
    const { graph } = await graphFile(operation, variables, options);
    const pieces = filePieces(format, graph);
    const name = fileName(graph.about, format.suffix);
    const path = flags.out !== undefined && isFolder(flags.out) ? join(flags.out, name) : flags.out;
    if (path === undefined) for await (const piece of pieces) await context.write(piece);
    else await writeFile(path, pieces);
    for (const line of told(graph.about, path ?? name)) context.printError(line);
  });
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** How much was written, and how to get the rest where it is not all. */
function told(about: About, file: string): readonly string[] {
  const { records, relations } = about;
  const size = `${file}: ${records.shown} nodes, ${relations?.shown ?? 0} edges`;
  if (!isCut(about)) return [`${size}, complete`];
  return [
    `${size}: cut; there are ${records.total} nodes and ${relations?.total ?? 0} edges between those in the file`,
    'leave out --limit for all of them; if that is too many, ask for a part: a lens, relations or fewer steps',
  ];
}
