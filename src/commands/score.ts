import { Command, Option } from 'commander';
import type { ScoreContext } from './score-of-draft.ts';

/** `antiphon score <draft> <seed>`: how much of a draft people would have written themselves. */
export function scoreCommand(context: ScoreContext): Command {
  return new Command('score')
    .description('Compare a draft with the seed that people made for the same document.')
    .argument('<draft>', 'file that antiphon draft wrote')
    .argument('<seed...>', 'folders or files of the seed')
    .addOption(new Option('--format <name>', 'form of the answer').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
A claim of the draft is right if the seed has one with the same predicate, the same subject and other end (by id or
name), from the same sentence. Precision: how many of the drafted ones are right. Recall: how many of those in the seed
were drafted. What curators read into a text is not counted. See docs/drafting.md.

Examples:
  antiphon score draft/outage.yaml seed
  antiphon score draft/outage.yaml seed --format json`,
    )
    .action(
      async (draft: string, seeds: readonly string[], options: { readonly format: 'text' | 'json' }) => {
        const { scoreOfDraft } = await import('./score-of-draft.ts');
        await scoreOfDraft(draft, seeds, options.format, context);
      },
    );
}
