import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { SetupError } from '../errors.ts';
import { isSeedFile } from '../seed/read/seed-file.ts';
import { closestNames } from '../text/closest.ts';

/** Seeds of a revision, as a folder of their own; `remove` takes it away. */
export interface RevisionFolder {
  readonly folder: string;
  /** For people: `main:seed`. */
  readonly name: string;
  /** Whether the revision did not have it yet: there is nothing in the folder then. */
  readonly isNew: boolean;
  readonly remove: () => Promise<void>;
}

const DEFAULT_FOLDER = 'seed';

/**
 * Copies the seed files of a git revision into a temporary folder: `main` for its folder seed, `main:data` for another
 * folder or file. The work tree and the index are not touched. What is in the work tree and not in the revision is new since: its
 * folder is empty. Throws a SetupError that says what is missing.
 */
export async function seedRevision(given: string, cwd: string): Promise<RevisionFolder> {
  const git = gitIn(cwd);
  await requireRepository(given, git);
  const [, revision = given, path] = /^([^:]+):(.+)$/s.exec(given) ?? [];
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit === undefined) throw await unknown(given, revision, git);
  const name = `${revision}:${path ?? DEFAULT_FOLDER}`;
  // `./` is the folder where the command runs, which may be below that of the repository.
  const object = `${commit}:${path ?? `./${DEFAULT_FOLDER}`}`;
  const found = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', object]);
  if (found === undefined && (await isThere(path ?? `./${DEFAULT_FOLDER}`, cwd)))
    return { ...(await emptyFolder()), name, isNew: true };
  if (found === undefined)
    throw new SetupError(`the revision ${revision} has no ${path ?? DEFAULT_FOLDER}`, {
      hint: `name its folder of seeds: ${revision}:<folder>`,
    });
  const files = await filesOf(found, basename(path ?? ''), git);
  if (files.length === 0)
    throw new SetupError(`${name} holds no seed file`, {
      hint: `name the folder that does: ${revision}:<folder>`,
    });
  const { folder, remove } = await emptyFolder();
  try {
    for (const file of files) await copy(file, folder, cwd);
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, name, isNew: false, remove };
}

async function emptyFolder(): Promise<Pick<RevisionFolder, 'folder' | 'remove'>> {
  const folder = await mkdtemp(join(tmpdir(), 'antiphon-revision-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Whether a path of a revision is in the work tree: git counts it from the top, unless it begins with a dot. */
async function isThere(path: string, cwd: string): Promise<boolean> {
  const top = path.startsWith('.') ? undefined : await gitIn(cwd)(['rev-parse', '--show-toplevel']);
  return access(resolve(top ?? cwd, path)).then(
    () => true,
    () => false,
  );
}

/** The commit on which a folder stands; undefined where git knows none. */
export async function headOf(cwd: string): Promise<string | undefined> {
  return gitIn(cwd)(['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => undefined);
}

interface BlobFile {
  readonly id: string;
  readonly path: string;
}

type Git = (words: readonly string[], onNo?: (said: string) => void) => Promise<string | undefined>;

const LONGEST_LIST = 100_000_000;

/** What git prints; undefined where it says no. Throws a SetupError where there is no git. */
const gitIn =
  (cwd: string): Git =>
  async (words, onNo) => {
    try {
      const { stdout } = await promisify(execFile)('git', words, {
        cwd,
        maxBuffer: LONGEST_LIST,
        windowsHide: true,
      });
      return stdout.trim();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new SetupError('git is not installed, and only git knows revisions', {
          hint: 'install git, or give two folders or files with seeds',
          cause: error,
        });
      if (error instanceof Error && 'stderr' in error) onNo?.(String(error.stderr).trim());
      return undefined;
    }
  };

async function requireRepository(given: string, git: Git): Promise<void> {
  let said = '';
  const found = await git(['rev-parse', '--git-dir'], (reason) => {
    said = reason;
  });
  if (found !== undefined) return;
  // Git refuses a repository of somebody else, too, and says what to do.
  const [first] = said.split('\n');
  throw new SetupError(
    /not a git repository/i.test(said)
      ? `${given} is no file or folder, and no revision: this folder is in no git repository`
      : `${given} is no file or folder, and git cannot look for a revision here: ${first}`,
    { hint: 'give two folders or files with seeds, or run this where git works' },
  );
}

async function unknown(given: string, revision: string, git: Git): Promise<SetupError> {
  const names = await git(['for-each-ref', '--format=%(refname:short)']);
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'])) === 'true';
  const [near] = closestNames(revision, (names ?? '').split('\n'));
  const way = isShallow
    ? 'this clone has only the last revisions: `git fetch --unshallow` brings the others'
    : '`git branch --all` and `git log --oneline` list revisions, `git fetch` brings those of others';
  return new SetupError(`${given} is neither a file or folder here nor a revision that git knows`, {
    hint: near === undefined ? way : `did you mean ${near}? ${way}`,
  });
}

/** The seed files of a folder, or a file as the only one. */
async function filesOf(object: string, name: string, git: Git): Promise<readonly BlobFile[]> {
  if ((await git(['cat-file', '-t', object])) === 'blob')
    return isSeedFile(name) ? [{ id: object, path: name }] : [];
  const entries = ((await git(['ls-tree', '-r', '-z', '--full-tree', object])) ?? '').split('\0');
  return entries.flatMap((entry) => {
    const [, mode, id = '', path = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(entry) ?? [];
    if (!isSeedFile(path)) return [];
    const isPlain = mode?.startsWith('100') === true && !path.split('/').includes('..');
    if (!isPlain)
      throw new SetupError(`${path} is a link in that revision, and links are not followed`, {
        hint: 'check that revision out (`git worktree add`), and give the folder',
      });
    return [{ id, path }];
  });
}

/** As git has it, byte by byte, without holding it in memory. */
async function copy({ id, path }: BlobFile, folder: string, cwd: string): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const child = spawn('git', ['cat-file', 'blob', id], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code] = await Promise.all([ended, pipeline(child.stdout, createWriteStream(target))]);
  if (code !== 0)
    throw new SetupError(`git cannot read ${path} of that revision`, {
      hint: '`git fsck` says what is missing; in a partial clone, `git fetch` brings it',
    });
}
