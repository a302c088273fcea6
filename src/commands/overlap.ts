import { Command, InvalidArgumentError, Option } from 'commander';
import type { Ontology } from '../ontology/index.ts';
import type { CommandContext } from './context.ts';
import type { OverlapOptions, SeedReader } from './overlap-of-texts.ts';

interface OverlapCommandContext extends CommandContext, SeedReader {
  readonly ontology: Ontology;
}

const WORDS = 8;
const SHARE = 10;

/** `antiphon overlap <text...>`: which texts share runs of words, and how much of each. */
export function overlapCommand(context: OverlapCommandContext): Command {
  return new Command('overlap')
    .description('Measure which runs of words texts share, and propose how one was made from the other.')
    .argument('<text...>', 'files with the texts of sources, two at least')
    .option('--words <number>', 'words that a run has at least', atLeast(2), WORDS)
    .option('--share <number>', 'propose from this many of 100 words of a text on', atLeast(1), SHARE)
    .option('--seed <path...>', 'seeds that know the texts: proposals have their ids, days and passages')
    .addOption(new Option('--format <name>', 'form of the answer').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Words are compared without signs, in small letters. A proposal is a measurement, not a fact: it does not say which text was
first, nor whether both have the words from a third, such as a statement or an agency. Nothing of the texts is stored or
printed. See seed/CODING.md.

Examples:
  antiphon overlap sources/paper.txt sources/other.txt
  antiphon overlap sources/*.txt --seed seed --words 12
  antiphon overlap sources/*.txt --format json`,
    )
    .action(async (paths: readonly string[], options: OverlapOptions) => {
      const { overlapOfTexts } = await import('./overlap-of-texts.ts');
      await overlapOfTexts(paths, options, context);
    });
}

const atLeast = (least: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > 1000)
    throw new InvalidArgumentError(`it is a whole number from ${least} to 1000`);
  return number;
};
