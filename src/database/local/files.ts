import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the Java source and pom.xml; the compiled program reads both from src/ too. */
export function localSourceFolder(root: string): string {
  return join(root, 'src', 'database', 'local');
}

/** The version of the managed Neo4j, e.g. `5.26.30`, which only pom.xml names. */
export function neo4jVersion(root: string): string {
  const pom = readFileSync(join(localSourceFolder(root), 'pom.xml'), 'utf8');
  const version = pom.match(/<neo4j\.version>([\d.]+)<\/neo4j\.version>/)?.[1];
  if (version === undefined) throw new Error('pom.xml has no <neo4j.version>.');
  return version;
}

/** The folder of the jars, shared by all servers of this project. */
export function jarsFolder(root: string): string {
  return join(root, '.data', `neo4j-jars-${neo4jVersion(root)}`);
}

/** The default folder of the managed database. */
export function defaultDataDir(root: string): string {
  return join(root, '.data', 'neo4j');
}

/** Makes the folder of a managed database, new or old, accessible to its owner alone. */
export function makePrivate(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
}

/** Starts something that inherits a umask under which nobody else can read its files. */
export function privately<T>(start: () => T): T {
  const before = process.umask(0o077);
  try {
    return start();
  } finally {
    process.umask(before);
  }
}
