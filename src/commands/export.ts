import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { QueryError } from '../errors.ts';
import { FORMATS } from '../export/formats.ts';
import { graphDocument, subgraphOf } from '../operations/graph-answer.ts';
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
    .argument('<name>', 'a saved operation that answers with a graph, such as graph or neighborhood')
    .argument('[variables...]', 'its variables, as --name value')
    .addOption(
      new Option('--format <format>', 'which form')
        .choices(FORMATS.map(({ name }) => name))
        .default('graphml'),
    )
    .option('--out <file>', 'where to write it; standard output where not given')
    .allowUnknownOption()
    .addHelpText(
      'after',
      `\nForms:\n${FORMATS.map(({ name, description }) => `  ${name.padEnd(12)} ${description}`).join('\n')}\n\nExample:\n  antiphon export neighborhood --around anonymous --depth 2 --format gexf --out anonymous.gexf`,
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
    throw new QueryError(`${name} does not answer with a graph`, {
      hint: `these do: ${[...operations.values()].flatMap((one) => (one.graph ? [one.name] : [])).join(', ')}`,
    });
  const variables = readVariables(operation, readOptions(words));
  const format = FORMATS.find((one) => one.name === flags.format);
  if (format === undefined) return;
  const text = await withRunner(context, async (run) => {
    const { data, errors } = await run(graphDocument(operation), variables);
    const [error] = errors ?? [];
    if (error !== undefined) throw error.originalError ?? error;
    const graph = subgraphOf(operation, data);
    context.printError(`${graph.nodes.length} nodes, ${graph.edges.length} edges`);
    return format.write(graph);
  });
  if (flags.out === undefined) context.print(text.trimEnd());
  else writeFileSync(flags.out, text);
}
