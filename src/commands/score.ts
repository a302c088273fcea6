import { Command, Option } from 'commander';
import { readDraft } from '../draft/draft-file.ts';
import { type Score, type ScoreRow, scoreDraft } from '../draft/score.ts';
import { SetupError } from '../errors.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import type { CommandContext } from './context.ts';
import { textTable } from './text-table.ts';

export interface ScoreContext extends CommandContext {
  readonly readSeeds: (paths: readonly string[], options: { readonly unfinished: boolean }) => Promise<Seeds>;
  readonly terminal: number | undefined;
}

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
    .action((draft: string, seeds: readonly string[], options: { readonly format: 'text' | 'json' }) =>
      score(draft, seeds, options.format, context),
    );
}

async function score(
  path: string,
  seeds: readonly string[],
  format: 'text' | 'json',
  { readSeeds, print, terminal }: ScoreContext,
): Promise<void> {
  const draft = await readDraft(path);
  if (draft === undefined)
    throw new SetupError(`there is no draft ${path}`, { hint: 'antiphon draft makes one' });
  const { store } = await readSeeds(seeds, { unfinished: true });
  try {
    if (store.entity(draft.document) === undefined)
      throw new SetupError(`these seeds have no document ${draft.document}`, {
        hint: 'give the folder with the seed of the same document',
      });
    const made = scoreDraft(draft, store);
    if (format === 'json') print(JSON.stringify({ proposedBy: draft.proposedBy, ...made }, null, 2));
    else for (const line of scoreLines(made, terminal)) print(line);
  } finally {
    store.close();
  }
}

const COLUMNS = ['', 'drafted', 'in the seed', 'right', 'precision', 'recall'];

function scoreLines(
  { document, predicates, totals, readings }: Score,
  width: number | undefined,
): readonly string[] {
  const cells = ({ what, drafted, seed, right, precision, recall }: ScoreRow) => [
    what,
    drafted,
    seed,
    right,
    precision ?? '-',
    recall ?? '-',
  ];
  return [
    document,
    '',
    ...textTable(COLUMNS, predicates.map(cells), width).slice(0, -1),
    '',
    ...textTable(COLUMNS, totals.map(cells), width).slice(0, -1),
    '',
    `${readings} claims that the curators read into the text are not counted`,
  ];
}
