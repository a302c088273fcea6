import { readFile, rename, writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Stands } from '../changes/stands.ts';
import type { Environment } from '../database/settings.ts';
import { AntiphonError, ConfigurationError } from '../errors.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { type CitedLine, idIn, readCited, withLines, writeCited } from '../watch/cited.ts';
import { asJson, asMarkdown, asText } from '../watch/report.ts';
import { standingsInSeeds } from '../watch/seeds.ts';
import { standingsOnServer } from '../watch/server.ts';
import { citedNow, type Standings, type Watched, watch } from '../watch/watch.ts';
import type { CommandContext } from './context.ts';

/** What `watch` needs from the program around it. */
export interface WatchContext extends CommandContext {
  readonly env: Environment;
  readonly projection: Projection;
  readSeeds(paths: readonly string[], options: { readonly unfinished: boolean }): Promise<Seeds>;
}

interface WatchFlags {
  readonly server?: string;
  readonly seeds?: readonly string[];
  readonly cite?: true | readonly string[];
  readonly format: keyof typeof FORMATS;
}

const FORMATS = { text: asText, json: asJson, md: asMarkdown };

/** So that cron and scripts tell one from the other. */
const EXIT = { changed: 1, failed: 2 } as const;

/** `antiphon watch`: which of the facts that somebody cited stand otherwise today. */
export function watchCommand(context: WatchContext): Command {
  return new Command('watch')
    .description(
      'Tell which of the facts that you cited stand otherwise today: how they stood, how they stand, since when, and by which claim. Asks a server, or seeds without a database.',
    )
    .argument('<file>', 'a text file with the id or address of a fact, an event or a claim on each line')
    .option('--server <address>', 'ask this server of Antiphon, such as https://graph.example.org')
    .option('--seeds <paths...>', 'ask these seeds (default: "seed")')
    .option('--cite [ids...]', 'write into the file how these stand today; without ids, how all in it do')
    .addOption(
      new Option('--format <form>', 'text; json for programs; md (Markdown) for a message')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
A line names what you cite as pages and tables of Antiphon name it: the key of a fact (32 letters and digits), the id of an
event or a claim, or the address of its page. What follows a # is a comment. Behind the id stands how it stood when it was
cited; a line that does not say so yet is recorded by the first run. Ids that were merged are followed. A server that asks for
a token gets the one in ANTIPHON_TOKEN.

Ends with 0 if all stands as it did, 1 if something stands otherwise or is gone, 2 if it could not be told: the file or the
server cannot be read, or nothing has an id that the file names.

Examples:
  antiphon watch cited.txt --cite 477422ab4dd08be7443b02cd1232e31b
  antiphon watch cited.txt --server https://graph.example.org --format md
  antiphon watch cited.txt --cite`,
    )
    .action(async (file: string, flags: WatchFlags) => {
      try {
        process.exitCode = await run(file, flags, context);
      } catch (error) {
        if (!(error instanceof AntiphonError)) throw error;
        context.printError(error.message);
        if (error.hint !== undefined) context.printError(`  ${error.hint}`);
        process.exitCode = EXIT.failed;
      }
    });
}

async function run(file: string, flags: WatchFlags, context: WatchContext): Promise<number> {
  if (flags.server !== undefined && flags.seeds !== undefined)
    throw new ConfigurationError('--server and --seeds name two places to ask', { hint: 'give one of them' });
  const text = await textOf(file, flags.cite !== undefined);
  const written = readCited(text);
  const { standings, close } = await open(flags, context);
  try {
    if (flags.cite !== undefined) return await cite(file, text, written, flags.cite, { standings, context });
    const told = await watch(written, standings);
    await record(file, text, written, told);
    for (const line of FORMATS[flags.format](told, standings.name)) context.print(line);
    if (told.some(({ what }) => what === 'unknown')) return EXIT.failed;
    return told.some(({ what }) => what === 'changed' || what === 'vanished') ? EXIT.changed : 0;
  } finally {
    close();
  }
}

/** A file that is to be written may be new. */
async function textOf(file: string, mayBeNew: boolean): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && mayBeNew) return '';
    throw new ConfigurationError(`${file} cannot be read`, {
      hint: isMissing ? `\`antiphon watch ${file} --cite <ids>\` makes it` : 'give a text file',
      cause: error,
    });
  }
}

async function open(
  { server, seeds = ['seed'] }: WatchFlags,
  { env, readSeeds, projection }: WatchContext,
): Promise<{ readonly standings: Standings; readonly close: () => void }> {
  if (server !== undefined) {
    if (!URL.canParse(server) || !/^https?:/.test(server))
      throw new ConfigurationError(`${server} is no address of a server`, {
        hint: 'it begins with http:// or https://',
      });
    return { standings: standingsOnServer(server, env.ANTIPHON_TOKEN || undefined), close: () => {} };
  }
  const { store } = await readSeeds(seeds, { unfinished: true });
  return {
    standings: standingsInSeeds(store, projection, seeds.join(' ')),
    close: () => store.close(),
  };
}

interface Citing {
  readonly standings: Standings;
  readonly context: WatchContext;
}

/** Writes how things stand today; those that the file does not name yet go to its end. Writes nothing if one is unknown. */
async function cite(
  file: string,
  text: string,
  lines: readonly CitedLine[],
  ids: true | readonly string[],
  { standings, context }: Citing,
): Promise<number> {
  const asked = ids === true ? lines.map(({ id }) => id) : ids.map(idIn);
  const found = await standings.find([...new Set(asked)]);
  const unknown = asked.filter((id) => (found.get(id)?.what ?? 'unknown') === 'unknown');
  for (const id of unknown) {
    const close = await standings.closeTo(id);
    context.printError(
      `nothing has the id ${id}${close.length > 0 ? `; did you mean ${close.join(', ')}?` : ''}`,
    );
  }
  if (unknown.length > 0) return EXIT.failed;
  const lineOf = (written: string, comment: string, stands: Stands) =>
    writeCited({ written, comment: comment === '' ? stands.name : comment }, citedNow(stands, today()));
  const changed = new Map(
    lines.flatMap(({ id, line, written, comment }) => {
      const stands = asked.includes(id) ? found.get(id) : undefined;
      return stands === undefined ? [] : [[line, lineOf(written, comment, stands)] as const];
    }),
  );
  const there = new Set(lines.map(({ id }) => id));
  const added = [...new Set(asked)].flatMap((id) => {
    const stands = there.has(id) ? undefined : found.get(id);
    return stands === undefined ? [] : [lineOf(id, '', stands)];
  });
  await replace(file, withLines(text, changed, added));
  context.print(
    `${file}: ${changed.size} recorded anew, ${added.length} added, as they stand in ${standings.name}`,
  );
  return 0;
}

/** A line that nobody had recorded gets how it stands: from then on it is watched. */
async function record(
  file: string,
  text: string,
  lines: readonly CitedLine[],
  told: readonly Watched[],
): Promise<void> {
  const changed = new Map(
    told.flatMap(({ line, what, stands }) => {
      const own = lines.find((one) => one.line === line);
      if (what !== 'recorded' || stands === null || own === undefined) return [];
      const comment = own.comment === '' ? stands.name : own.comment;
      return [[line, writeCited({ ...own, comment }, citedNow(stands, today()))] as const];
    }),
  );
  if (changed.size > 0) await replace(file, withLines(text, changed, []));
}

/** As a whole: a crash leaves the old file or the new one. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    throw new ConfigurationError(`${file} cannot be written`, {
      hint: 'how things stand today is recorded in it: let its folder be writable',
      cause: error,
    });
  }
}

const today = (): string => new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
