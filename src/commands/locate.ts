import { Command } from 'commander';
import { SetupError } from '../errors.ts';
import { type Located, locate, sentences } from '../seed/check/locate.ts';
import { readSourceText, type SourceText } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';

/** How much of the text is shown on either side of words that were found, in code points. */
const AROUND = 30;

/** `antiphon locate <file> [words]`: offsets and fingerprints to paste into a seed. */
export function locateCommand(context: CommandContext): Command {
  return new Command('locate')
    .description('Print the offsets and fingerprints of words in a text, to paste into a seed.')
    .argument('<file>', 'text of a source')
    .argument('[words]', 'words to look for, exactly as in the text')
    .option('--sentences', 'propose a passage for every sentence')
    .addHelpText(
      'after',
      '\nExamples:\n  antiphon locate article.txt "probably fake"\n  antiphon locate article.txt --sentences',
    )
    .action((file: string, words: string | undefined, options: { sentences?: true }, command: Command) => {
      if (words === undefined && options.sentences === undefined)
        command.error('error: give words to look for, or --sentences');
      return run({ file, words, context });
    });
}

interface LocateOptions {
  readonly file: string;
  /** Undefined for a proposal of all sentences. */
  readonly words: string | undefined;
  readonly context: CommandContext;
}

async function run({ file, words, context: { print } }: LocateOptions): Promise<void> {
  const text = await readSourceText(file);
  if (words === undefined) {
    for (const line of propose(text)) print(line);
    return;
  }
  const found = locate(text.points, words);
  if (found.length === 0) {
    throw new SetupError(`these words are not in ${file}`, {
      hint: 'copy them from the text: quotation marks and dashes must be the same',
    });
  }
  print(`document: sha256: ${text.sha256}, length: ${text.points.length}`);
  for (const place of found) {
    print(passage(place));
    print(`  ${context(text, place)}`);
  }
}

/** The words in their line. */
function context({ points }: SourceText, { start, end }: Located): string {
  const line = Math.max(points.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const stop = points.indexOf('\n', end);
  const cut = Math.min(stop < 0 ? points.length : stop, end + AROUND);
  const show = (from: number, to: number) => points.slice(from, to).join('');
  const number = points.slice(0, start).filter((point) => point === '\n').length + 1;
  return `line ${number}: ${show(line, start)}[${show(start, end)}]${show(end, cut)}`;
}

function* propose({ points, sha256 }: SourceText): Iterable<string> {
  yield 'document:';
  yield `  sha256: ${sha256}`;
  yield `  length: ${points.length}`;
  yield 'passages:';
  const all = sentences(points);
  const width = Math.max(2, String(all.length).length);
  for (const [index, place] of all.entries())
    yield `  s${String(index + 1).padStart(width, '0')}: ${passage(place)}`;
}

const passage = ({ start, end, sha256 }: Located): string =>
  `{ start: ${start}, end: ${end}, sha256: ${sha256} }`;
