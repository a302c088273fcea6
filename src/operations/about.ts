import type { About } from '../export/about.ts';
import { lensInWords } from './lens-words.ts';
import type { Variables } from './run.ts';
import type { SavedOperation } from './saved-operation.ts';

/** When and with what a file is made. */
export interface Making {
  /** The program, with its version. */
  readonly software: string;
  /** The fingerprint of the seeds in the graph, if known. */
  readonly seed: string | undefined;
  readonly now: Date;
}

/** What a file of an operation says about itself, except how much it holds. */
export function aboutOf(
  operation: SavedOperation,
  variables: Variables,
  { software, seed, now }: Making,
): Omit<About, 'records' | 'relations'> {
  const usual = operation.variables.flatMap(({ name, usual: value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    operation: operation.name,
    question: operation.sentence,
    variables: { ...Object.fromEntries(usual), ...variables },
    lens: lensInWords(operation, variables),
    made: now.toISOString().slice(0, 10),
    seed: seed ?? null,
    software,
  };
}
