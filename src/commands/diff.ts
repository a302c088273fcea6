import { access } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { AntiphonError } from '../errors.ts';
import { type DiffSide, diffSeeds, type SeedDifference } from '../seed/diff/index.ts';
import { asMarkdown, asText } from '../seed/diff/report.ts';
import { SeedError } from '../seed/model/seed-error.ts';
import type { ReadFacts } from '../seed/model/stated-fact.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import type { CommandContext } from './context.ts';
import { seedRevision } from './seed-revision.ts';

/** What `diff` needs from the program around it. */
export interface DiffContext extends CommandContext {
  readonly readFacts: ReadFacts;
  readSeeds(paths: readonly string[], options: { readonly unfinished: boolean }): Promise<Seeds>;
  /** The folder in which git is asked. */
  readonly cwd: string;
}

interface DiffFlags {
  readonly format: keyof typeof FORMATS;
  readonly first?: number;
  readonly exitCode?: true;
}

const FORMATS = {
  text: asText,
  json: (found: SeedDifference): readonly string[] => [JSON.stringify(found, null, 2)],
  markdown: asMarkdown,
};

/** `antiphon diff <before> <after>`: the facts that differ between two seeds; what only moved is no difference. */
export function diffCommand(context: DiffContext): Command {
  return new Command('diff')
    .description(
      'Compare two seeds by their facts: which appear, vanish or stand otherwise, and by which claims. Needs no database. What only moved or is written in another way is no difference.',
    )
    .argument('<before>', 'a folder or file with seeds, or a git revision: main, HEAD~1, HEAD~1:seed')
    .argument('<after>', 'the same for the seeds that follow')
    .addOption(
      new Option('--format <form>', 'text; json for programs; markdown for a comment on a review')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .option('--first <number>', 'how many facts and entities to list; the others are counted', wholeNumber)
    .option('--exit-code', 'end with 1 if a fact differs, as git diff does')
    .addHelpText(
      'after',
      `
A revision without a path means its folder seed. What exists as a file or folder is read as that; what is here and was not
in that revision is compared with nothing. Unfinished seeds can be compared: how much is still to do is said beside.

Examples:
  antiphon diff main seed
  antiphon diff HEAD~1 HEAD --format markdown
  antiphon diff main:seed ../other/seed --exit-code`,
    )
    .action(async (before: string, after: string, { format, first, exitCode }: DiffFlags) => {
      const found = await compare(before, after, first, context);
      for (const line of FORMATS[format](found)) context.print(line);
      if (exitCode && !found.same) process.exitCode = 1;
    });
}

async function compare(
  before: string,
  after: string,
  first: number | undefined,
  context: DiffContext,
): Promise<SeedDifference> {
  const one = await open('before', before, context);
  try {
    const other = await open('after', after, context);
    try {
      return diffSeeds(one.side, other.side, { first });
    } finally {
      other.close();
    }
  } finally {
    one.close();
  }
}

interface OpenSide {
  readonly side: DiffSide;
  readonly close: () => void;
}

/** Throws a SeedError's issues with which of the two seeds has them. */
async function open(which: 'before' | 'after', given: string, context: DiffContext): Promise<OpenSide> {
  const isPath = await access(given).then(
    () => true,
    () => false,
  );
  const revision = isPath ? undefined : await seedRevision(given, context.cwd);
  const name = revision?.name ?? given;
  try {
    const paths = revision?.isNew === true ? [] : [revision?.folder ?? given];
    const { store, undone } = await context.readSeeds(paths, { unfinished: true });
    if (revision?.isNew === true)
      context.printError(`${name} was not there yet: the seed ${which} is compared as if it held nothing`);
    // Beside the comparison, which programs read.
    if (undone > 0) context.printError(`the seed ${which} (${name}) is unfinished: ${toDo(undone)}`);
    return {
      side: { name, view: store, facts: context.readFacts(store) },
      close: () => store.close(),
    };
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    throw new AntiphonError('SEED_INVALID', `the seed ${which} (${name}) is not valid:\n${error.message}`, {
      hint:
        error.hint ??
        'put this right, or compare with another revision; seeds of any age are read by the rules of this version',
      cause: error,
    });
  } finally {
    await revision?.remove();
  }
}

const toDo = (undone: number): string =>
  `${undone.toLocaleString('en')} ${undone === 1 ? 'thing is' : 'things are'} still to do, such as a passage without a claim; antiphon check lists them`;

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It is a whole number up to 999999.');
  return Number(text);
}
