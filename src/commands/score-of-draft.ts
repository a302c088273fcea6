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

/** What `antiphon score` does. */
export async function scoreOfDraft(
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
