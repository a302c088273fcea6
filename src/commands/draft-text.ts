import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countedReasons, type DroppedLine } from '../draft/check-proposals.ts';
import { type Drafted, type Drafter, type Drafting, documentOfText, draft } from '../draft/draft.ts';
import { asObject } from '../draft/json.ts';
import { commandName, commandWords, runCommand } from '../draft/run-command.ts';
import { SetupError } from '../errors.ts';
import type { Ontology } from '../ontology/index.ts';
import { seedSchema } from '../seed/format/json-schema.ts';
import type { SeedRules } from '../seed/model/seed-rules.ts';
import { vocabularyOf } from '../seed/model/vocabulary.ts';
import { draftsBeside } from '../seed/read/drafts.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { isSeedFile } from '../seed/read/seed-file.ts';
import { readSourceText } from '../text/source-texts.ts';
import type { CommandContext } from './context.ts';
import { beginSeed } from './read.ts';
import { stopSignal } from './stop-signal.ts';

export interface DraftContext extends CommandContext {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
  readonly readSeeds: (paths: readonly string[], options: { readonly unfinished: boolean }) => Promise<Seeds>;
}

/** The options of `antiphon draft`. */
export interface DraftOptions {
  readonly with?: string;
  readonly shell?: boolean;
  readonly seed?: string;
  readonly timeLimit: number;
  readonly as?: string;
  readonly verbose?: true;
}

/** Bytes that a drafting program may write: some ten thousand claims. */
const MOST_BYTES = 10_000_000;
/** How many dropped proposals are shown. */
const SHOWN = 10;

/** What `antiphon draft` does. */
export async function draftText(
  path: string,
  words: readonly string[],
  options: DraftOptions,
  context: DraftContext,
): Promise<void> {
  const { root, ontology, rules, readSeeds, print } = context;
  const drafter = await drafterOf(words, options, context);
  const text = await readSourceText(path);
  const seedFolder = options.seed ?? join(root, 'seed');
  const drafting: Drafting = {
    seedFolder,
    // A seed that is being written has sentences without a claim.
    readSeeds: (paths) => readSeeds(paths, { unfinished: true }),
    vocabulary: vocabularyOf(ontology, rules),
    schema: asObject(seedSchema(ontology, rules)) ?? {},
    manual: await readFile(join(root, 'seed', 'CODING.md'), 'utf8'),
  };
  let document = await knownDocument(text, drafting);
  if (document === undefined) {
    await mkdir(seedFolder, { recursive: true });
    const { seed } = await beginSeed(text, { into: seedFolder });
    print(`begun: ${seed}`);
    document = await documentOfText(text, drafting);
  }
  if (document === undefined) throw new Error(`the seed of ${path} was not found again`);
  await mkdir(draftsBeside(seedFolder), { recursive: true });
  const made = await draft(text, document, drafter, drafting);
  for (const line of summary(made, drafter, options.verbose ? Infinity : SHOWN)) print(line);
}

/** A folder that does not hold a seed yet has no document. */
const knownDocument = async (
  text: Parameters<typeof documentOfText>[0],
  drafting: Drafting,
): Promise<string | undefined> =>
  existsSync(drafting.seedFolder) && readdirSync(drafting.seedFolder).some(isSeedFile)
    ? documentOfText(text, drafting)
    : undefined;

async function drafterOf(
  words: readonly string[],
  { with: line, shell = false, timeLimit, as }: DraftOptions,
  { ontology, printError }: DraftContext,
): Promise<Drafter> {
  if (line !== undefined && words.length > 0)
    throw new SetupError('there are two programs, one with --with and one after --', { hint: 'give one' });
  const command = words.length > 0 ? words : line === undefined ? [] : shell ? [line] : commandWords(line);
  if (command.length === 0 && line !== undefined)
    throw new SetupError('the command of --with is empty', { hint: 'name a program, or leave --with out' });
  if (command.length === 0) {
    // The words of a language take a while to load: only those who draft wait for them.
    const { rulesDrafter } = await import('../draft/rules/index.ts');
    return rulesDrafter({ name: as ?? 'antiphon', ontology, report: printError });
  }
  const signal = stopSignal(() => undefined);
  return {
    name: as ?? commandName(shell ? commandWords(line ?? '') : command),
    draft: (request) =>
      runCommand(command, `${JSON.stringify(request)}\n`, {
        time: timeLimit * 1000,
        bytes: MOST_BYTES,
        shell,
        signal,
        onStderr: (text) => process.stderr.write(text),
      }),
  };
}

function summary(
  { entities, claims, dropped, path }: Drafted,
  { name }: Drafter,
  shown: number,
): readonly string[] {
  const some = dropped.slice(0, shown);
  return [
    ...some.map(describe),
    ...(dropped.length > some.length
      ? [`and ${dropped.length - some.length} more dropped; --verbose shows them`]
      : []),
    `${name} proposes ${claims.length} claims and ${entities.length} new entities`,
    ...(dropped.length === 0
      ? []
      : [`dropped: ${dropped.length}`, ...countedReasons(dropped).map((line) => `  ${line}`)]),
    `written: ${path}; nothing of it counts until a person accepts it`,
  ];
}

const describe = ({ why, what }: DroppedLine): string =>
  `dropped: ${why}\n    ${what.length > 160 ? `${what.slice(0, 160)}…` : what}`;
