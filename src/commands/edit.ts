import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { Desk, manualIn } from '../desk/desk.ts';
import { type DeskDomain, type FilePart, Folder } from '../desk/folder.ts';
import { serveDesk } from '../desk/server/serve.ts';
import { SetupError } from '../errors.ts';
import type { SeedFile } from '../seed/read/seed-file.ts';
import { isYamlFile, seedFilesAt } from '../seed/read/seed-file.ts';
import { didYouMean } from '../text/closest.ts';
import { readSourceText, type SourceText } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';
import { beginSeed } from './read.ts';
import { stopSignal, until } from './stop-signal.ts';

export interface EditContext extends CommandContext, DeskDomain {}

interface EditFlags {
  readonly seed?: string;
  readonly id?: string;
  readonly language?: string;
  readonly as?: string;
  readonly port: number;
}

/** `antiphon edit <text>`: a page on this machine on which a person reads a text and writes claims. */
export function editCommand(context: EditContext): Command {
  return new Command('edit')
    .description('Read an article and write claims beside it, on a page of this machine.')
    .argument('<text>', 'text of an article')
    .option('--seed <dir>', 'folder with the seeds (default: "seed")')
    .option('--as <curator>', 'your id among the curators: what you do, only you can undo')
    .option(
      '--id <id>',
      'id of the document, if the text has no seed yet (default: made from the name of the file)',
    )
    .option('--language <tag>', 'language of the text, if it has no seed yet (default: "en")')
    .option('--port <number>', 'port of the page; any that is free by default', portNumber, 0)
    .addHelpText(
      'after',
      `
It prints an address that you open in your browser; it can be opened once. Needs no database and no network.

What it writes, at once with every edit:
  <seed>/<article>.yaml            claims and entities, as antiphon format writes them; begun if the text has no seed
  <seed>/<article>.passages.yaml   the stretches of the text that claims name
  draft/ beside the seeds          an unfinished form, your edits for undo, and what programs propose; no seed reads it

A text editor, and a second desk, may be open on the same files. Ctrl-C ends it; nothing is lost by that.

Examples:
  antiphon edit articles/outage.txt
  antiphon edit articles/outage.txt --seed my-seed --as antiphon-curators`,
    )
    .action((path: string, flags: EditFlags) => edit(path, flags, context));
}

async function edit(
  path: string,
  { seed, as, port, ...begin }: EditFlags,
  context: EditContext,
): Promise<void> {
  const { root, print, printError } = context;
  const seeds = seed ?? join(root, 'seed');
  const text = await readSourceText(path);
  const file = await fileOf(text, seeds, begin, context);
  await requireCurator(as, seeds, context);
  const desk = await Desk.open(context, { seeds, file, text, by: as, manual: join(root, manualIn('seed')) });
  const stop = stopSignal(() => printError('closing the desk'));
  const serving = await serveDesk(desk, {
    port,
    page: join(root, 'dist/desk'),
    tell: print,
    signal: stop,
  });
  print(`
The desk is open on ${path}
  page     ${serving.address}
           (can be opened once, in one browser)
  writes   ${file.path}, and its passages beside it
  keeps    ${desk.draftFolder}: your unfinished form and your edits, for undo

Ctrl-C closes it; every edit is written already.`);
  await until(stop);
  await serving.close();
  desk.close();
}

/** The file whose document has this text; one that is begun where there is none. */
async function fileOf(
  text: SourceText,
  seeds: string,
  begin: Pick<EditFlags, 'id' | 'language'>,
  context: EditContext,
): Promise<SeedFile> {
  const folder = new Folder(seeds, context);
  const found = (await folder.files()).find((part) => hasText(part, text));
  if (found !== undefined) {
    if (isYamlFile(found.file.name)) return found.file;
    throw new SetupError(`${found.file.path} is not a seed file that people write`, {
      hint: 'the desk edits files whose names end in .yaml',
    });
  }
  const begun = await beginSeed(text, { ...begin, into: seeds });
  context.print(`written: ${begun.seed} (${begun.sentences} sentences)`);
  const file = (await seedFilesAt(seeds)).find((one) => one.path === begun.seed);
  if (file === undefined) throw new SetupError(`${begun.seed} is not there any more`);
  return file;
}

const hasText = ({ texts }: FilePart, { sha256 }: SourceText): boolean =>
  texts.some(({ part }) => part.entities.some(({ values }) => values.sha256 === sha256));

/** Who edits is one of those who are known to read sources. */
async function requireCurator(id: string | undefined, seeds: string, context: EditContext): Promise<void> {
  if (id === undefined) return;
  const parts = await new Folder(seeds, context).files();
  const known = parts.flatMap(({ texts }) =>
    texts.flatMap(({ part }) =>
      part.entities.filter(({ kind }) => kind === context.curator).map((one) => one.id),
    ),
  );
  if (known.includes(id)) return;
  throw new SetupError(`there is no curator ${id}`, {
    hint:
      didYouMean(id, known) ??
      (known.length === 0
        ? 'write one under Curator in a file of the folder'
        : `there are ${known.join(', ')}`),
  });
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('It is a whole number up to 65535.');
  return Number(text);
}
