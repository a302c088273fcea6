import { execFileSync } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { rules } from '../../../schema/rules.ts';
import { seedCommand } from '../../../src/commands/seed.ts';
import type { Environment } from '../../../src/database/settings.ts';
import { SetupError } from '../../../src/errors.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { article, claim, seedFolder } from './seed-folder.ts';

const UNREACHABLE = 'No Neo4j can be reached at bolt://127.0.0.1:9: nothing listens there.';

/** What `antiphon seed --dry-run` prints in a folder where no database can be reached. */
async function dryRun(cwd: string, words: readonly string[] = [], env: Environment = {}): Promise<string> {
  const printed: string[] = [];
  const command = seedCommand({
    root: cwd,
    cwd,
    env,
    ontology,
    projection,
    readFacts,
    // The command runs in the folder; this process does not.
    readSeeds: (paths) =>
      readSeeds(
        paths.map((path) => join(path.startsWith('/') ? '' : cwd, path)),
        { ontology, rules, projection, report: () => {} },
      ),
    openDatabase: () => Promise.reject(new SetupError(UNREACHABLE)),
    print: (line) => printed.push(line),
    printError: () => {},
  });
  await command.exitOverride().parseAsync([...words, '--dry-run'], { from: 'user' });
  return printed.join('\n');
}

const git = (cwd: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** A repository in which the article is committed, and a claim is not yet. */
async function repository(): Promise<string> {
  const folder = await seedFolder({ 'seed/article.yaml': article });
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '--no-gpg-sign', '-m', 'seeds');
  await writeFile(join(folder, 'seed', 'b.yaml'), claim({ outcome: 'INJURED' })['b.yaml'] ?? '');
  return folder;
}

describe('a dry run without a database', () => {
  it('says what the seeds hold, and in names what differs from the last commit', async () => {
    const said = await dryRun(await repository());
    expect(said).toMatch(/^No database is running. This is what the seeds hold:\n8 entities: 2 Person/);
    expect(said).toContain('Compared with HEAD, what was committed last:\nFacts: 1 new. Claims: 1 new.');
    expect(said).toContain('+ Tamir Rice was hurt in the shooting. [told by one source; reported]');
    expect(said).toMatch(/\nnothing was written$/);
  });

  it('does the same where the one that is named cannot be reached, and says that first', async () => {
    const named = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
    const said = await dryRun(await repository(), [], named);
    expect(said.split('\n')[0]).toBe(`${UNREACHABLE} This is what the seeds hold:`);
    expect(said).toContain('Facts: 1 new.');
  });

  it('compares only the files that it was given, with what they were', async () => {
    const folder = await repository();
    expect(await dryRun(folder, ['seed/article.yaml'])).toContain('No fact differs.');
  });

  it('compares what is new since with nothing, and says so', async () => {
    const folder = await repository();
    const said = await dryRun(folder, ['seed/article.yaml', 'seed/b.yaml']);
    expect(said).toContain('seed/b.yaml is new since HEAD: it is compared with nothing.\n');
    expect(said).toContain('Facts: 1 new. Claims: 1 new.');
    await rename(join(folder, 'seed'), join(folder, 'moved'));
    const all = await dryRun(folder, ['moved']);
    expect(all).toContain('moved is new since HEAD: it is compared with nothing.\n');
    expect(all).not.toContain('gone');
  });

  it('says why where there is nothing to compare with', async () => {
    const plain = await seedFolder({ 'seed/article.yaml': article });
    expect(await dryRun(plain)).toContain('Not compared with what was committed last: ');
  });

  it('still refuses what is wrong', async () => {
    const folder = await seedFolder({
      'seed/article.yaml': article.replace('role: SPEAKER', 'role: WITNESS'),
    });
    await expect(dryRun(folder)).rejects.toThrow('PERFORMED has no role WITNESS');
  });
});
