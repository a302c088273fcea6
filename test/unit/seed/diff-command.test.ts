import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { rules } from '../../../schema/rules.ts';
import { diffCommand } from '../../../src/commands/diff.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { article, claim, FINGERPRINT, type Files, seedFolder } from './seed-folder.ts';

/** What the command prints that is run in a folder. */
const diff = async (cwd: string, ...words: readonly string[]): Promise<string> =>
  (await run(cwd, ...words)).printed;

/** The same, with what it says beside. */
async function run(
  cwd: string,
  ...words: readonly string[]
): Promise<{ readonly printed: string; readonly beside: readonly string[] }> {
  const printed: string[] = [];
  const beside: string[] = [];
  const command = diffCommand({
    root: cwd,
    cwd,
    readFacts,
    readSeeds: (paths, options) =>
      readSeeds(paths, { ontology, rules, projection, report: () => {}, ...options }),
    print: (line) => printed.push(line),
    printError: (line) => beside.push(line),
  });
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(words, { from: 'user' });
  return { printed: printed.join('\n'), beside };
}

const git = (cwd: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** A repository with two revisions: the article, then somebody harmed in the shooting. */
async function repository(): Promise<string> {
  const folder = await seedFolder(below('seed', { 'article.yaml': article }));
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  const commit = () => {
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '--no-gpg-sign', '-m', 'seeds');
  };
  commit();
  await writeFile(join(folder, 'seed', 'b.yaml'), claim({})['b.yaml'] ?? '');
  commit();
  return folder;
}

const APPEARS = 'Facts: 1 new. Claims: 1 new.';

describe('antiphon diff', () => {
  afterEach(() => {
    process.exitCode = undefined;
  });

  it('compares two folders, and ends with 0 where they differ and nobody asked for more', async () => {
    const before = await seedFolder({ 'article.yaml': article });
    const after = await seedFolder(claim({}));
    expect(await diff(before, before, after)).toContain(APPEARS);
    expect(process.exitCode).toBeUndefined();
  });

  it('ends with 1 with --exit-code if a fact differs, and with 0 if none does', async () => {
    const [before, after] = [await seedFolder({ 'article.yaml': article }), await seedFolder(claim({}))];
    expect(await diff(before, before, before, '--exit-code')).toBe('No fact differs.');
    expect(process.exitCode).toBeUndefined();
    await diff(before, before, after, '--exit-code');
    expect(process.exitCode).toBe(1);
  });

  it('compares revisions, of which the folder seed is meant, without touching the work tree', async () => {
    const folder = await repository();
    await writeFile(join(folder, 'seed', 'b.yaml'), 'not: [a seed');
    const status = git(folder, 'status', '--porcelain');
    expect(await diff(folder, 'HEAD~1', 'main')).toContain(APPEARS);
    expect(await diff(folder, 'main', 'HEAD~1')).toContain('Facts: 1 gone. Claims: 1 removed.');
    expect(await diff(folder, 'HEAD~1:seed', 'HEAD:seed')).toContain(APPEARS);
    expect(await diff(folder, 'HEAD:seed/article.yaml', 'HEAD~1')).toBe('No fact differs.');
    expect(git(folder, 'status', '--porcelain')).toBe(status);
  });

  it('compares what a revision did not have yet with nothing, and says so', async () => {
    const folder = await repository();
    await rename(join(folder, 'seed'), join(folder, 'moved'));
    const { printed, beside } = await run(folder, 'HEAD:moved', join(folder, 'moved'));
    expect(beside).toEqual([
      'HEAD:moved was not there yet: the seed before is compared as if it held nothing',
    ]);
    expect(printed).toMatch(/Facts: \d+ new\./);
    await expect(diff(folder, 'HEAD:mvoed', join(folder, 'moved'))).rejects.toThrow(
      'the revision HEAD has no mvoed',
    );
  });

  it('compares a revision with a folder, and leaves no temporary folder behind', async () => {
    const folder = await repository();
    const revisions = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('antiphon-revision-'));
    const before = await revisions();
    expect(await diff(folder, 'HEAD~1', join(folder, 'seed'))).toContain(APPEARS);
    expect(await revisions()).toEqual(before);
  });

  it('means the folder seed where it runs, also below that of the repository', async () => {
    const folder = await repository();
    await mkdir(join(folder, 'part'));
    await rename(join(folder, 'seed'), join(folder, 'part', 'seed'));
    await rm(join(folder, 'part', 'seed', 'b.yaml'));
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '--no-gpg-sign', '-m', 'moved');
    expect(await diff(join(folder, 'part'), 'HEAD~1:seed', 'HEAD')).toContain('Facts: 1 gone.');
  });

  it('has a form for programs and one for reviews', async () => {
    const folder = await repository();
    const json: unknown = JSON.parse(await diff(folder, 'HEAD~1', 'HEAD', '--format', 'json'));
    expect(json).toMatchObject({
      before: 'HEAD~1:seed',
      after: 'HEAD:seed',
      same: false,
      counts: { facts: { appears: 1, vanishes: 0, changed: 0 } },
      facts: [{ what: 'appears', after: { status: 'SINGLE_SOURCE' }, claims: [{ id: 'b1', what: 'new' }] }],
      leftOut: { facts: 0, entities: 0 },
    });
    const markdown = await diff(folder, 'HEAD~1', 'HEAD', '--format', 'markdown');
    expect(markdown).toContain('### Facts that appear');
    expect(markdown).toMatch(/^- Tamir Rice .*\*\*told by one source; reported\*\*$/m);
  });

  it('lists the first, and counts the others', async () => {
    const folder = await repository();
    const text = await diff(folder, 'HEAD~1', 'HEAD', '--first', '0');
    expect(text).toBe(`${APPEARS}\n\nNot listed: 1 more fact (--first lists more).`);
  });

  it('compares what is not finished yet, and says beside how much is still to do', async () => {
    const before = await seedFolder({ 'article.yaml': article });
    const unread = `  s03: { start: 200, end: 300, sha256: ${FINGERPRINT} }\n`;
    const after = await seedFolder({
      ...claim({}),
      'article.yaml': article.replace('\nentities:', `${unread}\nentities:`),
    });
    expect(await run(before, before, after)).toEqual({
      printed: expect.stringContaining(APPEARS),
      beside: [
        `the seed after (${after}) is unfinished: 1 thing is still to do, such as a passage without a claim; antiphon check lists them`,
      ],
    });
    expect((await run(before, before, before)).beside).toEqual([]);
  });

  it('says which of the two is not valid, with its own errors', async () => {
    const folder = await repository();
    const wrong = await seedFolder(claim({ subject: 'ricee' }));
    await expect(diff(folder, 'HEAD', wrong)).rejects.toThrow(
      /^the seed after \(.*\) is not valid:\nb\.yaml:3:\d+: .*ricee/,
    );
    await expect(diff(folder, wrong, 'HEAD')).rejects.toThrow(/^the seed before/);
  });

  it('says which revision is unknown, and how to find one', async () => {
    const folder = await repository();
    await expect(diff(folder, 'mian', 'HEAD')).rejects.toMatchObject({
      message: 'mian is neither a file or folder here nor a revision that git knows',
      hint: expect.stringContaining('did you mean main?'),
    });
    await expect(diff(folder, 'HEAD:data', 'HEAD')).rejects.toThrow('the revision HEAD has no data');
    await expect(diff(folder, 'HEAD', '--output=x')).rejects.toThrow('unknown option');
  });

  it('says where there is no repository, or no git', async () => {
    const alone = await seedFolder({ 'article.yaml': article });
    await expect(diff(alone, 'main', alone)).rejects.toThrow('this folder is in no git repository');
    const { PATH } = process.env;
    process.env.PATH = alone;
    try {
      await expect(diff(alone, 'main', alone)).rejects.toThrow('git is not installed');
    } finally {
      process.env.PATH = PATH;
    }
  });
});
