import { join } from 'node:path';
import { Command } from 'commander';
import type { Ontology } from '../ontology/index.ts';
import { readSeed } from '../seed/read.ts';
import type { Seed } from '../seed/seed.ts';
import { SeedError } from '../seed/seed-error.ts';
import type { SeedRules } from '../seed/seed-rules.ts';
import { checkSources, type SourceSummary } from '../seed/sources.ts';
import type { CommandContext } from './context.ts';

export interface CheckContext extends CommandContext {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
}

/** `antiphon check [dir] [--sources dir]`: says what a folder of seeds holds, or all that is wrong with it. */
export function checkCommand(context: CheckContext): Command {
  return new Command('check')
    .description('Check seed files, and their passages against the texts of the sources.')
    .argument('[dir]', 'folder with the seed files', join(context.root, 'seed'))
    .option('--sources <dir>', 'folder with the texts of the sources, found there by their fingerprints')
    .addHelpText('after', '\nExample:\n  antiphon check seed --sources ../articles')
    .action((directory: string, options: { sources?: string }) =>
      check({ directory, sources: options.sources, context }),
    );
}

interface CheckOptions {
  readonly directory: string;
  readonly sources: string | undefined;
  readonly context: CheckContext;
}

async function check({ directory, sources, context }: CheckOptions): Promise<void> {
  const { ontology, rules, print } = context;
  const seed = await readSeed(directory, { ontology, rules });
  for (const line of describe(seed)) print(line);
  if (sources !== undefined) {
    const { issues, summary } = await checkSources(seed, sources);
    print('');
    for (const document of summary) print(describeSource(document));
    if (issues.length > 0) throw new SeedError(issues);
  }
  print('ok');
}

function describe({ entities, passages, claims, merged }: Seed): readonly string[] {
  return [
    counted(
      'entity',
      'entities',
      entities.map(({ kind }) => kind),
    ),
    counted(
      'claim',
      'claims',
      claims.map(({ predicate }) => predicate),
    ),
    `${passages.length} passages, ${merged.size} merged ids`,
  ];
}

/** `15 entities: 12 Person, 3 Place`, the most frequent first. */
function counted(one: string, several: string, words: readonly string[]): string {
  const totals = new Map<string, number>();
  for (const word of words) totals.set(word, (totals.get(word) ?? 0) + 1);
  const sorted = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const parts = sorted.map(([word, total]) => `${total} ${word}`).join(', ');
  return `${words.length} ${words.length === 1 ? one : several}${parts === '' ? '' : `: ${parts}`}`;
}

function describeSource({ document, path, passages, letters, covered }: SourceSummary): string {
  if (path === undefined)
    return `${document}: its text is not in that folder; ${passages} passages not checked`;
  const percent = letters === 0 ? 100 : Math.floor((covered / letters) * 1000) / 10;
  return `${document}: ${passages} passages checked, ${percent} % of the text covered`;
}
