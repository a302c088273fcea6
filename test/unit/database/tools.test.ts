import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/database/connect.ts';
import { jarsFolder, localSourceFolder } from '../../../src/database/local/files.ts';
import { ensureJars, presentJars, putInPlace } from '../../../src/database/local/jars.ts';
import { findJava } from '../../../src/database/local/java.ts';
import { SetupError } from '../../../src/errors.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'antiphon-tools-'));
  mkdirSync(localSourceFolder(root), { recursive: true });
  writeFileSync(join(localSourceFolder(root), 'pom.xml'), '<neo4j.version>5.26.0</neo4j.version>');
  writeFileSync(join(root, 'src', 'database', 'local', 'jars.sha256'), HASHES);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program of a few shell lines in a folder of its own; returns the folder. */
function program(name: string, lines: string): string {
  const folder = join(root, `with-${name}-${readdirSync(root).length}`);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
  return folder;
}

const java = (...modules: string[]) => program('java', modules.map((module) => `echo ${module}`).join('\n'));
const JDK_21 = ['java.base@21.0.4', 'jdk.compiler@21.0.4'];

describe('without NEO4J_URI, and without Java and Maven', () => {
  it('names all that is missing and the three ways out, at once', async () => {
    const error = await openDatabase({ env: { PATH: '' }, root, report: () => {} }).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof SetupError)) throw error;
    expect(error.message).toBe(
      'There is no Neo4j to use: NEO4J_URI is not set, and running one here lacks Java 17 or later ' +
        '(neither JAVA_HOME nor PATH leads to one) and Maven (it is not on PATH).',
    );
    expect(error.hint).toContain('install a JDK, version 17 or later, and Maven');
    expect(error.hint).toContain('docker compose up -d');
    expect(error.hint).toContain('set NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)');
  });
});

describe.skipIf(process.platform === 'win32')('findJava', () => {
  it('prefers JAVA_HOME to PATH', async () => {
    const home = java(...JDK_21);
    const search = await findJava({
      JAVA_HOME: home,
      PATH: join(java('java.base@17', 'jdk.compiler@17'), 'bin'),
    });
    expect(search).toEqual({ java: { path: join(home, 'bin', 'java'), version: '21.0.4', major: 21 } });
  });

  it('skips a Java that is too old or has no compiler', async () => {
    const PATH = [java('java.base@11.0.2', 'jdk.compiler@11.0.2'), java('java.base@21.0.4'), java(...JDK_21)]
      .map((folder) => join(folder, 'bin'))
      .join(delimiter);
    expect((await findJava({ PATH })).java?.path).toContain(PATH.split(delimiter)[2]);
  });

  it.each([
    [['java.base@11.0.2', 'jdk.compiler@11.0.2'], /is Java 11\.0\.2, older than 17$/],
    [['java.base@21.0.4'], /a JRE, where a JDK is needed/],
    [['Unrecognized option'], /older than Java 9 or does not run$/],
  ])('says what is wrong with %j', async (modules, problem) => {
    const search = await findJava({ PATH: join(java(...modules), 'bin') });
    expect(search).toEqual({ problem: expect.stringMatching(problem) });
  });
});

/** Of the two jars that the Maven of these tests gives. */
const HASHES = `
edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb  a.jar
fc4b5fd6816f75a7c81fc8eaa9499d6a299bd803397166e8c4cf9280b801d62c  b.jar
`;

describe.skipIf(process.platform === 'win32')('ensureJars', () => {
  const download = async (lines: string, report = (_line: string) => {}) => {
    const maven = join(
      program(
        'mvn',
        `PATH=/usr/bin:/bin\nfor a; do case $a in -DoutputDirectory=*) out=\${a#*=};; esac; done\n${lines}`,
      ),
      'bin',
      'mvn',
    );
    return ensureJars({ root, maven, env: {}, report });
  };
  const WORKS = 'echo abc > "$out/a.jar"; echo abcd > "$out/b.jar"';
  const FAILS = 'echo abc > "$out/a.jar"; echo "[ERROR] no space left"; echo "[ERROR] more"; exit 1';

  it('puts all jars in place at once, and does not need Maven the next time', async () => {
    const lines: string[] = [];
    const folder = await download(WORKS, (line) => lines.push(line));
    expect(folder).toBe(jarsFolder(root));
    expect(presentJars(root)).toEqual({ jars: 2, bytes: 9 });
    expect(lines.at(-1)).toBe('Downloaded 2 jars, 0 MB.');
    expect(await ensureJars({ root, maven: undefined, env: {}, report: () => {} })).toBe(folder);
  });

  it("leaves nothing behind when Maven fails, and repeats Maven's message", async () => {
    await expect(download(FAILS)).rejects.toThrow('Maven could not download Neo4j: no space left');
    expect(readdirSync(join(root, '.data'))).toEqual([]);
    await download(WORKS);
    expect(presentJars(root)?.jars).toBe(2);
  });

  it('refuses jars other than its own', async () => {
    await expect(download(`${WORKS}; echo x > "$out/a.jar"`)).rejects.toThrow(
      'What Maven delivered for a.jar is not',
    );
    expect(readdirSync(join(root, '.data'))).toEqual([]);
  });

  it('removes at once what the download of a killed process left', async () => {
    const abandoned = `${jarsFolder(root)}.partial-999999999-x`;
    mkdirSync(abandoned, { recursive: true });
    await download(WORKS);
    expect(readdirSync(join(root, '.data'))).toHaveLength(1);
  });

  it('repairs a folder from which a jar is missing', async () => {
    const folder = await download(WORKS);
    rmSync(join(folder, 'a.jar'));
    expect(presentJars(root)).toBeUndefined();
    await download(WORKS);
    expect(presentJars(root)?.jars).toBe(2);
  });

  it('never touches jars that another process put there first: they may be in use', async () => {
    const folder = await download(WORKS);
    const before = statSync(folder).ino;
    const partial = `${folder}.partial-late`;
    mkdirSync(partial);
    writeFileSync(join(partial, 'a.jar'), 'late');
    putInPlace({ root, partial, folder });
    expect(statSync(folder).ino).toBe(before);
    expect(presentJars(root)).toEqual({ jars: 2, bytes: 9 });
  });

  it('has one folder of jars when two downloads finish at the same time', async () => {
    const folders = await Promise.all([download(WORKS), download(WORKS), download(WORKS)]);
    expect(new Set(folders).size).toBe(1);
    expect(presentJars(root)).toEqual({ jars: 2, bytes: 9 });
    expect(readdirSync(join(root, '.data'))).toHaveLength(1);
  });
});
