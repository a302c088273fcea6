import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { AntiphonError } from '../errors.ts';
import type { Ontology } from '../ontology/index.ts';
import { checkSources, type SourceSummary } from '../seed/check/sources.ts';
import { thorough } from '../seed/check/thorough.ts';
import { SeedError } from '../seed/model/seed-error.ts';
import type { SeedRules } from '../seed/model/seed-rules.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import { readSeeds } from '../seed/read/read-seeds.ts';
import { checkStories } from '../stories/check-stories.ts';
import { readStories, storiesBeside } from '../stories/read-stories.ts';
import { changes } from '../text/changes.ts';
import { readSourceTexts } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';
import { contentsOf } from './seed-contents.ts';
import { stopSignal } from './stop-signal.ts';

export interface CheckContext extends CommandContext {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
  readonly projection: Projection;
}

/** `antiphon check [paths...] [--sources dir] [--stories dir]`: says what seeds hold, or all that is wrong with them. */
export function checkCommand(context: CheckContext): Command {
  return new Command('check')
    .description('Check seed files, and their passages against the texts of the sources.')
    .argument(
      '[paths...]',
      'folders with seed files, or .yaml, .json, .ndjson and .ndjson.gz files (default: "seed")',
    )
    .option(
      '--sources <dir>',
      'folder with the texts of the sources, recognised by their fingerprints: also checks that the words which claims quote stand there',
    )
    .option(
      '--stories <dir>',
      'folder with stories that take facts from these seeds (default: the one beside them)',
    )
    .option('--watch', 'check again whenever a file changes, until Ctrl-C')
    .addHelpText(
      'after',
      `
First comes what is wrong; once nothing is, what is still to do or to look at: sentences without a claim, and what is
hardly so, such as an answer before its cause or, with --sources, words of a named speaker claimed as the article's own.
A note on the claim says that somebody has looked.

Examples:
  antiphon check seed --sources ../articles
  antiphon check my-seed --watch`,
    )
    .action((given: readonly string[], { watch, ...folders }: Folders & { readonly watch?: true }) => {
      const paths = given.length === 0 ? [join(context.root, 'seed')] : given;
      return watch ? watching(paths, folders, context) : check(paths, folders, context);
    });
}

/** Checks at once and after every change of a seed, a story or a text. */
async function watching(paths: readonly string[], folders: Folders, context: CheckContext): Promise<void> {
  const stop = stopSignal(() => undefined);
  const { sources, stories = storiesBeside(paths[0] ?? '') } = folders;
  const watched = [...paths, stories, ...(sources === undefined ? [] : [sources])].filter((path) =>
    existsSync(path),
  );
  for await (const _ of changes(watched, stop)) {
    context.print(`-- ${new Date().toLocaleTimeString('en', { hour12: false })}`);
    await check(paths, folders, context).catch((error: unknown) => {
      if (!(error instanceof AntiphonError)) throw error;
      context.print(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
    });
  }
}

interface Folders {
  readonly sources?: string;
  readonly stories?: string;
}

async function check(
  paths: readonly string[],
  { sources, stories = storiesBeside(paths[0] ?? '') }: Folders,
  { ontology, rules: plain, projection, print, printError }: CheckContext,
): Promise<void> {
  const rules = thorough(plain, sources === undefined ? undefined : await readSourceTexts(sources));
  const { store: seed } = await readSeeds(paths, { ontology, rules, projection, report: printError });
  try {
    for (const line of contentsOf(seed)) print(line);
    const told = readStories(stories);
    checkStories(told, seed, stories);
    if (told.size > 0) print(`${told.size} ${told.size === 1 ? 'story' : 'stories'}`);
    if (sources !== undefined) {
      const parts = { entities: [...seed.entities()], passages: [...seed.passages()] };
      const { issues, summary } = await checkSources(ontology, parts, sources);
      print('');
      for (const document of summary) print(describeSource(document));
      if (issues.length > 0) throw new SeedError(issues);
    }
    print('ok');
  } finally {
    seed.close();
  }
}

function describeSource({ document, path, passages, letters, covered }: SourceSummary): string {
  if (path === undefined)
    return `${document}: its text is not in that folder; ${passages} passages not checked`;
  const percent = letters === 0 ? 100 : Math.floor((covered / letters) * 1000) / 10;
  return `${document}: ${passages} passages checked, ${percent} % of the text covered`;
}
