import { relative, resolve } from 'node:path';
import type { Database, OpenDatabaseOptions } from '../database/connect.ts';
import { defaultDataDir } from '../database/local/files.ts';
import { askOwner } from '../database/local/owner.ts';
import { databaseSettings, type Environment } from '../database/settings.ts';
import { AntiphonError, SetupError } from '../errors.ts';
import { diffSeeds } from '../seed/diff/index.ts';
import { asText } from '../seed/diff/report.ts';
import type { ReadFacts } from '../seed/model/stated-fact.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import { contentsOf } from './seed-contents.ts';
import { type RevisionFolder, seedRevision } from './seed-revision.ts';

/** Of facts, and of entities, as many are listed; the rest is counted. */
const LISTED = 50;
/** So many has `antiphon diff` to list to leave nothing out. */
const ALL = 100_000;
/** What was committed last. */
const COMMITTED = 'HEAD';

interface Places {
  readonly env: Environment;
  readonly root: string;
  openDatabase(options?: Partial<OpenDatabaseOptions>): Promise<Database>;
}

/** A database that runs already, or why there is none: a dry run starts none. */
export async function runningDatabase({ env, root, openDatabase }: Places): Promise<Database | string> {
  if (databaseSettings(env) === undefined && (await askOwner(defaultDataDir(root))) === undefined)
    return 'No database is running.';
  try {
    return await openDatabase();
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
}

interface Comparing {
  readonly print: (line: string) => void;
  readSeeds(paths: readonly string[]): Promise<Seeds>;
  readonly readFacts: ReadFacts;
  /** The folder in which git is asked. */
  readonly cwd: string;
  readonly paths: readonly string[];
}

/** Without a database: what the seeds hold, and which of their facts differ from what was committed last. */
export async function compareWithCommitted(
  seeds: Seeds,
  { print, readSeeds, readFacts, cwd, paths }: Comparing,
): Promise<void> {
  for (const line of contentsOf(seeds.store)) print(line);
  const before = await committed(paths, { cwd, readSeeds });
  if (typeof before === 'string') return print(before);
  for (const path of before.added) print(`${path} is new since ${COMMITTED}: it is compared with nothing.`);
  try {
    const name = paths.join(' ');
    const found = diffSeeds(
      { name: COMMITTED, view: before.seeds.store, facts: readFacts(before.seeds.store) },
      { name, view: seeds.store, facts: readFacts(seeds.store) },
      { first: LISTED },
    );
    print(`Compared with ${COMMITTED}, what was committed last:`);
    const all = `antiphon diff ${COMMITTED}:${paths[0]} ${paths[0]} --first ${ALL}`;
    for (const line of asText(found, paths.length === 1 ? all : 'antiphon diff of each path')) print(line);
  } finally {
    before.seeds.store.close();
  }
}

interface Committed {
  readonly seeds: Seeds;
  /** The paths of which nothing was committed. */
  readonly added: readonly string[];
}

/** The same paths as they were committed last, or why they cannot be compared with. */
async function committed(
  paths: readonly string[],
  { cwd, readSeeds }: Pick<Comparing, 'cwd' | 'readSeeds'>,
): Promise<Committed | string> {
  const copies: RevisionFolder[] = [];
  try {
    for (const path of paths) copies.push(await seedRevision(`${COMMITTED}:${inRepository(path, cwd)}`, cwd));
    return {
      seeds: await readSeeds(copies.flatMap(({ folder, isNew }) => (isNew ? [] : [folder]))),
      added: paths.filter((_, index) => copies[index]?.isNew),
    };
  } catch (error) {
    // Not under git, or of a time with other rules: the seeds themselves are sound.
    if (!(error instanceof AntiphonError)) throw error;
    const [reason] = error.message.split('\n');
    return `Not compared with what was committed last: ${reason}`;
  } finally {
    for (const { remove } of copies) await remove();
  }
}

/** A path as git wants it, from the folder in which it is asked. */
function inRepository(path: string, cwd: string): string {
  const from = relative(cwd, resolve(cwd, path));
  return from.startsWith('..') ? from : `./${from}`;
}
