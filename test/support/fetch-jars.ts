import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jVersion } from '../../src/database/local/files.ts';
import { ensureJars } from '../../src/database/local/jars.ts';
import { startLocalNeo4j } from '../../src/database/local/server.ts';
import { requireTools, type Tools } from '../../src/database/local/tools.ts';
import { projectRoot } from '../../src/project-root.ts';

/**
 * Runs once before the test files that start a Neo4j: Neo4j's jars are downloaded here, so that no two files fetch them at the same time.
 * On a machine that cannot run Neo4j the tests themselves say so.
 */
export default async function fetchJars(): Promise<void> {
  const root = projectRoot();
  const tools = await requireTools(root, process.env).catch(() => undefined);
  if (tools === undefined) return;
  await ensureJars({ root, maven: tools.maven, env: process.env, report: console.log });
  const archive = await classArchive(root, tools);
  if (existsSync(archive)) process.env[JAVA_OPTIONS] = withOption(`-XX:SharedArchiveFile=${archive}`);
}

/** Where every `java` looks for options, whoever starts it. */
const JAVA_OPTIONS = 'JDK_JAVA_OPTIONS';

const withOption = (option: string): string => [process.env[JAVA_OPTIONS] ?? [], option].flat().join(' ');

/**
 * The classes of a started Neo4j as Java stores them for its next starts, which then take a third less time. Java passes over an archive
 * that is not its own.
 */
async function classArchive(root: string, { java }: Tools): Promise<string> {
  const archive = join(root, '.data', `neo4j-classes-${neo4jVersion(root)}-java-${java.version}.jsa`);
  if (existsSync(archive)) return archive;
  const dataDir = mkdtempSync(join(tmpdir(), 'antiphon-neo4j-'));
  const env = { ...process.env, [JAVA_OPTIONS]: withOption(`-XX:ArchiveClassesAtExit=${archive}.new`) };
  const neo4j = await startLocalNeo4j({ dataDir, port: 0, root, env, report: () => {} });
  await neo4j.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (existsSync(`${archive}.new`)) renameSync(`${archive}.new`, archive);
  return archive;
}
